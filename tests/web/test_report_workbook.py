"""A unit's clerk takes the report away as Excel, fills it in, looks over what it would change, and saves that."""

from html.parser import HTMLParser
from io import BytesIO

import pytest
from openpyxl import load_workbook
from werkzeug.datastructures import MultiDict

SHEET = "Báo cáo"


@pytest.fixture
def report(play):
    return play.a("self_report", "requested")


def address(report, part="tep-excel") -> str:
    return f"/self_report/{report.id}/{part}"


def downloaded(visitor, report) -> bytes:
    answer = visitor.open(address(report, "bao-cao.xlsx"))
    assert answer.status_code == 200
    return answer.data


def filled(content: bytes, **cells: object) -> bytes:
    book = load_workbook(BytesIO(content))
    for place, value in cells.items():
        book[SHEET][place].value = value
    book.save(kept := BytesIO())
    return kept.getvalue()


def handed_in(visitor, report, content: bytes, name="bao-cao.xlsx"):
    form = {"csrf_token": visitor.token(), "file": (BytesIO(content), name)}
    return visitor._looked_at(visitor.client.post(address(report), data=form, content_type="multipart/form-data"))


def confirmation_in(page) -> MultiDict:
    reader = _Fields()
    reader.feed(page.text)
    return MultiDict(reader.fields)


class _Fields(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.is_inside, self.fields = False, []

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        if tag == "form":
            self.is_inside = told.get("action", "").endswith("/ghi")
        elif tag == "input" and self.is_inside and told.get("name"):
            self.fields.append((told["name"], told.get("value") or ""))

    def handle_endtag(self, tag):
        self.is_inside = self.is_inside and tag != "form"


def kept(visitor, report, form):
    return visitor.send(address(report, "tep-excel/ghi"), form)


def answers_of(report) -> dict[str, tuple[str, str]]:
    return {answer.item.text: (answer.text, answer.figure) for answer in report.answers}


def test_the_whole_way(front_desk, play, report):
    clerk = front_desk.visit("unit_clerk")
    content = filled(downloaded(clerk, report), G6="Đã ban hành 12 kế hoạch.\nTrong đó 3 của huyện.", F7=10600)
    page = handed_in(clerk, report, content)
    assert page.status_code == 200
    assert (report.answers, report.state) == ([], "requested"), "a preview keeps nothing"
    for words in ("Chưa có gì được ghi", "2 ô thay đổi", "F7", "10.600", "Đã ban hành 12 kế hoạch."):
        assert words in page.text
    answer = kept(clerk, report, confirmation_in(page))
    assert (answer.status_code, answer.location) == (302, f"/self_report/{report.id}")
    assert report.state == "drafting"
    assert answers_of(report) == {
        "Công tác lãnh đạo, chỉ đạo và văn bản đã ban hành": ("Đã ban hành 12 kế hoạch.\nTrong đó 3 của huyện.", ""),
        "Hộ gia đình tham gia cửa hàng số": ("", "10.600")}
    assert "Đã ghi 2 ô từ tệp Excel" in clerk.open(f"/self_report/{report.id}").text


def test_the_file_is_sent_as_one_of_excel_named_after_the_unit(front_desk, report):
    answer = front_desk.visit("unit_clerk").open(address(report, "bao-cao.xlsx"))
    assert answer.mimetype.endswith("spreadsheetml.sheet")
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert "Bao%20cao%20-%20Ban%20" in answer.headers["Content-Disposition"]


def test_an_untouched_file_has_nothing_to_save(front_desk, play, report):
    clerk = front_desk.visit("unit_clerk")
    page = handed_in(clerk, report, downloaded(clerk, report))
    assert "giống hệt báo cáo đang có" in page.text
    assert "Ghi vào báo cáo</button>" not in page.text


def test_a_change_without_its_tick_is_left_out(front_desk, report):
    clerk = front_desk.visit("unit_clerk")
    form = confirmation_in(handed_in(clerk, report, filled(downloaded(clerk, report), G6="Có", F7="12")))
    form.poplist(f"take-text-{report.round.outline[0].id}")
    kept(clerk, report, form)
    assert answers_of(report) == {"Hộ gia đình tham gia cửa hàng số": ("", "12")}


def test_no_tick_at_all_writes_nothing(front_desk, play, report):
    clerk = front_desk.visit("unit_clerk")
    form = confirmation_in(handed_in(clerk, report, filled(downloaded(clerk, report), F7="12")))
    form.poplist(f"take-figure-{report.round.outline[1].id}")
    before = len(play.journal_of(report))
    assert kept(clerk, report, form).status_code == 302
    assert (len(play.journal_of(report)), report.answers) == (before, [])


def test_faults_come_first_and_are_not_saved_with_the_rest(front_desk, report):
    clerk = front_desk.visit("unit_clerk")
    page = handed_in(clerk, report, filled(downloaded(clerk, report), F7="=1+1", G8="Thiếu nhân lực"))
    table = page.text.partition("<tbody")[2]
    assert table.index("Ô có công thức") < table.index("Thiếu nhân lực")
    kept(clerk, report, confirmation_in(page))
    assert answers_of(report) == {"Khó khăn, vướng mắc khác": ("Thiếu nhân lực", "")}


def test_an_emptied_cell_is_shown_and_then_emptied(front_desk, play):
    report = play.a("self_report", "drafting")
    clerk = front_desk.visit("unit_clerk")
    page = handed_in(clerk, report, filled(downloaded(clerk, report), F7=None))
    assert "Xóa nội dung." in page.text
    kept(clerk, report, confirmation_in(page))
    assert ("", "10.600") not in answers_of(report).values()


def test_the_question_of_the_reader_of_figures_is_shown(front_desk, report):
    clerk = front_desk.visit("unit_clerk")
    page = handed_in(clerk, report, filled(downloaded(clerk, report), F7="11.387%"))
    assert "11,387%" in page.text


@pytest.mark.parametrize(("content", "name", "saying"), [
    (b"", "a.xlsx", "rỗng"), (b"%PDF-1.7 %%EOF", "a.xlsx", "a.xlsx"), (b"PK\x03\x04 broken", "a.xlsx", "bị hỏng"),
    (b"x", "../a.xlsx", "đường dẫn"), (b"x", "", "Hãy chọn tệp"), (b"x", "n" * 300 + ".xlsx", "dài 305 ký tự")])
def test_a_file_that_cannot_be_taken_is_refused_beside_the_field(front_desk, play, report, content, name, saying):
    page = handed_in(front_desk.visit("unit_clerk"), report, content, name)
    assert page.status_code == 422
    assert saying in page.text
    assert 'aria-invalid="true"' in page.text
    assert (report.answers, report.state) == ([], "requested")


def test_the_workbook_of_another_report_is_refused(front_desk, play, report):
    other = next(each for each in report.round.reports if each.id != report.id)
    office = front_desk.visit("secretariat")
    page = handed_in(office, report, downloaded(office, other))
    assert page.status_code == 422
    assert "báo cáo khác" in page.text


def test_markup_in_a_cell_is_shown_as_the_text_it_is(front_desk, report):
    clerk = front_desk.visit("unit_clerk")
    page = handed_in(clerk, report, filled(downloaded(clerk, report), G6='"><img src=x onerror=y>', F7="=<b>"),
                     "<script>alert(1)<.xlsx")
    assert "<img" not in page.text.split("<main")[1]
    assert "<script>alert" not in page.text
    assert "&lt;img src=x" in page.text


@pytest.mark.parametrize("who", ["head", "chair", "member"])
def test_whoever_does_not_write_the_report_is_refused(front_desk, report, who):
    form = confirmation_of(front_desk, report)
    reader = front_desk.visit(who)
    form["csrf_token"] = reader.token()
    assert reader.open(address(report, "bao-cao.xlsx")).status_code == 403
    assert reader.open(address(report)).status_code == 403
    assert handed_in(reader, report, b"x").status_code == 403
    assert kept(reader, report, form).status_code == 403
    assert report.answers == []


def confirmation_of(front_desk, report) -> MultiDict:
    clerk = front_desk.visit("unit_clerk")
    return confirmation_in(handed_in(clerk, report, filled(downloaded(clerk, report), F7="12")))


@pytest.mark.parametrize("who", ["other_unit_head", "neighbour_secretariat", "outsider"])
def test_for_strangers_there_is_no_such_report(front_desk, report, who):
    stranger = front_desk.visit(who)
    for part in ("bao-cao.xlsx", "tep-excel"):
        assert stranger.open(address(report, part)).status_code == 404


def test_what_was_accepted_takes_no_file(front_desk, play):
    report = play.a("self_report", "accepted")
    assert front_desk.visit("unit_clerk").open(address(report)).status_code == 403


def test_an_item_changed_after_the_preview_is_not_overwritten(front_desk, report):
    clerk, office = front_desk.visit("unit_clerk"), front_desk.visit("secretariat")
    late = confirmation_in(handed_in(clerk, report, filled(downloaded(clerk, report), F7="12")))
    first = confirmation_in(handed_in(office, report, filled(downloaded(office, report), F7="13")))
    assert kept(office, report, first).status_code == 302
    answer = kept(clerk, report, late)
    assert answer.status_code == 409
    assert "Mục 1.1 vừa được người khác sửa" in answer.text
    assert "<dt>Mục 1.1, số liệu</dt><dd>12</dd>" in answer.text
    assert answers_of(report) == {"Hộ gia đình tham gia cửa hàng số": ("", "13")}


def test_another_item_changed_after_the_preview_stands_in_nobodys_way(front_desk, report):
    clerk, office = front_desk.visit("unit_clerk"), front_desk.visit("secretariat")
    late = confirmation_in(handed_in(clerk, report, filled(downloaded(clerk, report), F7="12")))
    kept(office, report, confirmation_in(handed_in(office, report, filled(downloaded(office, report), G6="Có"))))
    assert kept(clerk, report, late).status_code == 302
    assert len(report.answers) == 2


def test_a_page_without_its_version_or_of_an_item_that_is_gone_is_stale(front_desk, report):
    clerk = front_desk.visit("unit_clerk")
    form = confirmation_of(front_desk, report)
    form["csrf_token"] = clerk.token()
    for name, value in (("version", "x"), ("figure-gone", "12")):
        forged = form.copy()
        forged[name] = value
        assert kept(clerk, report, forged).status_code == 409
    assert report.answers == []


def test_what_comes_back_is_checked_as_if_it_were_typed(front_desk, report):
    clerk = front_desk.visit("unit_clerk")
    form = confirmation_of(front_desk, report)
    form["csrf_token"] = clerk.token()
    name = report.round.outline[1].id
    form[f"figure-{name}"] = "1" * 501
    answer = kept(clerk, report, form)
    assert answer.status_code == 422
    assert "Quá dài" in answer.text
    form[f"figure-{name}"], form[f"no_figure_because-{name}"], form[f"take-no_figure_because-{name}"] = "1", "vì", "y"
    assert kept(clerk, report, form).status_code == 422
    form.poplist("csrf_token")
    assert kept(clerk, report, form).status_code == 400
    assert report.answers == []


def test_fields_that_no_page_offers_are_passed_over(front_desk, report):
    clerk = front_desk.visit("unit_clerk")
    form = confirmation_of(front_desk, report)
    form["csrf_token"], form["state"], form["council_id"] = clerk.token(), "accepted", "x"
    assert kept(clerk, report, form).status_code == 302
    assert report.state == "drafting"
