"""Fills an empty database with the demonstration."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import select

from oversight.database import Database
from oversight.demo.cast import Cast, enter_councils
from oversight.demo.places import PEOPLE, SKETCHES
from oversight.demo.result import Demo, DemoPerson, DemoRecord
from oversight.demo.rounds import (
    bac_son_2024,
    commune_beginnings,
    commune_programme,
    commune_register,
    commune_register_now,
    commune_running,
    phu_giao_2025,
    phu_giao_now,
    tuyen_quang_2025,
)
from oversight.demo.sketches import Someone
from oversight.demo.story import Story
from oversight.demo.terms import OF_THE_TERM_BEFORE, OF_THIS_TERM
from oversight.files import FileStore
from oversight.models.organisations import Council
from oversight.models.records import Stateful
from oversight.unready import Unready
from workflows.roles import Role

Progress = Callable[[str], None]

EARLIEST = date(2026, 5, 25)  # the running rounds begin seven weeks before today, under the law of 01/03/2026
STORIES = (
    (OF_THE_TERM_BEFORE, "Khóa, kỳ họp của năm Hội đồng nhân dân"),
    (commune_register, "Sổ kiến nghị của xã Bắc Sơn: hai đợt nhận từ huyện, bốn đợt của xã"),
    (bac_son_2024, "Đợt giám sát công tác chuyển đổi số huyện Bắc Sơn, năm 2024"),
    (phu_giao_2025, "Đợt giám sát Trung tâm Phục vụ hành chính công xã Phú Giáo, năm 2025"),
    (tuyen_quang_2025, "Đợt giám sát việc giải quyết kiến nghị cử tri tỉnh Tuyên Quang, năm 2025"),
    (phu_giao_now, "Đợt giám sát đang chạy ở xã Phú Giáo"),
    (commune_register_now, "Việc thực hiện kiến nghị ở xã Bắc Sơn trong những tuần gần đây"),
    (commune_running, "Đợt giám sát đang chạy ở xã Bắc Sơn"),
    (commune_beginnings, "Một đợt mới thành lập Đoàn và một dự thảo ở xã Bắc Sơn"),
    (OF_THIS_TERM, "Khóa, kỳ họp của nhiệm kỳ 2026 - 2031"),
    (commune_programme, "Chương trình giám sát năm 2026 và trang công khai của xã Bắc Sơn"),
)


class AlreadyFilled(Unready):
    """The database holds councils: a demonstration never mixes with real work."""


class TooEarly(Unready):
    """Today lies before the days that the stories tell of."""


def build_demo(
    database: Database, today: date, progress: Progress | None = None, store: FileStore | None = None
) -> Demo:
    """Takes every step of every story; a few seconds. `progress` is told, in Vietnamese, what is being done.

    Evidence is attached when there is a `store` to keep it.

    Raises AlreadyFilled when any council stands in the database, TooEarly before EARLIEST. What fails midway
    stays half told, as on the web: begin again with a new database.
    """
    say = progress or _silently
    _refuse(database, today)
    say("Cơ quan, đơn vị và người giữ ghế")
    story = Story(database, enter_councils(database, SKETCHES), today, store)
    for chapter, title in STORIES:
        say(title)
        chapter.tell(story)
    return Demo(_people(story.cast), _fresh(story, story.rounds), _fresh(story, story.sittings))


def _silently(_sentence: str) -> None:
    """Nobody listens."""


def _refuse(database: Database, today: date) -> None:
    if today < EARLIEST:
        raise TooEarly(f"Dữ liệu minh họa kể đến các đợt giám sát từ ngày {EARLIEST:%d/%m/%Y}.")
    with database.reading() as session:
        if session.scalar(select(Council.id).limit(1)):
            raise AlreadyFilled("Cơ sở dữ liệu đã có dữ liệu; chỉ tạo dữ liệu minh họa trong cơ sở dữ liệu trống.")


def _people(cast: Cast) -> list[DemoPerson]:
    return [_with_account(cast[key], someone) for key, someone in PEOPLE.items() if someone.email]


def _with_account(person_id: str, someone: Someone) -> DemoPerson:
    titles = tuple(dict.fromkeys(Role(role).title for role, _ in someone.seats))
    return DemoPerson(
        person_id, someone.name, someone.title, titles, someone.email, someone.note, someone.is_administrator)


def _fresh(story: Story, opened: dict[str, Stateful]) -> list[DemoRecord]:
    """As the stories left them, not as they were opened."""
    with story.database.reading() as session:
        found = {key: session.get_one(type(record), record.id) for key, record in opened.items()}
        return [DemoRecord(key, record.id, record.name, record.state) for key, record in found.items()]
