"""A commune council of today, its people and their accounts: what an administrator sets up before the first round."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.database import Database
from oversight.models.organisations import Body, Council, Unit
from oversight.models.people import Person, Seat
from oversight.services import journal
from oversight.services.accounts import create_account
from web.passwords import hashed

PASSWORD = "mot-cau-dai-de-nho"  # noqa: S105  of this test alone

PEOPLE = {
    "chair": ("Đặng Thị Hiền", "Chủ tịch HĐND xã"),
    "secretariat": ("Chu Văn Bình", "Chuyên viên Văn phòng HĐND và UBND xã"),
    "head": ("Nông Quốc Khánh", "Phó Chủ tịch HĐND xã"),
    "secretary": ("Hà Thị Thu", "Công chức Văn phòng"),
    "unit_head": ("Vy Văn Thắng", "Trưởng phòng Văn hóa - Xã hội"),
    "upper": ("Nguyễn Đức Long", "Phó Chánh Văn phòng HĐND tỉnh"),
}


@dataclass(frozen=True)
class Commune:
    emails: dict[str, str]
    password: str = PASSWORD


def found_the_commune(database: Database) -> Commune:
    with database.writing() as session:
        _found(session)
    return Commune({who: f"{who}@bacson.example" for who in PEOPLE})


def _found(session: Session) -> None:
    province = Council(
        name="Hội đồng nhân dân tỉnh Lạng Sơn", short_name="HĐND tỉnh Lạng Sơn", level="province",
        place_name="Lạng Sơn")
    commune = Council(
        name="Hội đồng nhân dân xã Bắc Sơn", short_name="HĐND xã Bắc Sơn", level="commune", place_name="Bắc Sơn",
        upper=province, valid_from=date(2025, 7, 1))
    body = Body(council=commune, name="Thường trực HĐND xã Bắc Sơn", kind="standing_committee", code="HĐND")
    unit = Unit(council=commune, name="Phòng Văn hóa - Xã hội xã Bắc Sơn")
    people = {who: Person(council=province if who == "upper" else commune, name=name, title=title)
              for who, (name, title) in PEOPLE.items()}
    session.add_all([province, commune, body, unit, *people.values()])
    session.flush()
    session.add_all([
        Seat(person=people["chair"], council_id=commune.id, role="chair", body=body),
        Seat(person=people["secretariat"], council_id=commune.id, role="secretariat"),
        Seat(person=people["unit_head"], council_id=commune.id, role="unit_head", unit=unit),
        Seat(person=people["upper"], council_id=province.id, role="secretariat")])
    journal.enter(session, commune, Actor(None, datetime.now(UTC)), "created", "Thiết lập Hội đồng nhân dân")
    kept = hashed(PASSWORD)
    for who, person in people.items():
        create_account(session, f"{who}@bacson.example", kept, person=person)
