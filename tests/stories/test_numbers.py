"""Số, ký hiệu: one series a year, a body and a kind, no number twice (article 15 of Decree 30/2020/NĐ-CP)."""

import pytest
from cast.days import day

from oversight.actor import Actor
from oversight.canonical import digest
from oversight.models.organisations import Unit
from oversight.models.papers import IssuedPaper
from oversight.refusal import BadlyTyped
from oversight.services import journal
from oversight.services.papers import next_number, papers_of
from oversight.services.round import open_round
from workflows.round import ESTABLISHING_ACT


def another_round(play, model, *, body="standing_committee", by="secretariat", on="03/09/2024"):
    """As complete as `model`, of whatever body."""
    content = {name: getattr(model, name) for name in ("supervision_object", "scope", "content", "plan")}
    content |= {
        "theme": "Cải cách hành chính", "units": [{"unit_id": play.ids["commune"]}],
        "members": [{"person_id": row.person_id, "role": row.role} for row in model.members]}
    return play.do(open_round, play.body(body), content, by=by, on=on)


def number_and_code(play, round_):
    return papers_of(play.audience, round_)[-1].number_and_code


def test_a_number_below_ten_has_a_zero_before_it(play):
    round_ = play.a("round", "draft")
    play.take(round_, "establish", paper_number=8)
    assert number_and_code(play, round_) == "08/QĐ-TTHĐND"


def test_the_number_proposed_is_one_more_than_the_highest_so_that_gaps_stay_open(play):
    round_ = play.a("round", "draft")
    play.take(round_, "establish", paper_number=20)
    second = another_round(play, round_)
    assert next_number(play.audience, ESTABLISHING_ACT, second, 2024) == 21
    play.take(second, "establish", paper_number=15)
    assert next_number(play.audience, ESTABLISHING_ACT, second, 2024) == 21


def test_a_number_is_given_once_and_the_refusal_says_to_what(play):
    round_ = play.a("round", "draft")
    play.take(round_, "establish", paper_number=8)
    second = another_round(play, round_)
    with play.refusing(BadlyTyped, "Số 08/QĐ-TTHĐND năm 2024 đã được cấp cho “", "chuyển đổi số") as caught:
        play.take(second, "establish", paper_number=8)
    assert set(caught.value.fields) == {"paper_number"}


def test_every_year_begins_with_one(play):
    round_ = play.a("round", "draft")
    play.take(round_, "establish", on="31/12/2024", paper_number=57)
    second = another_round(play, round_, on="02/01/2025")
    assert next_number(play.audience, ESTABLISHING_ACT, second, 2025) == 1
    play.take(second, "establish", on="03/01/2025", paper_number=57)
    assert [paper.year for paper in play.audience.query(IssuedPaper).order_by(IssuedPaper.year)] == [2024, 2025]


def test_the_year_is_that_of_the_paper_not_of_the_day_it_is_entered(play):
    round_ = play.a("round", "draft")
    play.take(round_, "establish", on="03/01/2025", paper_number=58, paper_dated_on=day("31/12/2024"))
    assert papers_of(play.audience, round_)[-1].year == 2024


def test_each_body_of_a_council_has_a_series_of_its_own(play):
    round_ = play.a("round", "draft")
    play.take(round_, "establish", paper_number=8)
    second = another_round(play, round_, body="committee")
    play.take(second, "establish", by="committee_chair", paper_number=8)
    assert number_and_code(play, second) == "08/QĐ-BPC"


def test_each_council_has_a_series_of_its_own(play):
    round_ = play.a("round", "draft")
    play.take(round_, "establish", on="05/06/2025", paper_number=8)
    second = another_round(
        play, round_, body="successor_committee", by="successor_secretariat", on="02/07/2025")
    play.take(second, "establish", by="successor_chair", on="03/07/2025", paper_number=8)
    papers = play.audience.query(IssuedPaper).all()
    assert {(paper.notation, paper.year, paper.number) for paper in papers} == {("QĐ-TTHĐND", 2025, 8)}
    assert len({paper.council_id for paper in papers}) == 2


def test_a_letter_bears_no_kind_in_its_code(play):
    round_ = play.a("round", "notified")
    assert number_and_code(play, round_) == "01/ĐGS"


@pytest.mark.parametrize("number", [None, 0, -1, 100_000, "8", 8.0, True, float("nan")])
def test_what_is_no_number_is_not_taken_as_one(play, number):
    round_ = play.a("round", "draft")
    with play.refusing(BadlyTyped, "Hãy nhập số văn bản") as caught:
        play.take(round_, "establish", paper_number=number)
    assert set(caught.value.fields) == {"paper_number"}


@pytest.mark.parametrize("dated", [None, "05/09/2024", 20240905])
def test_what_is_no_day_is_not_taken_as_one(play, dated):
    round_ = play.a("round", "draft")
    with play.refusing(BadlyTyped, "ngày của văn bản") as caught:
        play.take(round_, "establish", paper_dated_on=dated)
    assert set(caught.value.fields) == {"paper_dated_on"}


def test_what_was_issued_is_sealed_by_its_digest(play):
    for paper in play.a("round", "following_up").papers:
        assert paper.sha256 == digest(paper.document), paper.number_and_code


def test_a_paper_keeps_the_names_of_its_day(play):
    round_ = play.a("round", "established")
    before = papers_of(play.audience, round_)[0].document
    with play.database.writing() as session:
        unit = session.get(Unit, play.ids["steering_board"])
        unit.name = "Ban Chỉ đạo về khoa học, công nghệ và chuyển đổi số"
        journal.enter(session, unit, Actor(None, play.journal_of(round_)[0].at), "edited", "Đổi tên")
    play.audience.rollback()
    assert papers_of(play.audience, round_)[0].document == before
    assert "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn" in str(before)
