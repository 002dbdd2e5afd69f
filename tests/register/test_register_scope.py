"""Whose register it is: the statement and the rule give everybody the same, on the demonstration and on any record."""

from datetime import date

import pytest
from sqlalchemy import select

from oversight.models.people import Person
from oversight.models.recommendation import Recommendation
from oversight.register import Wanted, counts, narrowed, options, page, slices
from oversight.rules.recommendation import is_overdue
from oversight.rules.standing import may_read, seats_of

TODAY = date(2026, 11, 23)
EVERYTHING = 10_000


@pytest.fixture
def session(demonstration):
    with demonstration.reading() as reading:
        yield reading


def found_by(session, person, wanted: Wanted) -> list[str]:
    several = narrowed(session, wanted, TODAY)
    return list(page(session, slices(person, TODAY), several, rows=EVERYTHING).ids)


def test_everybody_finds_what_the_rule_lets_them_read(session):
    items = session.scalars(select(Recommendation)).all()
    people = session.scalars(select(Person)).all()
    read = {person.id: {item.id for item in items if may_read(seats_of(person, item, TODAY), item)}
            for person in people}
    assert {person.id: set(found_by(session, person, Wanted())) for person in people} == read
    sizes = {len(ids) for ids in read.values()}
    assert {0, len(max(read.values(), key=len))} <= sizes
    assert len(sizes) > 6, "a demonstration in which all read the same would prove nothing"


def test_nobody_finds_nothing(session):
    assert slices(None, TODAY) == []
    assert found_by(session, None, Wanted()) == []


@pytest.fixture
def office(session):
    return session.scalars(select(Person).where(Person.name == "Hoàng Thị Như Ngọc")).one()


def told_by(items, **wanted):
    return {item.id for item in items if all(getattr(item, name) == value for name, value in wanted.items())}


def test_each_filter_finds_what_it_says(session, office):
    """Against the records themselves, read one by one."""
    items = [session.get_one(Recommendation, key) for key in found_by(session, office, Wanted())]
    unit = next(item.lead_unit_id for item in items if item.lead_unit.name == "Phòng Kinh tế xã Bắc Sơn")
    body = next(item.owner_body_id for item in items if item.owner_body_id)
    owner = next(item.owner_id for item in items if item.owner_id)
    expected = {
        Wanted(unit=unit): told_by(items, lead_unit_id=unit), Wanted(level="province"): told_by(
            items, addressee_level="province"), Wanted(nature="violation"): told_by(items, nature="violation"),
        Wanted(term="immediate"): told_by(items, term="immediate"), Wanted(state="checked"): told_by(
            items, state="checked"), Wanted(owner_body=body): told_by(items, owner_body_id=body),
        Wanted(owner=owner): told_by(items, owner_id=owner),
        Wanted(theme="land"): {item.id for item in items if item.round.theme_code == "land"},
        Wanted(year=2023): {item.id for item in items if item.issued_on and item.issued_on.year == 2023},
        Wanted(is_late=True): {item.id for item in items if is_overdue(item, TODAY)},
        Wanted(state="qua-han"): {item.id for item in items if is_overdue(item, TODAY)},
        Wanted(state="da-dong"): {item.id for item in items if item.standing.is_final},
        Wanted(state="dang-mo"): {
            item.id for item in items if not item.standing.is_final and item.state != "draft"},
        Wanted(state="cho-danh-gia"): {item.id for item in items if item.state in ("reported", "checked")},
        Wanted(state="chua-dat", nature="violation", year=2026): {
            item.id for item in items if item.nature == "violation" and item.issued_on and item.issued_on.year == 2026
            and item.state in ("partly_fulfilled", "unsatisfactory", "explanation_requested", "escalated",
                               "reconsideration")}}
    assert {wanted: set(found_by(session, office, wanted)) for wanted in expected} == expected
    assert all(expected.values()), "a filter that finds nothing was not tried"


def test_the_counts_are_of_what_is_found(session, office):
    own = slices(office, TODAY)
    for wanted in (Wanted(), Wanted(theme="land"), Wanted(state="chua-dat"), Wanted(nature="data", is_late=True)):
        several = narrowed(session, wanted, TODAY)
        ids = page(session, own, several, rows=EVERYTHING).ids
        late = [key for key in ids if is_overdue(session.get_one(Recommendation, key), TODAY)]
        told = counts(session, own, several, TODAY)
        assert (told.all, told.late) == (len(ids), len(late))


def test_only_what_somebody_was_asked_can_be_chosen(session, office):
    items = [session.get_one(Recommendation, key) for key in found_by(session, office, Wanted())]
    found = options(session, slices(office, TODAY))
    assert {key for key, _name in found.units} == {item.lead_unit_id for item in items}
    assert {key for key, _name in found.bodies} == {item.owner_body_id for item in items if item.owner_body_id}
    assert {key for key, _name in found.people} == {item.owner_id for item in items if item.owner_id}
    assert found.years == [2026, 2025, 2024, 2023]
    assert {"land", "education", "poverty"} <= set(found.themes)


def test_what_is_no_id_finds_nothing(session, office):
    for wanted in (Wanted(unit="'; DROP"), Wanted(owner="x"), Wanted(owner_body="0"), Wanted(theme="không có")):
        assert found_by(session, office, wanted) == []
