"""Sổ đăng ký văn bản đi: every number of a series has a paper, a reason, or stands there as a gap."""

from concurrent.futures import ThreadPoolExecutor, wait

import pytest
from cast.days import day, morning_of

from oversight.actor import Actor
from oversight.models.journal import JournalEntry
from oversight.models.paper_settings import NumberNote
from oversight.models.papers import IssuedPaper
from oversight.models.people import Person
from oversight.models.round import Round
from oversight.refusal import BadlyTyped, NotYours, Stale
from oversight.rules.numbering import gaps_in, registers_of
from oversight.services.directory_mandate import Mandate
from oversight.services.number_notes import note_numbers, notes_on, withdraw_notes
from oversight.services.number_register import notations_of, register_of, years_of
from oversight.services.number_series import NumberSeries
from oversight.services.papers import next_number
from oversight.services.steps import take
from workflows.round import ESTABLISHING_ACT

from .test_numbers import another_round

SERIES = "QĐ-TTHĐND"


def mandate_for(play, session, who, on):
    """Of the offices that the person serves, as web/administering.py would find it."""
    person = session.get_one(Person, play.ids[who])
    offices = {seat.council_id for seat in person.seats if seat.role == "secretariat"}
    return Mandate(person, morning_of(on), councils=frozenset(offices))


def series_of(play, code=SERIES, year=2024):
    return NumberSeries(play.ids["district"], code, year)


def note(play, first, last=None, kind="cancelled", reason="Ghi nhầm sổ", *, by="secretariat", on="05/09/2024", **more):
    typed = {"first": first, "last": last, "kind": kind, "reason": reason, "noted_on": day(on)}
    with play.acting(by, on) as (session, _):
        series = more.pop("series", series_of(play))
        note_numbers(session, mandate_for(play, session, by, on), series, typed | more)


def take_back(play, first, last=None, *, reason="Ghi nhầm", by="secretariat", on="06/09/2024"):
    with play.acting(by, on) as (session, _):
        notes = notes_on(session, series_of(play), first, last or first)
        withdraw_notes(session, mandate_for(play, session, by, on), notes, reason)


def lines(play, year=2024, code=SERIES):
    """First and last number of each line with what stands there."""
    found = {each.series.notation: each for each in register_of(play.audience, play.ids["district"], year)}
    what = {line.first: line.note.kind if line.note and not line.paper else "paper" if line.paper else "gap"
            for line in found[code].lines}
    return [(line.first, line.last, what[line.first]) for line in found[code].lines]


def proposed(play, record, year=2024):
    return next_number(play.audience, ESTABLISHING_ACT, record, year)


def test_gaps_are_runs_of_numbers_that_nothing_is_known_of():
    assert gaps_in([], 0) == []
    assert gaps_in([1, 2, 3], 3) == []
    assert gaps_in([3, 7], 7) == [(1, 2), (4, 6)]
    assert gaps_in([2, 9], 4) == [(1, 1), (3, 4)]


def test_the_register_shows_what_was_jumped_over(play):
    round_ = play.a("round", "draft")
    play.take(round_, "establish", paper_number=20)
    assert lines(play) == [(1, 19, "gap"), (20, 20, "paper")]


def test_numbers_given_before_the_office_began_are_explained_at_once(play):
    round_ = play.a("round", "draft")
    play.take(round_, "establish", paper_number=20)
    note(play, 1, 19, "elsewhere", "Cấp trước khi dùng phần mềm")
    assert lines(play) == [(1, 19, "elsewhere"), (20, 20, "paper")]
    assert {each.noted_by for each in play.audience.query(NumberNote)} == {"Lương Thị Hạnh"}
    entry = play.audience.query(JournalEntry).filter_by(stem="number_notes").one()
    assert (entry.typed["first"], entry.typed["last"], len(entry.rows)) == (1, 19, 19)


def test_runs_with_other_reasons_are_other_lines(play):
    note(play, 1, 2, "elsewhere", "Giấy mời họp Ban")
    note(play, 3, None, "elsewhere", "Công văn của Văn phòng")
    note(play, 5, None, "cancelled")
    assert lines(play) == [(1, 2, "elsewhere"), (3, 3, "elsewhere"), (4, 4, "gap"), (5, 5, "cancelled")]


@pytest.mark.parametrize(("kind", "words"), [
    ("cancelled", "Số 08/QĐ-TTHĐND năm 2024 đã hủy, ghi trong sổ ngày 05/09/2024: Ghi nhầm sổ. Số tiếp theo là 09."),
    ("elsewhere", "đã cấp cho văn bản ngoài phần mềm")])
def test_a_number_that_is_cancelled_or_given_elsewhere_is_borne_by_no_paper(play, kind, words):
    round_ = play.a("round", "draft")
    note(play, 8, None, kind)
    with play.refusing(BadlyTyped, words) as caught:
        play.take(round_, "establish", paper_number=8)
    assert set(caught.value.fields) == {"paper_number"}


def test_a_number_that_is_kept_is_not_proposed_and_may_be_given(play):
    round_ = play.a("round", "draft")
    note(play, 1, 2, "reserved", "Cho đợt giám sát bổ sung")
    assert proposed(play, round_) == 3
    play.take(round_, "establish", paper_number=2)
    found = register_of(play.audience, play.ids["district"], 2024)
    used = next(line for each in found for line in each.lines if line.paper)
    assert (used.first, used.note.reason) == (2, "Cho đợt giám sát bổ sung")
    assert lines(play) == [(1, 1, "reserved"), (2, 2, "paper")]


def test_what_the_records_office_gave_counts_for_the_next_number(play):
    round_ = play.a("round", "draft")
    note(play, 1, 30, "elsewhere", "Theo sổ giấy")
    note(play, 31, None, "cancelled")
    note(play, 33, None, "reserved", "Cho kết luận")
    assert proposed(play, round_) == 32
    play.take(round_, "establish", paper_number=32)
    assert proposed(play, another_round(play, round_)) == 34


def test_a_number_kept_for_later_makes_no_gap_before_it(play):
    note(play, 40, None, "reserved", "Cho kỳ họp")
    assert lines(play) == [(40, 40, "reserved")]


def test_a_note_taken_back_leaves_a_gap_and_its_reason_in_the_journal(play):
    note(play, 1, 3, "elsewhere", "Theo sổ giấy")
    noted = play.audience.query(NumberNote).filter_by(number=2).one().id
    take_back(play, 2, reason="Số 02 chưa cấp cho ai")
    assert lines(play) == [(1, 1, "elsewhere"), (2, 2, "gap"), (3, 3, "elsewhere")]
    entry = play.audience.query(JournalEntry).filter_by(record_id=noted).one()
    assert (entry.action, entry.typed["reason"], entry.typed["first"]) == ("removed", "Số 02 chưa cấp cho ai", 2)


def test_the_note_of_a_number_that_was_used_stays(play):
    round_ = play.a("round", "draft")
    note(play, 2, None, "reserved", "Cho đợt giám sát bổ sung")
    play.take(round_, "establish", paper_number=2)
    with play.refusing(BadlyTyped, "đã dùng cho “"):
        take_back(play, 2)


def test_a_note_is_taken_back_once_and_with_a_reason(play):
    note(play, 2)
    with play.refusing(BadlyTyped, "Hãy ghi lý do"):
        take_back(play, 2, reason=" ")
    take_back(play, 2)
    with play.refusing(Stale):
        take_back(play, 2)


@pytest.mark.parametrize(("typed", "field", "words"), [
    ({"first": None}, "first", "Hãy nhập số"), ({"first": 0}, "first", "Hãy nhập số"),
    ({"first": True}, "first", "Hãy nhập số"), ({"first": "7"}, "first", "Hãy nhập số"),
    ({"first": 7, "last": 5}, "last", "Số cuối là một số từ 07"),
    ({"first": 7, "last": 100_000}, "last", "Số cuối"), ({"first": 1, "last": 501}, "last", "tối đa 500 số"),
    ({"kind": "lost"}, "kind", "Hãy chọn"), ({"reason": "  "}, "reason", "Hãy ghi lý do"),
    ({"reason": "Nhầm\u202e"}, "reason", "ký tự không hợp lệ"), ({"reason": "a" * 301}, "reason", "tối đa 300"),
    ({"noted_on": None}, "noted_on", "Hãy ghi ngày"), ({"noted_on": day("06/09/2024")}, "noted_on", "chưa đến")])
def test_what_cannot_be_noted_is_said_beside_its_field(play, typed, field, words):
    with play.refusing(BadlyTyped, words) as caught:
        note(play, **({"first": 7} | typed))
    assert set(caught.value.fields) == {field}


def test_no_number_has_two_reasons_nor_a_reason_and_a_paper(play):
    round_ = play.a("round", "draft")
    play.take(round_, "establish", paper_number=8)
    note(play, 6)
    with play.refusing(BadlyTyped, "Số 08/QĐ-TTHĐND năm 2024 đã được cấp cho “"):
        note(play, 8)
    with play.refusing(BadlyTyped, "Số 08/QĐ-TTHĐND năm 2024 đã được cấp"):
        note(play, 7, 9)
    with play.refusing(BadlyTyped, "Số 06/QĐ-TTHĐND năm 2024 đã có ghi chú “Hủy số”"):
        note(play, 5, 7, "elsewhere")


@pytest.mark.parametrize("who", ["chair", "neighbour_secretariat", "upper_secretariat", "unit_head", "member"])
def test_the_office_of_the_council_alone_explains_its_numbers(play, who):
    with play.refusing(NotYours, "Văn phòng"):
        note(play, 7, by=who)


def test_the_register_is_read_by_the_office_and_by_whoever_leads_the_council(play):
    readers = {who for who in ("secretariat", "chair", "committee_chair", "head", "unit_head", "former_clerk",
                               "neighbour_secretariat", "outsider")
               if play.ids["district"] in registers_of(play.person(who), day("05/09/2024"))}
    assert readers == {"secretariat", "chair"}


def test_every_year_has_a_register_of_its_own(play):
    """On 3 January a paper of 31 December is entered: the number comes from the series of its date."""
    round_ = play.a("round", "draft")
    play.take(round_, "establish", on="03/01/2025", paper_number=2, paper_dated_on=day("31/12/2024"))
    second = another_round(play, round_, on="03/01/2025")
    play.take(second, "establish", on="03/01/2025", paper_number=1, paper_dated_on=day("01/01/2025"))
    assert lines(play, 2024) == [(1, 1, "gap"), (2, 2, "paper")]
    assert lines(play, 2025) == [(1, 1, "paper")]
    assert years_of(play.audience, play.ids["district"]) == [2025, 2024]
    assert (proposed(play, second, 2024), proposed(play, second, 2025)) == (3, 2)


def test_a_paper_that_was_corrected_names_the_correction(play):
    minutes = play.a("minutes", "issued")
    play.take(minutes, "correct")
    found = register_of(play.audience, play.ids["district"], 2024)
    corrected = next(line for each in found for line in each.lines if line.paper and line.paper.kind == "minutes")
    assert [paper.kind for paper in corrected.corrections] == ["minutes_correction"]


def test_numbers_can_be_explained_in_every_series_that_a_paper_may_have(play):
    play.a("round", "draft")
    known = notations_of(play.audience, play.ids["district"])
    assert {"QĐ-TTHĐND", "QĐ-BPC", "NQ-HĐND", "BB-ĐGS", "ĐGS", "TTHĐND-VP"} <= set(known)


@pytest.mark.parametrize("is_cancelled_first", [True, False])
def test_a_number_is_issued_or_cancelled_at_the_same_moment_and_never_both(play, is_cancelled_first):
    """One has done it and not yet committed when the other begins: the other waits, and is then refused."""
    key = play.a("round", "draft").id
    first, second = (cancelling, issuing) if is_cancelled_first else (issuing, cancelling)
    with ThreadPoolExecutor(1) as hand:
        with play.database.writing() as session:
            first(play, session, key)
            other = hand.submit(second_hand, play, second, key)
            wait([other], timeout=2)  # long enough to be done, were it not made to wait
        assert other.result() == "refused"
    play.audience.rollback()
    assert play.audience.query(NumberNote).count() + play.audience.query(IssuedPaper).count() == 1


def second_hand(play, deed, key):
    try:
        with play.database.writing() as session:
            deed(play, session, key)
    except BadlyTyped:
        return "refused"
    return "done"


def issuing(play, session, key):
    actor = Actor(session.get_one(Person, play.ids["chair"]), morning_of("05/09/2024"))
    typed = {"paper_number": 8, "paper_dated_on": day("05/09/2024")}
    take(session, session.get_one(Round, key), "establish", actor, typed)


def cancelling(play, session, _key):
    mandate = mandate_for(play, session, "secretariat", "05/09/2024")
    typed = {"first": 8, "kind": "cancelled", "reason": "Nhầm", "noted_on": day("05/09/2024")}
    note_numbers(session, mandate, series_of(play), typed)


def test_what_somebody_has_taken_back_already_is_not_taken_back_again(play):
    """Two pages that showed the same note: the journal says once why it went."""
    note(play, 7)
    with play.acting("secretariat", "06/09/2024") as (session, _):
        mandate = mandate_for(play, session, "secretariat", "06/09/2024")
        seen = notes_on(session, series_of(play), 7, 7)
        withdraw_notes(session, mandate, seen, "Ghi nhầm")
        with pytest.raises(Stale):
            withdraw_notes(session, mandate, seen, "Ghi nhầm lần nữa")
