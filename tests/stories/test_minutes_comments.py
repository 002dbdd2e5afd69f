"""Ý kiến của đơn vị về biên bản: heard from the reading back on, answered by the chair, annexed when in writing."""

import pytest
from bac_son.words import words_of
from cast import scenes
from cast.days import day
from cast.script import SITTING

from oversight.models.minutes import Minutes
from oversight.papers.freezing import from_json
from oversight.refusal import BadlyTyped, NotYours, OutOfStep, Stale, Unmet
from oversight.rules.minutes_hearing import comments_read_by
from oversight.services.editing import edit
from oversight.services.minutes_comments import answer_comment, comment, object_in_writing
from oversight.services.papers import papers_of
from oversight.services.sitting import plan_sitting

LETTER = "45/BCĐ-VP ngày 18/10/2024"
OBJECTION = "Số thôn chưa có sóng là ba, không phải bốn."
ANSWER = "Đã đối chiếu băng ghi âm: đại diện đơn vị nêu bốn thôn."


def says(play, minutes, text=OBJECTION, by="unit_clerk", unit="steering_board"):
    return play.do(comment, minutes, play.ids[unit], text, by=by, on="18/10/2024")


def objects(play, minutes, text=OBJECTION, document=LETTER, by="unit_head", unit="steering_board"):
    return play.do(object_in_writing, minutes, play.ids[unit], text, document, by=by, on="18/10/2024")


def answers(play, minutes, given, text=ANSWER, by="head"):
    return play.do(answer_comment, minutes, given.id, text, by=by, on="18/10/2024")


def test_a_unit_comments_on_the_minutes_of_its_sitting_while_they_are_read_back(play):
    minutes = play.a("minutes", "read_back")
    given = says(play, minutes)
    assert (given.kind, given.text, given.given_by, given.given_on) == (
        "comment", OBJECTION, "Lý Thị Mai", day("18/10/2024"))
    assert [entry.label for entry in play.journal_of(minutes)][-1] == "Đơn vị góp ý biên bản"
    assert OBJECTION not in str(play.journal_of(minutes)[-1].typed), "the units of one sitting share the journal"


@pytest.mark.parametrize("state", ["draft", "approved", "signed", "issued", "corrected"])
def test_a_comment_is_heard_at_no_other_time(play, state):
    minutes = play.a("minutes", state)
    with play.refusing(OutOfStep, "không nhận ý kiến góp ý nữa"):
        says(play, minutes)


@pytest.mark.parametrize("state", ["read_back", "approved", "signed"])
def test_an_objection_in_writing_is_heard_until_the_minutes_are_issued(play, state):
    minutes = play.a("minutes", state)
    given = objects(play, minutes)
    assert (given.kind, given.document) == ("objection", LETTER)


@pytest.mark.parametrize("state", ["draft", "issued", "corrected"])
def test_an_objection_before_or_after_that_is_refused(play, state):
    minutes = play.a("minutes", state)
    with play.refusing(OutOfStep, "không nhận ý kiến nữa", "đính chính bằng văn bản khác"):
        objects(play, minutes)


def test_the_office_enters_a_letter_for_the_unit_that_sent_it(play):
    minutes = play.a("minutes", "approved")
    assert objects(play, minutes, by="secretariat").unit_id == play.ids["steering_board"]


@pytest.mark.parametrize(("who", "unit"), [
    ("unit_head", "commune"), ("other_unit_head", "commune"), ("other_unit_head", "steering_board"),
    ("secretariat", "commune"), ("member", "steering_board"), ("chair", "steering_board"), ("head", "steering_board"),
    ("outsider", "steering_board"), ("neighbour_secretariat", "steering_board")])
def test_nobody_speaks_for_a_unit_that_is_not_theirs_or_was_not_there(play, who, unit):
    minutes = play.a("minutes", "read_back")
    with play.refusing(NotYours, "Chỉ đơn vị dự buổi làm việc"):
        objects(play, minutes, by=who, unit=unit)


@pytest.mark.parametrize(("text", "document", "field"), [
    ("", LETTER, "text"), ("á" * 20_001, LETTER, "text"), ("a\x00", LETTER, "text"), (OBJECTION, " ", "document"),
    (OBJECTION, "x" * 501, "document")])
def test_an_objection_needs_its_words_and_its_paper(play, text, document, field):
    minutes = play.a("minutes", "read_back")
    with play.refusing(BadlyTyped) as caught:
        objects(play, minutes, text, document)
    assert set(caught.value.fields) == {field}


def test_only_the_chair_of_the_sitting_or_the_head_answers(play):
    minutes = play.a("minutes", "read_back")
    given = objects(play, minutes)
    for who in ("secretary", "secretariat", "deputy", "chair", "unit_head", "other_unit_head"):
        with play.refusing(NotYours, "do chủ tọa buổi làm việc hoặc Trưởng đoàn"):
            answers(play, minutes, given, by=who)
    answered = answers(play, minutes, given)
    assert (answered.answer, answered.answered_by, answered.answered_on) == (
        ANSWER, "Dương Thị Lan", day("18/10/2024"))


def test_an_answer_has_words_and_is_to_a_comment_on_these_minutes(play):
    minutes = play.a("minutes", "read_back")
    given = objects(play, minutes)
    with play.refusing(BadlyTyped, "Hãy ghi nội dung trả lời"):
        answers(play, minutes, given, " ")
    other = play.a("minutes", "read_back")
    with play.refusing(BadlyTyped, "không phải của biên bản đang xem"):
        answers(play, other, given)


def test_nobody_approves_on_a_page_that_did_not_show_the_comment(play):
    minutes = play.a("minutes", "read_back")
    seen = minutes.version
    says(play, minutes)
    with play.refusing(Stale):
        play.take(minutes, "approve", version=seen)


def test_minutes_are_not_issued_while_an_objection_is_unanswered(play):
    minutes = play.a("minutes", "signed")
    given = objects(play, minutes)
    with play.refusing(Unmet, "đã có trả lời của chủ tọa (còn: 1 ý kiến chưa trả lời)"):
        play.take(minutes, "issue")
    answers(play, minutes, given)
    play.take(minutes, "issue")
    assert minutes.state == "issued"


def test_a_plain_comment_keeps_nothing_back_and_is_not_annexed(play):
    minutes = play.a("minutes", "read_back")
    says(play, minutes)
    for trigger in ("approve", "sign", "issue"):
        play.take(minutes, trigger)
    paper, = papers_of(play.audience, minutes)
    assert paper.document["appendices"] == []


def test_an_objection_and_its_answer_are_annexed_and_the_approved_text_stays_as_it_was(play):
    minutes = play.a("minutes", "signed")
    approved, sealed = minutes.approved_text, minutes.approved_sha256
    answers(play, minutes, objects(play, minutes))
    play.take(minutes, "issue")
    paper, = papers_of(play.audience, minutes)
    issued = from_json(paper.document)
    annex, = issued.appendices
    assert annex.title == "Ý kiến của đơn vị và trả lời của chủ trì"
    assert annex.attached_to == "Kèm theo Biên bản số 01/BB-ĐGS ngày 21 tháng 10 năm 2024 của Đoàn giám sát"
    words = words_of(paper.document["appendices"])
    for said in ("Ban Chỉ đạo", LETTER, OBJECTION, ANSWER, "Dương Thị Lan, ngày 18 tháng 10 năm 2024"):
        assert said in words
    assert (minutes.approved_text, minutes.approved_sha256) == (approved, sealed)
    added = {"appendices", "number", "issued_on", "check_code"}
    assert {name: value for name, value in paper.document.items() if name not in added} == {
        name: value for name, value in approved.items() if name not in added}


def test_no_other_unit_of_the_sitting_reads_what_a_unit_said(play):
    """A sitting with two units; each reads its own, the council all."""
    minutes = of_two_units(play)
    first = says(play, minutes)
    second = play.do(comment, minutes, play.ids["commune"], "Nhất trí.", by="other_unit_head", on="18/10/2024")
    there = play.audience.get_one(Minutes, minutes.id)
    today = day("18/10/2024")
    read = {who: {each.id for each in comments_read_by(there, play.person(who), today)}
            for who in ("unit_head", "unit_clerk", "other_unit_head", "secretary", "head", "member", "outsider")}
    assert read == {
        "unit_head": {first.id}, "unit_clerk": {first.id}, "other_unit_head": {second.id},
        **dict.fromkeys(("secretary", "head", "member"), {first.id, second.id}), "outsider": set()}


def of_two_units(play):
    round_ = play.a("round", "in_progress")
    units = [{"unit_id": play.ids[key]} for key in ("steering_board", "commune")]
    sitting = play.do(plan_sitting, round_, SITTING | {
        "chair_id": play.ids["head"], "minute_taker_id": play.ids["secretary"], "units": units},
        by="secretariat", on="03/10/2024")
    for trigger in ("notify", "open"):
        play.take(sitting, trigger)
    play.do(edit, sitting, {"findings": [{"kind": "noted", "text": "Ghi nhận"}], "attendance": [
        {"side": "unit", "name": "Vy Văn Thắng", **units[0]}, {"side": "unit", "name": "Mã Văn Tài", **units[1]}]},
        by="secretary", on="18/10/2024")
    scenes.read_back(play, sitting)
    play.take(sitting, "end")
    play.take(sitting.minutes, "read_back")
    return sitting.minutes
