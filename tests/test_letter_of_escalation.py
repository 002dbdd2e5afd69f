"""Công văn kiến nghị xử lý: whoever is to act learns what was asked, what the unit says, and what was tried before."""

import pytest
from bac_son import words_of
from cast.days import day
from cast.scenes import check_the_evidence

from oversight.papers.freezing import from_json
from oversight.services.papers import draft, papers_of
from workflows.recommendation_words import ESCALATION


def letter_about(play, item, **typed):
    play.take(item, "escalate", **typed)
    return from_json(papers_of(play.audience, item)[-1].document)


def test_the_letter_goes_to_each_who_is_named(play):
    letter = letter_about(play, play.a("recommendation", "in_progress"),
                          to_whom="Chủ tịch Ủy ban nhân dân huyện Bắc Sơn; Huyện ủy Bắc Sơn")
    assert letter.addressees == ("Chủ tịch Ủy ban nhân dân huyện Bắc Sơn", "Huyện ủy Bắc Sơn")
    assert "đề nghị Chủ tịch Ủy ban nhân dân huyện Bắc Sơn và Huyện ủy Bắc Sơn xem xét" in words_of(letter)


@pytest.mark.parametrize(("measure", "asked"), [
    ("competent_authority", "xử lý theo thẩm quyền trách nhiệm của tập thể, cá nhân có liên quan"),
    ("explanation_session", "đưa nội dung trên vào phiên giải trình"),
    ("questioning", "đưa nội dung trên vào nội dung chất vấn"),
    ("council", "xem xét việc không thực hiện kiến nghị tại kỳ họp gần nhất")])
def test_each_rung_asks_what_it_is_for(play, measure, asked):
    assert asked in words_of(letter_about(play, play.a("recommendation", "in_progress"), measure=measure))


def test_what_was_never_reported_is_not_called_half_done(play):
    text = words_of(letter_about(play, play.a("recommendation", "in_progress")))
    assert "chưa thực hiện kiến nghị sau đây" in text
    assert "Kết quả đơn vị báo cáo" not in text


def test_what_the_unit_reported_and_how_it_was_judged_is_told(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "report", percent="80", next_on=day("28/02/2025"))
    check_the_evidence(play, item)
    play.take(item, "assess_partly")
    text = words_of(letter_about(play, item))
    assert "chưa thực hiện đầy đủ kiến nghị sau đây" in text
    assert "Kết quả đơn vị báo cáo (140/BC-BCĐ ngày 10/12/2024)" in text
    assert "Quyết định số 2310/QĐ-UBND. Hoàn thành 80%, phần còn lại hoàn thành ngày 28/02/2025." in text
    assert "Còn ba thôn chưa phủ sóng." in text


def test_the_letters_and_the_explanation_that_went_before_are_named_and_not_this_letter(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "remind")
    play.take(item, "request_explanation")
    text = words_of(letter_about(play, item))
    assert "văn bản số 01/TTHĐND-VP ngày 02/12/2024 và yêu cầu giải trình ngày 20 tháng 12 năm 2024 " \
           "(đơn vị chưa giải trình)" in text
    assert "ngày 10/01/2025" not in text


def test_a_draft_of_the_letter_leaves_room_for_what_is_not_known_yet(play):
    text = words_of(draft(ESCALATION, play.a("recommendation", "explanation_requested")))
    assert "…" in text or "....." in text
    assert "None" not in text
