from oversight.models.organisations import Council
from oversight.services import directory_councils as directory
from web.administering import mandate
from web.administration.drawer import Drawer, column
from web.forms.administration import CouncilForm
from web.unit_of_work import work
from workflows.law import Level

NONE = [("", "Không có")]


def form(council: Council | None) -> CouncilForm:
    built = CouncilForm(obj=council)
    built.level.choices = [("", "Chọn cấp")] + [(level.value, level.title) for level in Level]
    others = [each for each in councils() if each is not council]
    built.upper_id.choices = NONE + [(each.id, each.name) for each in others]
    return built


def councils() -> list[Council]:
    return directory.councils(work(), mandate())


def cells(council: Council) -> dict:
    return {
        "name": council.name, "level": Level(council.level).title, "place_name": council.place_name,
        "upper": council.upper.short_name if council.upper else "", "valid_to": council.valid_to}


DRAWER = Drawer(
    "hoi-dong", "Hội đồng nhân dân", "Hội đồng nhân dân", Council,
    (column("name", "Tên"), column("level", "Cấp"), column("place_name", "Địa danh"), column("upper", "Cấp trên"),
     column("valid_to", "Hoạt động đến hết", "date")),
    "Chưa có Hội đồng nhân dân nào. Hãy thêm Hội đồng của cơ quan trước, sau đó thêm cơ quan, đơn vị và người.",
    form, councils, cells, lambda council: council.name,
    lambda typed: directory.add_council(work(), mandate(), typed),
    lambda council, typed: directory.change_council(work(), mandate(), council, typed),
    is_for_administrators=True)
