"""What is typed saves itself, in a real browser: over a bad line, past a login that ran out, beside a colleague."""

import pytest
from commune import PASSWORD
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def sitting(play):
    return play.a("sitting", "held")


@pytest.fixture
def report(play):
    return play.a("self_report", "requested")


def notes_of(sitting) -> list[str]:
    return [row.text for row in sitting.statements]


def course(sitting) -> str:
    return f"/sitting/{sitting.id}/sua/dien-bien"


def outline(report) -> str:
    return f"/self_report/{report.id}/tra-loi"


def name_of(report, place: int) -> str:
    return f"text-{report.round.outline[place].id}"


def test_notes_save_themselves_row_after_row_and_nothing_stays_behind(sitting, house, typist):
    secretary = typist(house, "secretary")
    secretary.open(course(sitting))
    secretary.write_all(statements__0__speaker="Dương Thị Lan", statements__0__text="Khai mạc.")
    secretary.wait_a_while()
    secretary.is_told_it_is_saved()
    secretary.page.locator("[name='statements-0-text']").press("Control+Enter")
    secretary.write_all(statements__1__text="Câu hỏi.", statements__0__text="Khai mạc buổi làm việc.")
    secretary.wait_a_while()
    secretary.is_told_it_is_saved()
    assert notes_of(sitting) == ["Khai mạc buổi làm việc.", "Câu hỏi."]
    assert secretary.drafts() == 0
    secretary.page.reload()
    expect(secretary.page.locator("[name='statements-1-text']")).to_have_value("Câu hỏi.")
    expect(secretary.page.locator(".draft-offer")).to_have_count(0)


def test_a_line_that_fails_is_told_and_the_notes_follow_when_it_is_back(sitting, house, typist):
    secretary = typist(house, "secretary")
    secretary.open(course(sitting))
    secretary.window.set_offline(True)
    secretary.write_all(statements__0__text="Khai mạc.")
    secretary.wait_a_while()
    secretary.is_told("mất kết nối")
    secretary.window.set_offline(False)
    secretary.wait_a_while()
    secretary.is_told_it_is_saved()
    assert notes_of(sitting) == ["Khai mạc."]


def test_an_answer_lost_on_the_way_is_nobody_elses_change(sitting, house, typist):
    secretary = typist(house, "secretary")
    secretary.open(course(sitting))

    def deliver_and_stay_silent(route) -> None:
        route.fetch()
        route.abort()

    secretary.page.route(f"**{course(sitting)}", deliver_and_stay_silent, times=1)
    secretary.write_all(statements__0__text="Khai mạc.")
    secretary.wait_a_while()
    secretary.is_told("mất kết nối")
    secretary.write_all(statements__0__text="Khai mạc buổi làm việc.")
    for _ in range(2):  # what was lost goes again first
        secretary.wait_a_while()
        secretary.is_told_it_is_saved()
    assert notes_of(sitting) == ["Khai mạc buổi làm việc."]


def test_a_login_that_ran_out_loses_nothing(sitting, house, typist):
    secretary = typist(house, "secretary")
    secretary.open(course(sitting))
    secretary.window.clear_cookies()
    secretary.write_all(statements__0__text="Khai mạc.")
    secretary.page.locator("[name='statements-0-text']").press("Control+Enter")
    secretary.write_all(statements__1__text="Câu hỏi.")
    secretary.wait_a_while()
    secretary.is_told("Phiên đăng nhập đã hết")
    secretary.page.on("dialog", lambda dialog: dialog.accept())
    secretary.sign_in("secretary@bacson.example", PASSWORD)
    secretary.open(course(sitting))
    secretary.press("Khôi phục nội dung đã gõ")
    secretary.wait_a_while()
    secretary.is_told_it_is_saved()
    assert notes_of(sitting) == ["Khai mạc.", "Câu hỏi."]


def test_the_button_waits_for_a_saving_under_way(sitting, house, typist):
    secretary = typist(house, "secretary")
    secretary.open(course(sitting))
    held = []
    secretary.page.route(f"**{course(sitting)}", lambda route: held.append(route), times=1)
    secretary.write_all(statements__0__text="Khai mạc.")
    secretary.wait_a_while()
    expect(secretary.page.locator("[data-autosave-line]")).to_have_text("Đang lưu…")
    secretary.write_all(statements__0__text="Khai mạc buổi làm việc.")
    secretary.press("Lưu và xem lại")
    held[0].continue_()
    secretary.page.wait_for_url(f"**/sitting/{sitting.id}#dien-bien")
    secretary.play.audience.rollback()
    assert notes_of(sitting) == ["Khai mạc buổi làm việc."]


def test_two_clerks_at_one_report_keep_their_own_words_and_each_others(report, house, typist):
    clerk, office = typist(house, "unit_clerk"), typist(house, "secretariat")
    clerk.open(outline(report))
    office.open(outline(report))
    office.page.locator(f"[name='{name_of(report, 2)}']").fill("Thiếu nhân lực.")
    office.wait_a_while()
    office.is_told_it_is_saved()
    clerk.page.locator(f"[name='{name_of(report, 0)}']").fill("Đã ban hành 12 kế hoạch.")
    clerk.wait_a_while()
    clerk.is_told_it_is_saved()
    expect(clerk.page.locator("[data-answers-progress]")).to_contain_text("2/3 mục")
    clerk.page.locator(f"[name='{name_of(report, 2)}']").fill("Thiếu kinh phí.")
    clerk.wait_a_while()
    clerk.is_told("Mục II vừa được người khác sửa")
    answers = {answer.item_id: answer.text for answer in report.answers}
    assert sorted(answers.values()) == ["Thiếu nhân lực.", "Đã ban hành 12 kế hoạch."]


def test_a_draft_that_comes_back_lays_nothing_over_a_colleagues_words(report, house, typist):
    clerk, office = typist(house, "unit_clerk"), typist(house, "secretariat")
    clerk.open(outline(report))
    clerk.window.set_offline(True)
    clerk.page.locator(f"[name='{name_of(report, 0)}']").fill("Đã ban hành 12 kế hoạch.")
    clerk.wait_a_while()
    clerk.is_told("mất kết nối")
    office.open(outline(report))
    office.page.locator(f"[name='{name_of(report, 2)}']").fill("Thiếu nhân lực.")
    office.wait_a_while()
    office.is_told_it_is_saved()
    clerk.page.on("dialog", lambda dialog: dialog.accept())
    clerk.window.set_offline(False)
    clerk.open(outline(report))
    expect(clerk.page.locator(".draft-returned")).to_contain_text("Đã đưa lại nội dung gõ")
    expect(clerk.page.locator(f"[name='{name_of(report, 2)}']")).to_have_value("Thiếu nhân lực.")
    clerk.wait_a_while()
    clerk.is_told_it_is_saved()
    assert sorted(answer.text for answer in report.answers) == ["Thiếu nhân lực.", "Đã ban hành 12 kế hoạch."]
