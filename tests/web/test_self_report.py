"""A unit's clerk answers the outline: by the button, by itself while typing, beside a colleague, and never in vain."""

import pytest
from front_desk import changed

JSON = {"Accept": "application/json"}


@pytest.fixture
def report(play):
    return play.a("self_report", "requested")


def address(report) -> str:
    return f"/self_report/{report.id}/tra-loi"


def item(report, place: int):
    return report.round.outline[place]


def text(report, place: int) -> str:
    return f"text-{item(report, place).id}"


def figure(report, place: int) -> str:
    return f"figure-{item(report, place).id}"


def answers_of(report) -> dict[str, tuple[str, str]]:
    return {answer.item.text: (answer.text, answer.figure) for answer in report.answers}


# Answering

def test_the_clerk_answers_and_the_report_is_begun(front_desk, play, report):
    clerk = front_desk.visit("unit_clerk")
    answer = clerk.fill_in(address(report), **{
        text(report, 0): "Đã ban hành 12 kế hoạch.", figure(report, 1): "trên 10.600 hộ, đạt 62,1%"})
    assert (answer.status_code, answer.location) == (302, f"/self_report/{report.id}")
    assert report.state == "drafting"
    assert answers_of(report) == {
        "Công tác lãnh đạo, chỉ đạo và văn bản đã ban hành": ("Đã ban hành 12 kế hoạch.", ""),
        "Hộ gia đình tham gia cửa hàng số": ("", "trên 10.600 hộ, đạt 62,1%")}


def test_the_page_shows_what_is_asked_and_what_is_still_missing(front_desk, report):
    page = front_desk.visit("unit_clerk").open(address(report)).text
    assert "Hộ gia đình tham gia cửa hàng số" in page
    assert "Chỉ tiêu: <strong>10.000</strong> hộ" in page
    assert "0/3 mục" in page
    assert page.count(">chưa trả lời</span>") == 3
    assert page.count("data-is-required hidden") == 0


def test_the_secretariat_enters_a_report_that_came_on_paper(front_desk, report):
    answer = front_desk.visit("secretariat").fill_in(address(report), **{figure(report, 1): "54/54"})
    assert answer.status_code == 302
    assert report.state == "requested", "the unit itself has not begun"
    assert answers_of(report)["Hộ gia đình tham gia cửa hàng số"] == ("", "54/54")


def test_saving_an_untouched_page_writes_nothing_in_the_journal(front_desk, play, report):
    before = len(play.journal_of(report))
    assert front_desk.visit("unit_clerk").fill_in(address(report)).status_code == 302
    assert (len(play.journal_of(report)), report.state) == (before, "requested")


def test_answers_in_any_order_saved_again_change_nothing(front_desk, play, report):
    clerk = front_desk.visit("unit_clerk")
    clerk.fill_in(address(report), **{text(report, 2): "Thiếu nhân lực."})
    clerk.fill_in(address(report), **{text(report, 0): "Đã ban hành 12 kế hoạch."})
    before = len(play.journal_of(report))
    clerk.fill_in(address(report))
    assert len(play.journal_of(report)) == before


def test_remarks_of_the_delegation_stand_above_the_answers(front_desk, play):
    report = play.a("self_report", "supplement_requested")
    page = front_desk.visit("unit_clerk").open(address(report)).text
    assert "Đoàn giám sát yêu cầu bổ sung, làm rõ ngày 08/10/2024" in page
    assert page.index("Chưa có số liệu hạ tầng.") < page.index("Công tác lãnh đạo, chỉ đạo")


def test_the_record_shows_answers_and_every_version_sent(front_desk, play):
    report = play.a("self_report", "accepted")
    page = front_desk.visit("unit_head").open(f"/self_report/{report.id}").text
    for words in ("Đã ban hành 12 kế hoạch.", "10.600", "Lần 1", "đúng hạn", "trên hệ thống", "112/BC-BCĐ", "2/3 mục"):
        assert words in page
    assert "/tra-loi" not in page, "what was accepted is not edited"


# Refusals

@pytest.mark.parametrize("who", ["head", "chair", "member"])
def test_whoever_reads_but_does_not_write_is_refused(front_desk, report, who):
    reader = front_desk.visit(who)
    assert reader.open(address(report)).status_code == 403
    form = front_desk.visit("unit_clerk").form(address(report))
    answer = reader.send(address(report), changed(form, {
        text(report, 0): "Viết hộ", "csrf_token": reader.token()}))
    assert (answer.status_code, report.answers, report.state) == (403, [], "requested")


@pytest.mark.parametrize("who", ["other_unit_head", "neighbour_secretariat", "outsider"])
def test_the_report_of_another_unit_does_not_exist(front_desk, report, who):
    assert front_desk.visit(who).open(address(report)).status_code == 404


def test_a_text_that_is_too_long_is_kept_on_the_page_with_its_sentence(front_desk, report):
    typed = "Kết quả " * 3000
    answer = front_desk.visit("unit_clerk").fill_in(address(report), **{
        text(report, 0): typed, figure(report, 1): "54/54"})
    assert answer.status_code == 422
    assert "Quá dài: 23.999 ký tự, tối đa 20.000 ký tự." in answer.text
    assert typed.strip() in answer.text
    assert 'value="54/54"' in answer.text
    assert (report.answers, report.state) == ([], "requested")


def test_markup_is_shown_as_the_text_it_is(front_desk, report):
    clerk = front_desk.visit("unit_clerk")
    clerk.fill_in(address(report), **{text(report, 0): "<b onclick=x>đậm</b>", figure(report, 1): '"><img src=x>'})
    for page in (clerk.open(address(report)).text, clerk.open(f"/self_report/{report.id}").text):
        assert "<b onclick" not in page
        assert "<img src=x>" not in page
        assert "&lt;b onclick=x&gt;đậm" in page


def test_fields_that_no_page_offers_are_passed_over(front_desk, report):
    answer = front_desk.visit("unit_clerk").fill_in(
        address(report), state="accepted", council_id="x", due_on="2030-01-01", signed_by="Ai đó")
    assert answer.status_code == 302
    assert (report.state, report.signed_by) == ("requested", "")


def test_a_page_without_its_version_is_refused_and_shows_what_was_typed(front_desk, report):
    for version in (None, "abc", "9" * 5000):
        answer = front_desk.visit("unit_clerk").fill_in(
            address(report), version=version, **{text(report, 0): "Đã ban hành 12 kế hoạch."})
        assert answer.status_code == 409
        assert "<dt>Mục I</dt><dd>Đã ban hành 12 kế hoạch.</dd>" in answer.text
        assert "seen" not in answer.text
    assert report.answers == []


def test_an_answer_to_an_item_that_is_gone_does_not_vanish_without_a_word(front_desk, report):
    answer = front_desk.visit("unit_clerk").fill_in(address(report), **{"text-gone": "Số liệu đã gõ"})
    assert answer.status_code == 409
    assert "Số liệu đã gõ" in answer.text


def test_after_the_report_is_sent_a_page_left_open_saves_nothing(front_desk, play):
    report = play.a("self_report", "drafting")
    clerk = front_desk.visit("unit_clerk")
    form = clerk.form(address(report))
    play.take(report, "submit")
    form[text(report, 2)] = "Viết thêm"
    answer = clerk.send(address(report), form)
    assert answer.status_code == 403
    assert "Viết thêm" in answer.text
    assert "Viết thêm" not in str(answers_of(report))


# Two people at one report

def test_two_clerks_write_different_items_and_both_are_kept(front_desk, report):
    clerk, office = front_desk.visit("unit_clerk"), front_desk.visit("secretariat")
    mine, theirs = clerk.form(address(report)), office.form(address(report))
    mine[text(report, 0)] = "Đã ban hành 12 kế hoạch."
    theirs[figure(report, 1)] = "54/54"
    assert clerk.send(address(report), mine).status_code == 302
    assert office.send(address(report), theirs).status_code == 302
    assert sorted(answers_of(report).values()) == [("", "54/54"), ("Đã ban hành 12 kế hoạch.", "")]


def test_whoever_writes_the_same_item_second_is_told_which_one(front_desk, report):
    clerk, office = front_desk.visit("unit_clerk"), front_desk.visit("secretariat")
    mine, theirs = clerk.form(address(report)), office.form(address(report))
    mine[text(report, 0)], theirs[text(report, 0)] = "Đã ban hành 12 kế hoạch.", "Đã ban hành 13 kế hoạch."
    clerk.send(address(report), mine)
    answer = office.send(address(report), theirs)
    assert answer.status_code == 409
    assert "Mục I vừa được người khác sửa" in answer.text
    assert "Đã ban hành 13 kế hoạch." in answer.text
    assert answers_of(report)[item(report, 0).text] == ("Đã ban hành 12 kế hoạch.", "")


# Saving while typing

def test_what_is_typed_is_saved_by_itself_and_the_page_goes_on(front_desk, play, report):
    clerk = front_desk.visit("unit_clerk")
    form = clerk.form(address(report))
    form[text(report, 0)] = "Đã ban"
    first = clerk.send(address(report), form, **JSON)
    form = changed(form, first.json["fields"] | {text(report, 0): "Đã ban hành 12 kế hoạch."})
    second = clerk.send(address(report), form, **JSON)
    assert (first.status_code, second.status_code) == (200, 200)
    assert second.json["answered"] == [item(report, 0).id]
    assert (second.json["done"], second.json["total"], second.json["unsaved"]) == (1, 3, [])
    assert answers_of(report) == {item(report, 0).text: ("Đã ban hành 12 kế hoạch.", "")}


def test_saving_by_itself_again_without_a_new_word_writes_nothing(front_desk, play, report):
    clerk = front_desk.visit("unit_clerk")
    form = clerk.form(address(report))
    form[text(report, 0)] = "Đã ban hành 12 kế hoạch."
    clerk.send(address(report), form, **JSON)
    before = len(play.journal_of(report))
    assert clerk.send(address(report), form, **JSON).status_code == 200
    assert len(play.journal_of(report)) == before


def test_the_open_page_has_not_seen_what_a_colleague_wrote_meanwhile(front_desk, report):
    """Its next saving must not lay the empty box that it shows over the colleague's words, nor pretend to know them."""
    clerk, office = front_desk.visit("unit_clerk"), front_desk.visit("secretariat")
    form = clerk.form(address(report))
    office.fill_in(address(report), **{text(report, 2): "Thiếu nhân lực."})
    form[text(report, 0)] = "Đã ban hành 12 kế hoạch."
    told = clerk.send(address(report), form, **JSON).json["fields"]
    assert f"seen-{item(report, 2).id}" not in told
    answer = clerk.send(address(report), changed(form, told | {text(report, 2): "Thiếu kinh phí."}), **JSON)
    assert answer.status_code == 409
    assert "Mục II" in answer.json["sentences"][0]
    assert answers_of(report)[item(report, 2).text] == ("Thiếu nhân lực.", "")


def test_a_refused_saving_answers_with_its_sentence_and_changes_nothing(front_desk, report):
    clerk = front_desk.visit("unit_clerk")
    form = clerk.form(address(report))
    form[figure(report, 1)] = "1" * 501
    answer = clerk.send(address(report), form, **JSON)
    assert (answer.status_code, answer.json["sentences"]) == (422, ["Quá dài: 501 ký tự, tối đa 500 ký tự."])
    assert report.answers == []


def test_saving_by_itself_asks_for_the_token_and_the_seat_like_the_button(front_desk, report):
    clerk = front_desk.visit("unit_clerk")
    form = clerk.form(address(report))
    form[text(report, 0)] = "Đã ban hành 12 kế hoạch."
    assert clerk.send(address(report), changed(form, {"csrf_token": "made up"}), **JSON).status_code == 400
    member = front_desk.visit("member")
    answer = member.send(address(report), changed(form, {"csrf_token": member.token()}), **JSON)
    assert (answer.status_code, "bạn không có quyền sửa" in answer.json["sentences"][0]) == (403, True)
    assert report.answers == []
