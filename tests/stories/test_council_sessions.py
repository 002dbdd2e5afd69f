"""Khóa, kỳ họp: kept by the office of the council in its own journal; nothing stands twice, no day outside its term."""

import pytest
from cast.days import day
from sqlalchemy import select

from oversight.models.council_sessions import CouncilSession, CouncilTerm
from oversight.models.journal import JournalEntry
from oversight.refusal import BadlyTyped, NotYours
from oversight.services.council_sessions import add_session, add_term, change_session, change_term, sessions_of
from oversight.services.editing import edit
from oversight.services.session_agenda import passings_to, reported_to_the_council, rounds_before

TERM = {"name": "Khóa XVII, nhiệm kỳ 2021 - 2026", "starts_on": day("28/06/2021"), "ends_on": day("31/03/2026")}
YEAR_END = {
    "name": "Kỳ họp thứ 29 HĐND tỉnh khóa XVII", "kind": "regular", "term_id": "", "opens_on": day("09/12/2024"),
    "closes_on": day("10/12/2024"), "place": "Hội trường tỉnh"}


@pytest.fixture
def province(play):
    return play.council("province")


def keep_the_term(play, council, **more):
    return play.do(add_term, council, TERM | more, by="upper_secretariat", on="01/10/2024")


def keep_a_session(play, council, by="upper_secretariat", **more):
    return play.do(add_session, council, YEAR_END | more, by=by, on="02/10/2024")


def mend(play, verb, row, **changed):
    kept = TERM if isinstance(row, CouncilTerm) else YEAR_END
    return play.do(verb, row, kept | changed, by="upper_secretariat", on="03/10/2024")


# Keeping them

def test_a_term_and_its_sessions_are_kept_in_the_journal_of_the_council(play, province):
    term = keep_the_term(play, province)
    kept = keep_a_session(play, province, term_id=term.id)
    about = select(JournalEntry).where(JournalEntry.record_id.in_((term.id, kept.id)))
    told = play.audience.scalars(about.order_by(JournalEntry.position)).all()
    assert [(entry.scope, entry.label) for entry in told] == [
        (province.id, "Thêm khóa của Hội đồng nhân dân"), (province.id, "Thêm kỳ họp")]
    assert kept.term == term


def test_a_change_says_what_was_changed_and_no_change_says_nothing(play, province):
    kept = keep_a_session(play, province)
    mend(play, change_session, kept)
    mend(play, change_session, kept, place="Trung tâm Hội nghị tỉnh")
    told = play.audience.scalars(select(JournalEntry).where(JournalEntry.record_id == kept.id)).all()
    assert [entry.typed for entry in told if entry.action == "edited"] == [{"place": "Trung tâm Hội nghị tỉnh"}]


def test_the_day_of_a_session_may_be_fixed_later(play, province):
    kept = keep_a_session(play, province, opens_on=None, closes_on=None)
    mend(play, change_session, kept)
    assert play.audience.get(CouncilSession, kept.id).opens_on == day("09/12/2024")


@pytest.mark.parametrize("who", ["secretariat", "chair", "neighbour_secretariat", "former_clerk", "outsider"])
def test_nobody_but_its_own_office_keeps_the_sessions_of_a_council(play, province, who):
    with play.refusing(NotYours, "Văn phòng giúp việc của chính Hội đồng nhân dân đó"):
        keep_a_session(play, province, by=who)


def test_an_office_keeps_its_own_and_not_those_of_the_council_above(play, province):
    kept = keep_a_session(play, province)
    with play.refusing(NotYours, "Văn phòng giúp việc"):
        play.do(change_session, kept, YEAR_END | {"name": "Khác"}, by="secretariat", on="03/10/2024")


def test_the_latest_session_comes_first_and_one_without_a_day_before_all(play, province):
    for name, opens in (("Giữa năm", "10/07/2024"), ("Cuối năm", "09/12/2024"), ("Sắp tới", None)):
        keep_a_session(play, province, name=name, opens_on=opens and day(opens), closes_on=None)
    assert [each.name for each in sessions_of(play.audience, province.id)] == ["Sắp tới", "Cuối năm", "Giữa năm"]


# What cannot stand

@pytest.mark.parametrize(("typed", "field", "sentence"), [
    ({"name": ""}, "name", "Hãy nhập tên kỳ họp"),
    ({"name": "a\u202eb"}, "name", "ký tự không hợp lệ"),
    ({"kind": "forged"}, "kind", "Hãy chọn loại kỳ họp"),
    ({"term_id": "forged"}, "term_id", "Hãy chọn một khóa trong danh sách"),
    ({"opens_on": day("10/12/2024"), "closes_on": day("09/12/2024")}, "closes_on", "không được trước ngày khai mạc"),
    ({"opens_on": None}, "opens_on", "ghi cả ngày khai mạc"),
], ids=["no name", "no text", "no kind", "no term", "days swapped", "an end alone"])
def test_a_session_that_cannot_stand_is_refused_beside_its_field(play, province, typed, field, sentence):
    with play.refusing(BadlyTyped, sentence) as caught:
        keep_a_session(play, province, **typed)
    assert [*caught.value.fields] == [field]


@pytest.mark.parametrize(("typed", "field"), [
    ({"opens_on": day("27/06/2021"), "closes_on": day("28/06/2021")}, "opens_on"),
    ({"opens_on": day("31/03/2026"), "closes_on": day("01/04/2026")}, "closes_on")])
def test_a_session_outside_its_term_is_refused_and_the_last_day_of_a_term_is_still_in_it(play, province, typed, field):
    term = keep_the_term(play, province)
    outside = "nằm ngoài “Khóa XVII, nhiệm kỳ 2021 - 2026” (từ 28/06/2021 đến 31/03/2026)"
    with play.refusing(BadlyTyped, outside) as caught:
        keep_a_session(play, province, term_id=term.id, **typed)
    assert [*caught.value.fields] == [field]
    kept = keep_a_session(play, province, term_id=term.id, opens_on=TERM["ends_on"], closes_on=TERM["ends_on"])
    assert kept.term_id == term.id


def test_a_term_that_is_still_running_has_no_last_day(play, province):
    term = keep_the_term(play, province, ends_on=None)
    assert keep_a_session(play, province, term_id=term.id).term_id == term.id


def test_the_term_of_another_council_is_on_nobody_elses_list(play, province):
    term = keep_the_term(play, province)
    with play.refusing(BadlyTyped, "Hãy chọn một khóa"):
        play.do(add_session, play.council("district"), YEAR_END | {"term_id": term.id}, by="secretariat",
                on="02/10/2024")


@pytest.mark.parametrize(("typed", "field", "sentence"), [
    ({"name": " "}, "name", "Hãy nhập tên khóa"), ({"starts_on": None}, "starts_on", "ngày bắt đầu khóa"),
    ({"ends_on": day("27/06/2021")}, "ends_on", "phải sau ngày bắt đầu")])
def test_a_term_that_cannot_stand_is_refused_beside_its_field(play, province, typed, field, sentence):
    with play.refusing(BadlyTyped, sentence) as caught:
        keep_the_term(play, province, **typed)
    assert [*caught.value.fields] == [field]


@pytest.mark.parametrize(("typed", "field"), [
    ({"starts_on": day("10/12/2024")}, "starts_on"), ({"ends_on": day("09/12/2024")}, "ends_on")])
def test_a_term_does_not_leave_its_sessions_outside(play, province, typed, field):
    term = keep_the_term(play, province)
    keep_a_session(play, province, term_id=term.id)
    with play.refusing(BadlyTyped, "“Kỳ họp thứ 29 HĐND tỉnh khóa XVII” của khóa này họp ngày") as caught:
        mend(play, change_term, term, **typed)
    assert [*caught.value.fields] == [field]


@pytest.mark.parametrize("again", [
    "kỳ họp  thứ 29 hđnd tỉnh khoá XVII", "Kỳ họp thứ 29 Hội đồng nhân dân tỉnh khóa XVII"])
def test_a_council_has_no_two_sessions_of_one_name_however_it_is_written(play, province, again):
    keep_a_session(play, province)
    with play.refusing(BadlyTyped, "đã có mục mang tên đó"):
        keep_a_session(play, province, name=again)


def test_two_councils_may_name_their_sessions_alike_and_a_name_may_be_kept(play, province):
    kept = keep_a_session(play, province)
    below = play.do(add_session, play.council("district"), YEAR_END, by="secretariat", on="02/10/2024")
    assert below.name == kept.name
    mend(play, change_session, kept, place="Nơi khác")


# What a session has before it

def test_what_was_put_on_the_agenda_in_its_name_leads_to_the_session(play):
    proposal = play.a("proposal", "received")
    kept = keep_a_session(play, play.council("province"))
    play.take(proposal, "put_on_agenda", target_session="kỳ họp thứ 29 HĐND tỉnh  khóa XVII")
    assert proposal.forwardings[-1].session_id == kept.id
    assert [each.proposal for each in passings_to(play.audience, kept)] == [proposal]


def test_words_typed_before_the_session_was_kept_lead_to_it_as_well(play):
    proposal = play.a("proposal", "on_agenda")
    assert proposal.forwardings[-1].session is None
    kept = keep_a_session(play, play.council("province"))
    assert [each.proposal for each in passings_to(play.audience, kept)] == [proposal]


def test_what_was_taken_back_or_goes_elsewhere_is_not_before_it(play):
    proposal = play.a("proposal", "accepted")
    kept = keep_a_session(play, play.council("province"), name="Kỳ họp thường lệ cuối năm 2024")
    other = keep_a_session(play, play.council("province"), name="Kỳ họp chuyên đề", closes_on=None)
    play.take(proposal, "forward")
    assert ([each.proposal for each in passings_to(play.audience, kept)], passings_to(play.audience, other)) == (
        [proposal], [])
    play.take(proposal, "withdraw_forwarding")
    assert passings_to(play.audience, kept) == []


def test_a_round_whose_next_session_it_is_stands_before_it_once_it_is_no_draft(play):
    round_ = play.a("round", "draft")
    kept = play.do(add_session, play.council("district"), YEAR_END, by="secretariat", on="03/09/2024")
    play.do(edit, round_, {"next_council_session_on": YEAR_END["opens_on"]}, by="secretariat", on="03/09/2024")
    assert rounds_before(play.audience, kept) == []
    play.take(round_, "establish")
    assert rounds_before(play.audience, kept) == [round_]


def test_a_recommendation_taken_to_the_council_waits_for_its_next_session(play):
    item = play.a("recommendation", "not_fulfilled")
    district, reported = play.council("district"), "20/02/2025"
    before, after, later = (
        play.do(add_session, district, YEAR_END | {"name": name, "opens_on": day(opens), "closes_on": None},
                by="secretariat", on="21/02/2025")
        for name, opens in (("Trước", "18/12/2024"), ("Sau", "20/06/2025"), ("Sau nữa", "27/06/2025")))
    found = {kept.name: [(each, rung.taken_on) for each, rung in reported_to_the_council(play.audience, kept)]
             for kept in (before, after, later)}
    assert found == {"Trước": [], "Sau": [(item, day(reported))], "Sau nữa": []}
