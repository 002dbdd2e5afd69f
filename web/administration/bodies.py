from oversight.models.organisations import Body
from oversight.services import directory_bodies as directory
from web.administering import mandate
from web.administration.drawer import Drawer, column
from web.administration.of_council import choose_council
from web.forms.administration import BodyForm
from web.unit_of_work import work


def form(body: Body | None) -> BodyForm:
    built = BodyForm(obj=body)
    built.kind.choices = [("", "Chọn loại cơ quan")] + list(directory.KINDS.items())
    return choose_council(built, body, "kind")


def cells(body: Body) -> dict:
    return {"name": body.name, "kind": directory.KINDS[body.kind], "code": body.code,
            "council": body.council.short_name}


DRAWER = Drawer(
    "co-quan", "Cơ quan của Hội đồng", "cơ quan", Body,
    (column("name", "Tên"), column("kind", "Loại"), column("code", "Viết tắt"), column("council", "Hội đồng")),
    "Chưa có cơ quan nào. Thường trực, các Ban, Tổ đại biểu thêm ở đây thì mới mở được đợt giám sát.",
    form, lambda: directory.bodies(work(), mandate()), cells, lambda body: body.name,
    lambda typed: directory.add_body(work(), mandate(), typed),
    lambda body, typed: directory.change_body(work(), mandate(), body, typed),
    is_for_administrators=True)
