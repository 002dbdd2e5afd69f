"""Letters after a round: proposals passed upward, reminders, requests to explain."""

import pytest
from bac_son import at_bac_son, blocks_of, day, words_of
from bac_son.day_at_work import COVERAGE, STAFF

from oversight.papers.blocks import Table
from oversight.papers.document import Issuer, Signature
from oversight.papers.references import authority
from oversight.services.papers import draft
from oversight.services.signers import signer_of
from workflows.proposal import FORWARDING_LETTER
from workflows.recommendation_words import REMINDER

CARRIER = "Tổ đại biểu số 4 HĐND tỉnh Lạng Sơn"


@pytest.fixture
def story():
    """The minutes are issued, two proposals are taken up, three recommendations are out."""
    with at_bac_son() as story:
        story.until_the_minutes(*story.units[:2])
        story.first, *story.others = story.round.recommendations
        story.take(story.first, "issue", "chair", "21/10/2024", story.others, issued_on=day("21/10/2024"))
        story.proposal, *story.more = story.round.proposals
        story.take(story.proposal, "accept", "chair", "21/10/2024", story.more)
        yield story


def forwarded(story, **typed):
    told = {"target_session": "Kỳ họp thường lệ cuối năm 2024", "carrier": CARRIER} | typed
    return story.take(story.proposal, "forward", "chair", "23/10/2024", story.more, **told)


def test_one_letter_carries_every_proposal_with_the_unit_it_comes_from(story):
    letter = forwarded(story)
    assert letter.addressees == ("Thường trực Hội đồng nhân dân tỉnh Lạng Sơn", CARRIER)
    assert blocks_of(letter, Table)[0].rows == (
        ("1", COVERAGE, story.units[0].name), ("2", STAFF, story.units[1].name))
    assert letter.recipients == ("Như trên", story.units[0].name, story.units[1].name)
    assert story.round.papers[-1].subjects[1].record_id == story.more[0].id


def test_the_letter_names_where_the_proposals_were_made_and_the_session_they_are_for(story):
    text = words_of(forwarded(story))
    assert "Quyết định số 01/QĐ-TTHĐND ngày 05 tháng 9 năm 2024" in text
    assert "buổi làm việc ngày 18 tháng 10 năm 2024 với Ban Chỉ đạo" in text
    assert "(Biên bản số 04/BB-ĐGS ngày 18 tháng 10 năm 2024)" in text
    assert "vào chương trình kỳ họp thường lệ cuối năm 2024 của Hội đồng nhân dân tỉnh Lạng Sơn" in text


def test_a_session_that_names_its_council_is_not_given_it_twice(story):
    text = words_of(forwarded(story, target_session="Kỳ họp thứ 29 HĐND tỉnh khóa XVII"))
    assert "vào chương trình kỳ họp thứ 29 HĐND tỉnh khóa XVII; đề nghị" in text


def test_without_a_carrier_nobody_is_asked_to_carry(story):
    letter = forwarded(story, carrier="")
    assert letter.addressees == ("Thường trực Hội đồng nhân dân tỉnh Lạng Sơn",)
    assert "Tổ đại biểu" not in words_of(letter)


def test_the_chairman_signs_for_the_standing_committee_and_his_deputy_for_him(story):
    by_the_chairman = forwarded(story).signatures[0]
    by_the_deputy = story.take(story.first, "remind", "vice", "02/01/2025").signatures[0]
    assert by_the_chairman.capacity == ("TM. Thường trực HĐND", "Chủ tịch")
    assert by_the_deputy.capacity == ("TM. Thường trực HĐND", "KT. Chủ tịch", "Phó Chủ tịch")
    assert (by_the_chairman.name, by_the_deputy.name) == ("Hoàng Minh Khôi", "Lương Thị Ngọc Ánh")


def test_the_office_writes_reminders_that_the_chairman_signs(story):
    assert story.take(story.first, "remind", "clerk", "02/01/2025").signatures[0].name == "Hoàng Minh Khôi"


def test_of_two_chairmen_the_house_does_not_guess_who_signs(story):
    story.people["vice"].title = "Chủ tịch HĐND huyện"
    assert signer_of(FORWARDING_LETTER, story.proposal, None, None) is None
    assert signer_of(FORWARDING_LETTER, story.proposal, story.people["vice"], None) is story.people["vice"]


def test_reminders_are_counted(story):
    first = story.take(story.first, "remind", "clerk", "02/01/2025")
    draft = story.draft_of(story.first, "remind")
    second = story.take(story.first, "remind", "clerk", "03/01/2025")
    assert [each.subject.rpartition(" (")[2] for each in (first, draft, second)] == ["lần 1)", "lần 2)", "lần 2)"]


def test_one_reminder_for_several_recommendations_tells_the_turn_of_each(story):
    story.take(story.first, "remind", "clerk", "02/01/2025")
    letter = story.take(story.first, "remind", "clerk", "03/01/2025", story.others)
    assert letter.subject == "đôn đốc thực hiện kiến nghị giám sát"
    assert [row[-1] for row in blocks_of(letter, Table)[0].rows] == ["2", "1", "1"]
    assert letter.addressees == (story.units[1].name, story.units[0].name)


def test_a_second_reminder_names_the_first(story):
    first = story.take(story.first, "remind", "clerk", "02/01/2025")
    second = story.take(story.first, "remind", "clerk", "03/01/2025")
    assert "đã đôn đốc tại" not in words_of(first)
    assert "(đã đôn đốc tại Công văn số 05/TTHĐND-VP ngày 02 tháng 01 năm 2025):" in words_of(second)


def test_a_reminder_of_several_brings_the_table_of_what_became_of_each(story):
    other = story.others[0]
    story.take(other, "begin", "clerk", "22/10/2024", plan="Theo kế hoạch")
    letter = story.take(story.first, "remind", "clerk", "02/01/2025", story.others)
    [table] = letter.appendices
    assert table.is_landscape
    assert [row[8] for row in table.blocks[0].rows] == [
        "Chưa thực hiện, quá hạn", "Đang thực hiện", "Chưa thực hiện, quá hạn"]
    assert story.take(story.first, "remind", "clerk", "03/01/2025").appendices == ()


def test_a_reminder_names_the_paper_that_the_unit_holds(story):
    after_the_minutes = story.take(story.first, "remind", "clerk", "02/12/2024")
    story.take(story.sitting, "issue_conclusion", "chair", "03/12/2024")
    after_the_notice = story.take(story.first, "remind", "clerk", "04/12/2024")
    assert "kiến nghị tại Biên bản số 04/BB-ĐGS ngày 18 tháng 10 năm 2024 sau" in words_of(after_the_minutes)
    assert "kiến nghị tại Thông báo số 06/TB-ĐGS ngày 03 tháng 12 năm 2024 sau" in words_of(after_the_notice)


def test_late_is_said_only_of_what_is_late(story):
    early = story.take(story.first, "remind", "clerk", "31/12/2024")
    late = story.take(story.first, "remind", "clerk", "02/01/2025")
    assert "đã quá thời hạn" not in words_of(early)
    assert "đã quá thời hạn" in words_of(late)


def test_a_verified_clause_is_cited_and_the_law_by_its_name(story):
    text = words_of(story.take(story.first, "remind", "clerk", "02/01/2025"))
    assert "Căn cứ khoản 3 Điều 71, khoản 3 Điều 89 Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân" in text


def test_a_clause_nobody_has_read_is_never_cited(story):
    law = "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân"
    story.round.regime_id = "L121_114"
    assert {authority(story.round, key, None) for key in ("explain", "request_explanation", "monitor")} == {law}


@pytest.mark.parametrize(("regime", "ending"), [
    ("L87_594", "gửi về Thường trực Hội đồng nhân dân huyện Bắc Sơn"),
    ("L121_114", "gửi về Thường trực Hội đồng nhân dân huyện Bắc Sơn chậm nhất ngày 20 tháng 01 năm 2025")])
def test_an_explanation_is_asked_for_by_a_day_where_one_is_counted_but_no_number_of_days_is_quoted(
        story, regime, ending):
    story.round.regime_id = regime
    letter = story.take(
        story.first, "request_explanation", "chair", "05/01/2025", reason="Chưa có báo cáo",
        explanation_requested_on=day("05/01/2025"))
    text = words_of(letter)
    assert text.split("hoàn thành; ")[1].splitlines()[0] == ending
    assert "Lý do yêu cầu giải trình\nChưa có báo cáo." in text
    assert not [word for word in ("cần kiểm tra", "15 ngày", "Điều 40") if word in text]


def test_a_letter_of_two_sittings_names_both(story):
    earlier = story.round.proposals[:]
    story.announce(story.units[1])
    story.meet(statements=[{"kind": "proposal", "text": "Cấp máy tính cho các xã", "unit_id": story.units[1].id}])
    story.approve()
    story.issue_the_minutes()
    story.session.refresh(story.round, ["proposals"])
    third = next(proposal for proposal in story.round.proposals if proposal not in earlier)
    story.take(third, "accept", "chair", "21/10/2024")
    story.more.append(third)
    text = words_of(forwarded(story))
    assert "(Biên bản số 04/BB-ĐGS ngày 18 tháng 10 năm 2024) và buổi làm việc" in text
    assert "với Ủy ban nhân dân huyện Bắc Sơn (Biên bản số 06/BB-ĐGS ngày 18 tháng 10 năm 2024)" in text
    assert "03 đề xuất, kiến nghị sau đây" in text


def test_after_a_handover_the_council_that_took_over_speaks(play):
    """The ordering body is no more; what its council left open is followed by another."""
    round_ = play.a("round", "transferred")
    play.take(round_, "accept_transfer")
    recommendation = next(each for each in round_.recommendations if not each.standing.is_final)
    letter = draft(REMINDER, recommendation)
    assert letter.issuers == (Issuer("Thường trực Hội đồng nhân dân", "Hội đồng nhân dân xã Bắc Sơn"),)
    assert letter.signatures == (Signature(("TM. Thường trực HĐND", "Chủ tịch"), "Đặng Thị Hiền"),)
    assert "Thường trực Hội đồng nhân dân xã Bắc Sơn nhận thấy" in words_of(letter)
    assert "Thường trực HĐND huyện Bắc Sơn" not in letter.recipients
