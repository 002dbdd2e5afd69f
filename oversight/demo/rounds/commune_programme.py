"""Xã Bắc Sơn: the programme of 2026, three of its items opened as rounds, and what of one round everybody may read."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.demo.days import moment, weekday_before
from oversight.demo.script import script
from oversight.demo.story import Story
from oversight.models.organisations import Council
from oversight.models.people import Person
from oversight.models.round import Round
from oversight.rules.publication import PAPER, RECOMMENDATION
from oversight.services.programme import FIELDS, keep_programme, link_round
from oversight.services.publication import Item, item_of, publish

YEAR, WRITTEN = 2026, date(2025, 12, 24)


def tell(story: Story) -> None:
    told = script("commune_programme", story.cast).told
    write_the_programme(story, told)
    publish_some(story, told["public"])


def write_the_programme(story: Story, told: dict[str, Any]) -> None:
    with story.database.writing() as session:
        council = session.get_one(Council, story.cast["commune"])
        rows = [_row(row, told["decided_by"], story) for row in told["items"]]
        items = keep_programme(session, council, _office(session, story, WRITTEN), YEAR, rows)
        session.flush()
        for item, row in zip(items, told["items"], strict=True):
            if "opened" in row:
                round_ = session.get_one(Round, story.rounds[row["opened"]].id)
                link_round(session, item, round_, _office(session, story, round_.established_on))


def publish_some(story: Story, told: dict[str, Any]) -> None:
    """After the last of what is told of them: words that change later are hidden until somebody reads them again."""
    with story.database.writing() as session:
        round_ = session.get_one(Round, story.rounds[told["round"]].id)
        office = _office(session, story, weekday_before(story.today, 1))
        for kind, title in told["papers"].items():
            paper = next(each for each in round_.papers if each.kind == kind)
            _publish(session, office, item_of(session, PAPER, paper.id), title)
        recommendation = next(each for each in round_.recommendations if each.state == "fulfilled")
        _publish(session, office, item_of(session, RECOMMENDATION, recommendation.id), recommendation.text)


def _publish(session: Session, office: Actor, item: Item, title: str) -> None:
    publish(session, office, item, title, is_checked=True)


def _row(row: dict[str, Any], decided_by: str, story: Story) -> dict[str, Any]:
    told = {name: row[name] for name in FIELDS if name in row}
    return told | {"ordering_body_id": story.cast[row["body"]], "decided_by": decided_by}


def _office(session: Session, story: Story, on: date) -> Actor:
    return Actor(session.get_one(Person, story.cast["commune.office"]), moment(on))
