"""The annual programme: who writes it, what it refuses, what becomes of its items, what in it falls together."""

from concurrent.futures import ThreadPoolExecutor, TimeoutError
from contextlib import suppress

import pytest
from agenda_reader import looking
from cast.days import day, hour_of
from cast.script import DRAFT_ROUND

from oversight.actor import Actor
from oversight.agenda.programme_conflicts import programme_conflicts
from oversight.models.organisations import Council
from oversight.models.people import Person
from oversight.models.programme import ProgrammeItem
from oversight.models.round import Round
from oversight.refusal import BadlyTyped, NotYours, OutOfStep, Stale
from oversight.services.programme import items_of, keep_programme, link_round
from oversight.services.round import open_round

COMMUNE = "UBND xã Long Đống"


def row(play, theme: str, first: int | None = None, last: int | None = None, units: str = "", **more) -> dict:
    return {"theme": theme, "theme_code": "", "ordering_body_id": play.ids["standing_committee"],
            "first_month": first, "last_month": last, "units": units, "decided_by": ""} | more


def keep(play, *rows: dict, by: str = "secretariat", year: int = 2025) -> list[ProgrammeItem]:
    return play.do(keep_programme, play.council("district"), year, rows, by=by, on="01/12/2024")


def kept(play, year: int = 2025) -> list[str]:
    return [item.theme for item in items_of(play.audience, play.ids["district"], year)]


def ids_of(play, year: int = 2025) -> list[str]:
    return [item.id for item in items_of(play.audience, play.ids["district"], year)]


@pytest.mark.parametrize("who", ["secretariat", "chair"])
def test_the_office_and_the_leadership_write_it_in_the_order_of_the_rows(play, who):
    keep(play, row(play, "Đất đai", 3, 4), row(play, "Giảm nghèo"), by=who)
    assert kept(play) == ["Đất đai", "Giảm nghèo"]
    assert "Sửa chương trình giám sát năm 2025" in [entry.label for entry in play.journal_of(play.council("district"))]


@pytest.mark.parametrize("who", ["committee_chair", "head", "unit_head", "neighbour_secretariat", "former_clerk"])
def test_nobody_else_does(play, who):
    with play.refusing(NotYours, "văn phòng giúp việc và lãnh đạo"):
        keep(play, row(play, "Đất đai"), by=who)


def test_rows_are_moved_changed_and_dropped(play):
    keep(play, row(play, "Đất đai"), row(play, "Giảm nghèo"), row(play, "Y tế"))
    land, poverty, _ = ids_of(play)
    keep(play, row(play, "Giảm nghèo bền vững", id=poverty), row(play, "Đất đai", id=land))
    assert kept(play) == ["Giảm nghèo bền vững", "Đất đai"]
    assert ids_of(play) == [poverty, land]


def test_keeping_what_stands_already_enters_nothing(play):
    keep(play, row(play, "Đất đai", 3))
    entries = len(play.journal_of(play.council("district")))
    keep(play, row(play, "Đất đai", 3, id=ids_of(play)[0]))
    assert len(play.journal_of(play.council("district"))) == entries


@pytest.mark.parametrize(("wrong", "place", "words"), [
    ({"theme": ""}, "items.1.theme", "Hãy ghi chuyên đề"),
    ({"theme": "x" * 501}, "items.1.theme", "500"),
    ({"ordering_body_id": "neighbour_committee"}, "items.1.ordering_body_id", "trong danh sách"),
    ({"first_month": 5, "last_month": 4}, "items.1.last_month", "không sớm hơn"),
    ({"last_month": 4}, "items.1.first_month", "tháng bắt đầu"),
    ({"first_month": 13}, "items.1.first_month", "từ 1 đến 12"),
])
def test_what_is_wrong_is_said_beside_its_cell(play, wrong, place, words):
    wrong = {name: play.ids.get(value, value) for name, value in wrong.items()}
    with play.refusing(BadlyTyped, words) as caught:
        keep(play, row(play, "Đất đai"), row(play, "Giảm nghèo") | wrong)
    assert list(caught.value.fields) == [place]


def test_a_programme_of_another_year_is_another_programme(play):
    keep(play, row(play, "Đất đai"))
    keep(play, row(play, "Giảm nghèo"), year=2026)
    assert (kept(play), kept(play, 2026)) == (["Đất đai"], ["Giảm nghèo"])
    keep(play, row(play, "Đất đai", id=ids_of(play, 2026)[0]), year=2025)  # its id is of another year: a new item
    assert (kept(play), kept(play, 2026)) == (["Đất đai"], ["Giảm nghèo"])


def opened(play, theme: str = "Đất đai", body: str = "standing_committee"):
    return play.do(open_round, play.body(body), DRAFT_ROUND | {"theme": theme, "members": [], "units": []},
                   by="secretariat", on="15/01/2025")


def linked(play):
    keep(play, row(play, "Đất đai", 3, 4, COMMUNE))
    item, round_ = play.audience.get(ProgrammeItem, ids_of(play)[0]), opened(play)
    with play.acting("secretariat", "15/01/2025") as (session, actor):
        there = session.get_one(ProgrammeItem, item.id)
        link_round(session, there, session.get_one(type(round_), round_.id), actor)
    return play.audience.get(ProgrammeItem, item.id)


def test_an_item_that_was_opened_stays_and_is_opened_no_second_time(play):
    item = linked(play)
    assert item.round.theme == "Đất đai"
    again = opened(play, "Đất đai lần nữa")
    with play.refusing(OutOfStep, "đã được mở"), play.database.writing() as session:
        link_round(session, session.get_one(ProgrammeItem, item.id), session.get_one(type(again), again.id), None)
    with play.refusing(BadlyTyped, "đã mở đợt giám sát", "Đất đai"):
        keep(play, row(play, "Giảm nghèo"))


def said(play, year: int = 2025, on: str = "01/12/2024") -> list[str]:
    with looking(play, "secretariat", on) as (session, person):
        items = items_of(session, play.ids["district"], year)
        return [each.sentence for each in programme_conflicts(session, person, items, year, day(on))]


def test_one_unit_meant_twice_for_a_month_is_told(play):
    keep(play, row(play, "Đất đai", 3, 4, f"{COMMUNE}; Trạm Y tế"), row(play, "Y tế", 5, 6, COMMUNE),
         row(play, "Giảm nghèo", 4, None, "- Uỷ ban nhân dân xã Long Đống"), row(play, "Giáo dục", units=COMMUNE))
    sentence, = said(play)
    assert sentence == f"{COMMUNE}: cùng được dự kiến giám sát trong tháng 4 ở mục “Đất đai” và mục “Giảm nghèo”."


def test_a_theme_comes_again_in_the_programme_or_after_a_round_of_two_years_ago(play):
    play.a("round", "established")  # chuyển đổi số, 05/09/2024
    keep(play, row(play, "Việc thực hiện chuyển đổi số", 3), row(play, "Giảm nghèo bền vững"),
         row(play, "Công tác giảm nghèo bền vững", ordering_body_id=play.ids["committee"]))
    twice, repeated = said(play)
    assert "trong cùng chương trình gần nhau" in twice
    assert "gần với đợt" in repeated
    assert "05/09/2024" in repeated


def test_the_round_of_an_item_is_not_a_repetition_of_it(play):
    item = linked(play)
    play.do(open_round, play.body("committee"), DRAFT_ROUND | {"theme": "Y tế", "members": [], "units": []},
            by="secretariat", on="16/01/2025")
    assert item.round is not None
    assert said(play, on="20/01/2025") == []


def test_two_years_later_a_theme_is_free_again(play):
    play.a("round", "established")
    keep(play, row(play, "Việc thực hiện chuyển đổi số", 10), year=2026)
    assert said(play, year=2026) == []
    keep(play, row(play, "Việc thực hiện chuyển đổi số", 8, id=ids_of(play, 2026)[0]), year=2026)
    assert len(said(play, year=2026)) == 1


def test_what_somebody_else_wrote_meanwhile_is_not_written_over_and_no_row_comes_twice(play):
    def write(_number):
        try:
            with play.database.writing() as session:  # each hand its own: the play has one audience
                actor = Actor(session.get(Person, play.ids["secretariat"]), hour_of("01/12/2024"))
                keep_programme(session, session.get_one(Council, council_id), actor, 2025, [row_], nothing_stands)
        except Stale:
            return "too late"
        return "written"

    council_id, row_, play.has_acted = play.ids["district"], row(play, "Đất đai"), True
    nothing_stands = lambda items: not items  # noqa: E731
    with ThreadPoolExecutor(4) as hands:
        outcomes = sorted(hands.map(write, range(4)))
    assert outcomes == ["too late", "too late", "too late", "written"]
    assert kept(play) == ["Đất đai"]


def test_an_item_that_is_opened_while_it_is_dropped_does_not_vanish_behind_its_round(play):
    """The other one opens the round at the very moment between looking and writing, and must wait."""
    round_ = play.a("round", "established")
    keep(play, row(play, "Đất đai"))
    council, key, opened = play.council("district"), ids_of(play)[0], []
    round_id, office = round_.id, play.ids["secretariat"]

    def open_it():
        with play.database.writing() as session:  # not play.acting, whose audience belongs to the other thread
            actor = Actor(session.get(Person, office), hour_of("02/12/2024"))
            item = session.get(ProgrammeItem, key)
            if item is None:
                return  # SQLite lets one writer in at a time: this one never saw the item
            with pytest.raises(OutOfStep, match="vừa được bỏ khỏi chương trình"):
                link_round(session, item, session.get_one(Round, round_id), actor)

    with ThreadPoolExecutor(1) as other:
        def meanwhile(_items) -> bool:
            opened.append(other.submit(open_it))
            with suppress(TimeoutError):
                opened[0].result(timeout=2)
            return True
        play.do(keep_programme, council, 2025, [], meanwhile, by="secretariat", on="02/12/2024")
        opened[0].result()
    assert kept(play) == []
