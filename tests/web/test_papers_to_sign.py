"""What may be printed before, or without, being issued: previews, papers of units, the table of follow-up."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from werkzeug.datastructures import MultiDict

PREVIEW = "/round/{}/buoc/establish/xem-truoc."


def words_of(word: bytes) -> str:
    """All that a Word file says, its headers with it."""
    with ZipFile(BytesIO(word)) as file:
        return " ".join(file.read(name).decode() for name in file.namelist() if name.endswith(".xml"))


def is_pdf(answer) -> bool:
    return answer.status_code == 200 and answer.mimetype == "application/pdf" and answer.data[:5] == b"%PDF-"


def test_a_paper_is_read_before_it_is_issued_with_the_grey_word_and_no_number(front_desk, play):
    round_ = play.a("round", "draft")
    chair = front_desk.visit("chair")
    assert is_pdf(chair.open(PREVIEW.format(round_.id) + "pdf"))
    given = chair.open(PREVIEW.format(round_.id) + "docx")
    words = words_of(given.data)
    assert given.headers["Content-Disposition"].startswith("attachment")
    assert "DỰ THẢO" in words
    assert round_.theme[1:] in words
    assert round_.papers == []


def test_the_page_of_a_step_that_issues_a_paper_links_to_it_and_others_do_not(front_desk, play):
    round_ = play.a("round", "established")
    chair = front_desk.visit("head")
    assert f"/round/{round_.id}/buoc/issue_plan/xem-truoc.pdf" in chair.open(f"/round/{round_.id}/buoc/issue_plan").text
    assert "xem-truoc" not in front_desk.visit("chair").open(f"/round/{round_.id}/buoc/cancel").text


@pytest.mark.parametrize(("who", "answer"), [("unit_head", 404), ("member", 404), ("head", 200), ("secretary", 200)])
def test_a_preview_is_for_those_who_take_the_step_or_write_what_the_paper_says(front_desk, play, who, answer):
    round_ = play.a("round", "reporting")
    assert front_desk.visit(who).open(f"/round/{round_.id}/buoc/submit_result/xem-truoc.pdf").status_code == answer


@pytest.mark.parametrize(("address", "answer"), [
    ("buoc/cancel/xem-truoc.pdf", 404), ("buoc/notify/xem-truoc.exe", 404), ("buoc/conclude/xem-truoc.pdf", 409)])
def test_without_a_paper_in_another_form_or_of_a_step_not_due_there_is_no_preview(front_desk, play, address, answer):
    round_ = play.a("round", "established")
    assert front_desk.visit("chair").open(f"/round/{round_.id}/{address}").status_code == answer


def test_every_paper_of_every_step_can_be_read_beforehand(front_desk, play):
    """From one record of each kind that is about to issue something."""
    for stem, state, trigger in (
            ("round", "established", "notify"), ("sitting", "planned", "notify"), ("sitting", "notified", "invite"),
            ("sitting", "ended", "issue_conclusion"), ("minutes", "signed", "issue"),
            ("minutes", "issued", "correct"), ("round", "reporting", "submit_result"),
            ("round", "under_review", "conclude"), ("recommendation", "issued", "remind"),
            ("recommendation", "in_progress", "request_explanation"), ("proposal", "accepted", "forward")):
        record = play.a(stem, state)
        who = "chair" if stem in ("recommendation", "proposal") or trigger == "conclude" else "head"
        who = "secretary" if (stem, trigger) == ("minutes", "issue") else who
        printed = front_desk.visit(who).open(f"/{stem}/{record.id}/buoc/{trigger}/xem-truoc.pdf")
        assert is_pdf(printed), (stem, trigger)


def test_what_is_typed_and_not_sent_yet_is_in_the_preview_and_nowhere_else(front_desk, play):
    item = play.a("recommendation", "in_progress")
    chair, step = front_desk.visit("chair"), f"/recommendation/{item.id}/buoc/request_explanation"
    form = chair.form(step)
    form["reason"] = "Chưa thấy việc nào được làm."
    words = words_of(chair.send(f"{step}/xem-truoc.docx", form).data)
    assert "Chưa thấy việc nào được làm." in words
    assert "DỰ THẢO" in words
    assert (item.state, item.round.papers[-1].kind) == ("in_progress", "minutes")
    assert "Chưa thấy việc nào được làm." not in words_of(chair.open(f"{step}/xem-truoc.docx").data)


def test_what_the_step_would_refuse_is_left_out_of_its_preview(front_desk, play):
    item = play.a("recommendation", "in_progress")
    chair, step = front_desk.visit("chair"), f"/recommendation/{item.id}/buoc/request_explanation"
    form = chair.form(step)
    form["reason"] = "quá dài " * 5_000
    assert "quá dài" not in words_of(chair.send(f"{step}/xem-truoc.docx", form).data)


def test_one_letter_for_several_is_previewed_for_all_that_are_ticked(front_desk, play):
    proposal = play.a("proposal", "accepted")
    first, second = proposal.round.proposals
    play.take(second, "accept")
    chair, step = front_desk.visit("chair"), f"/proposal/{first.id}/buoc/forward"
    form = chair.form(step)
    form.setlist("companions", [second.id])
    both = words_of(chair.send(f"{step}/xem-truoc.docx", form).data)
    assert first.text in both
    assert second.text in both
    form.setlist("companions", ["0" * 32])
    assert chair.send(f"{step}/xem-truoc.docx", form).status_code == 409


def test_a_preview_of_what_is_typed_needs_the_token_of_the_page(front_desk, play):
    item = play.a("recommendation", "in_progress")
    sent = front_desk.visit("chair").send(
        f"/recommendation/{item.id}/buoc/request_explanation/xem-truoc.pdf", MultiDict({"reason": "Chưa làm"}))
    assert sent.status_code == 400


def test_a_unit_prints_its_report_to_be_signed_in_both_forms(front_desk, play):
    report = play.a("self_report", "drafting")
    clerk = front_desk.visit("unit_clerk")
    page = clerk.open(f"/self_report/{report.id}").text
    assert f"/self_report/{report.id}/ban-in.pdf" in page
    assert is_pdf(clerk.open(f"/self_report/{report.id}/ban-in.pdf"))
    assert "Đã ban hành 12 kế hoạch." in words_of(clerk.open(f"/self_report/{report.id}/ban-in.docx").data)


def test_what_a_unit_is_still_writing_is_printed_for_nobody_else(front_desk, play):
    report = play.a("self_report", "drafting")
    assert front_desk.visit("head").open(f"/self_report/{report.id}/ban-in.pdf").status_code == 404
    assert "ban-in" not in front_desk.visit("head").open(f"/self_report/{report.id}").text
    assert front_desk.visit("other_unit_head").open(f"/self_report/{report.id}/ban-in.pdf").status_code == 404
    play.take(report, "submit")
    assert front_desk.visit("head").open(f"/self_report/{report.id}/ban-in.pdf").status_code == 200


def test_a_unit_prints_what_it_did_about_a_recommendation(front_desk, play):
    item = play.a("recommendation", "reported")
    unit = front_desk.visit("unit_head")
    address = f"/recommendation/{item.id}/bao-cao-thuc-hien."
    assert address + "pdf" in unit.open(f"/recommendation/{item.id}").text
    assert is_pdf(unit.open(address + "pdf"))
    assert "2310/QĐ-UBND" in words_of(unit.open(address + "docx").data)
    assert front_desk.visit("other_unit_head").open(address + "pdf").status_code == 404


def test_nobody_reports_on_a_recommendation_that_is_a_draft(front_desk, play):
    item = play.a("recommendation", "draft")
    assert front_desk.visit("chair").open(f"/recommendation/{item.id}/bao-cao-thuc-hien.pdf").status_code == 404


def test_the_follow_up_of_a_round_is_printed_from_its_page_but_not_by_its_units(front_desk, play):
    item = play.a("recommendation", "in_progress")
    address = f"/round/{item.round_id}/theo-doi."
    office = front_desk.visit("secretariat")
    assert address + "pdf" in office.open(f"/round/{item.round_id}").text
    assert is_pdf(office.open(address + "pdf"))
    assert item.text in words_of(office.open(address + "docx").data)
    assert address not in front_desk.visit("unit_head").open(f"/round/{item.round_id}").text
    assert front_desk.visit("unit_head").open(address + "pdf").status_code == 404
