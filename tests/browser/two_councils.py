"""Bắc Sơn and Lạng Sơn in the autumn of 2024: the round of the seed up to its conclusion, told through the services.

The people and the words are those of the demonstration; what became of them is for the browser to do.
"""

from dataclasses import dataclass
from datetime import date, datetime, time

from oversight.actor import VIETNAM, Actor
from oversight.database import Database
from oversight.demo.cast import enter_councils
from oversight.demo.places import PEOPLE, bac_son_district, lang_son
from oversight.demo.rounds import bac_son_2024
from oversight.demo.script import script
from oversight.demo.story import Story
from oversight.models.people import Person
from oversight.models.proposal import Proposal
from oversight.models.recommendation import Recommendation
from oversight.services.accounts import create_account
from web.passwords import hashed

PASSWORD = "mot-cau-dai-de-nho"  # noqa: S105  of this test alone
SEATED = ("bac_son.office", "bac_son.chair", "bac_son.unit_head", "lang_son.office")


@dataclass(frozen=True)
class TwoCouncils:
    """Addresses of the three requests and the three proposals, and under which name each person signs in."""

    requests: list[str]
    proposals: list[str]
    emails: dict[str, str]


class Clock:
    """What day it is for everybody who works on the server."""

    def __init__(self) -> None:
        self.today = date(2024, 11, 13)

    def is_on(self, day: int, month: int) -> None:
        self.today = date(2024, month, day)

    def acting(self, person: Person | None) -> Actor:
        return Actor(person, datetime.combine(self.today, time(9), VIETNAM))


def conclude_the_round(database: Database) -> TwoCouncils:
    cast = enter_councils(database, (lang_son.SKETCH, bac_son_district.SKETCH))
    story, words = Story(database, cast, date(2024, 11, 13)), script("bac_son_2024", cast)
    round_ = bac_son_2024.prepare(story, words)
    bac_son_2024.receive_the_report(story, words, round_)
    bac_son_2024.announce(story, words)
    bac_son_2024.receive_the_supplement(story, words, round_)
    bac_son_2024.sit(story, words, round_)
    bac_son_2024.conclude(story, words, round_)
    requests = [item for item in story.those_of(Recommendation, round_) if item.finding_id]
    proposals = story.those_of(Proposal, round_)
    return TwoCouncils(
        [f"/recommendation/{item.id}" for item in requests], [f"/proposal/{each.id}" for each in proposals],
        _give_accounts(database, cast))


def _give_accounts(database: Database, cast: dict[str, str]) -> dict[str, str]:
    kept = hashed(PASSWORD)
    with database.writing() as session:
        for who in SEATED:
            create_account(session, PEOPLE[who].email, kept, person=session.get_one(Person, cast[who]))
    return {who: PEOPLE[who].email for who in SEATED}
