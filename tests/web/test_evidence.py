"""Minh chứng at the front desk: attached beside an answer, given out as a file and never as a page."""

import re
from io import BytesIO

import pytest
from front_desk import changed
from PIL import Image

from oversight.models.evidence import Evidence
from web.views.evidence import LARGEST_REQUEST

JSON = {"Accept": "application/json"}


def picture(shade: int = 10) -> bytes:
    paper = BytesIO()
    Image.new("L", (8, 8), shade).save(paper, "PNG")
    return paper.getvalue()


def file(name: str, content: bytes):
    return BytesIO(content), name


@pytest.fixture
def report(play):
    return play.a("self_report", "drafting")


@pytest.fixture
def clerk(front_desk, report):
    return front_desk.visit("unit_clerk")


@pytest.fixture
def address(report) -> str:
    return f"/self_report/{report.id}/minh-chung/{report.round.outline[1].id}"


def link_to(kept: Evidence) -> str:
    return f"/self_report/{kept.report_id}/tep/{kept.id}"


def only(report) -> Evidence:
    kept, = report.evidence
    return kept


# Attaching

def test_several_files_are_attached_by_the_button_alone(clerk, report, address):
    answer = clerk.fill_in(address, file=[file("a.png", picture(1)), file("Ảnh chụp.png", picture(2))],
                           title="Sổ theo dõi", document_on="05/03/2024", fact_on="01/03/2024")
    assert (answer.status_code, answer.location) == (302, address)
    assert [(each.file_name, each.title, each.item_id) for each in report.evidence] == [
        (name, "Sổ theo dõi", report.round.outline[1].id) for name in ("a.png", "Ảnh chụp.png")]
    page = clerk.open(address).text
    for words in ("Đã đính kèm “a.png”, “Ảnh chụp.png”.", "văn bản ngày 05/03/2024", "sự việc ngày 01/03/2024", "1 KB",
                  report.evidence[0].sha256):
        assert words in page


def test_in_place_the_panel_and_the_line_beside_the_answer_come_back(clerk, report, address):
    form = changed(clerk.form(address), {"file": [file("a.png", picture())]})
    answer = clerk.send(address, form, **JSON)
    assert (answer.status_code, answer.json["sentences"]) == (200, [])
    assert "Đã đính kèm “a.png”." in answer.json["panel"]
    assert link_to(only(report)) in answer.json["row"]


def test_the_answer_page_shows_the_files_beside_their_item(clerk, report, address):
    clerk.fill_in(address, file=[file("a.png", picture())], title="Sổ theo dõi")
    page = clerk.open(f"/self_report/{report.id}/tra-loi").text
    assert link_to(only(report)) in page
    assert "Sổ theo dõi" in page


def test_a_new_version_takes_the_place_of_the_old_one(clerk, report, address):
    clerk.fill_in(address, file=[file("cu.png", picture(1))], title="Sổ theo dõi")
    old = only(report)
    replacing = f"{address}?thay={old.lineage}"
    assert "Phiên bản mới thay “Sổ theo dõi”" in clerk.open(replacing).text
    assert clerk.form(replacing)["title"] == "Sổ theo dõi"
    assert clerk.fill_in(replacing, file=[file("moi.png", picture(2))]).status_code == 302
    page = clerk.open(address).text
    assert "phiên bản 2" in page
    assert "Các phiên bản trước (1)" in page
    assert clerk.open(link_to(old)).data == picture(1)


def test_a_version_of_what_is_not_there_is_refused(clerk, report, address):
    answer = clerk.fill_in(f"{address}?thay=made-up", file=[file("moi.png", picture())])
    assert answer.status_code == 422
    assert "Tệp cần thay không còn ở mục này" in answer.text
    assert report.evidence == []


def test_a_file_is_withdrawn_and_nobody_gets_it_any_more(clerk, report, address):
    clerk.fill_in(address, file=[file("a.png", picture())])
    kept = only(report)
    answer = clerk.client.post(f"/self_report/{report.id}/minh-chung/bo/{kept.id}", data={"csrf_token": clerk.token()})
    assert answer.status_code == 302
    page = clerk.open(address).text
    assert "Đã bỏ “a.png”." in page
    assert "Chưa có tệp nào." in page
    assert clerk.open(link_to(kept)).status_code == 404


def test_the_office_attaches_the_scan_of_the_whole_report(front_desk, report):
    office = front_desk.visit("secretariat")
    whole = f"/self_report/{report.id}/minh-chung"
    assert office.fill_in(whole, file=[file("ban-chup.png", picture())]).status_code == 302
    assert only(report).item_id is None


# Refusals

def test_a_refused_file_has_its_sentence_and_what_was_typed_stays(clerk, report, address):
    answer = clerk.fill_in(address, file=[file("tot.png", picture()), file("bao-cao.pdf", b"<html>loi</html>")],
                           title="Sổ theo dõi", document_on="05/03/2024")
    assert answer.status_code == 422
    assert re.search(r'field-error">.*“bao-cao.pdf” thực ra là trang web HTML', answer.text, re.S)
    assert 'value="Sổ theo dõi"' in answer.text
    assert 'value="05/03/2024"' in answer.text
    assert report.evidence == [], "all of them or none"


@pytest.mark.parametrize(("files", "typed", "sentence"), [
    ([], {}, "Hãy chọn tệp cần đính kèm."),
    ([("a.png", picture())], {"document_on": "31/11/2024"}, "31"),
    ([("a.png", b"")], {}, "là tệp rỗng"),
    ([("a\u202egnp.exe", picture())], {}, "ký tự ẩn đổi chiều chữ"),
])
def test_what_cannot_be_taken_says_why(clerk, report, address, files, typed, sentence):
    sent = {"file": [file(*each) for each in files]} if files else {}
    answer = clerk.fill_in(address, **sent, **typed)
    assert answer.status_code == 422
    assert sentence in re.search(r'field-error">(.*?)</p>', answer.text, re.S)[1]
    assert report.evidence == []


def test_a_file_above_its_limit_is_told_beside_the_field(clerk, report, address):
    answer = clerk.fill_in(address, file=[file("a.png", b"x" * (20 * 1024 * 1024 + 1))], title="Sổ theo dõi")
    assert (answer.status_code, "tối đa 20 MB" in answer.text) == (422, True)
    assert 'value="Sổ theo dõi"' in answer.text
    assert report.evidence == []


def test_a_request_that_is_too_long_is_answered_on_the_same_page(clerk, report, address):
    answer = clerk.client.post(address, data=b"x", content_type="multipart/form-data; boundary=b",
                               environ_overrides={"CONTENT_LENGTH": str(LARGEST_REQUEST + 1)})
    assert answer.status_code == 413
    assert "Các tệp gửi một lần nặng quá 60 MB." in answer.text
    assert "Minh chứng cho mục" in answer.text


def test_other_pages_keep_their_own_limit(clerk, report):
    answer = clerk.client.post(f"/self_report/{report.id}/tra-loi", data=b"x",
                               content_type="multipart/form-data; boundary=b",
                               environ_overrides={"CONTENT_LENGTH": str(17 * 1024 * 1024)})
    assert answer.status_code == 413
    assert "Nội dung quá dài" in answer.text


@pytest.mark.parametrize(("who", "status"), [
    ("head", 403), ("member", 403), ("other_unit_head", 404), ("neighbour_secretariat", 404), ("outsider", 404)])
def test_who_does_not_write_the_report_attaches_nothing(front_desk, clerk, report, address, who, status):
    form = clerk.form(address)
    other = front_desk.visit(who)
    sent = changed(form, {"file": [file("a.png", picture())], "csrf_token": other.token()})
    assert (other.open(address).status_code, other.send(address, sent).status_code) == (status, status)
    assert report.evidence == []


def test_without_its_token_nothing_is_attached_or_withdrawn(clerk, report, address):
    clerk.fill_in(address, file=[file("a.png", picture(1))])
    kept = only(report)
    assert clerk.fill_in(address, file=[file("b.png", picture(2))], csrf_token="made up").status_code == 400  # noqa: S106
    assert clerk.client.post(f"/self_report/{report.id}/minh-chung/bo/{kept.id}").status_code == 400
    assert ([each.file_name for each in report.evidence], only(report).withdrawn_on) == (["a.png"], None)


def test_an_item_of_another_outline_does_not_exist(clerk, report):
    assert clerk.open(f"/self_report/{report.id}/minh-chung/made-up").status_code == 404


def test_names_and_titles_are_shown_as_the_text_they_are(clerk, report, address):
    clerk.fill_in(address, file=[file("<img src=x>.png", picture())], title='"><script>x</script>')
    for page in (clerk.open(address).text, clerk.open(f"/self_report/{report.id}/tra-loi").text):
        assert "<img src=x>" not in page
        assert "<script>x" not in page
        assert "&lt;script&gt;x" in page


# Giving out

def test_a_file_is_given_out_to_be_saved_and_never_rendered_here(play, front_desk, clerk, report, address):
    clerk.fill_in(address, file=[file("Báo cáo số 12.png", picture())])
    play.take(report, "submit")
    answer = front_desk.visit("head").open(link_to(only(report)))
    assert (answer.status_code, answer.data, answer.mimetype) == (200, picture(), "image/png")
    told = answer.headers
    assert told["Content-Disposition"].startswith("attachment; ")
    assert "filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20s%E1%BB%91%2012.png" in told["Content-Disposition"]
    assert told["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert (told["X-Content-Type-Options"], told["Cache-Control"]) == ("nosniff", "no-store")


def test_the_delegation_gets_what_was_sent_and_nothing_before(play, front_desk, clerk, report, address):
    clerk.fill_in(address, file=[file("a.png", picture())])
    head = front_desk.visit("head")
    assert head.open(link_to(only(report))).status_code == 404
    play.take(report, "submit")
    assert head.open(link_to(only(report))).data == picture()


@pytest.mark.parametrize("who", ["other_unit_head", "neighbour_secretariat", "upper_secretariat", "outsider"])
def test_whoever_does_not_read_the_report_does_not_get_its_files(front_desk, clerk, report, address, who):
    clerk.fill_in(address, file=[file("a.png", picture())])
    assert front_desk.visit(who).open(link_to(only(report))).status_code == 404
    assert front_desk.stranger().open(link_to(only(report))).status_code == 302


def test_a_file_is_found_below_its_own_report_only(play, front_desk, clerk, report, address):
    clerk.fill_in(address, file=[file("a.png", picture())])
    other = next(each for each in report.round.reports if each.id != report.id)
    office = front_desk.visit("secretariat")
    assert office.open(f"/self_report/{other.id}/tep/{only(report).id}").status_code == 404


@pytest.mark.parametrize("is_altered", [True, False])
def test_what_is_no_longer_what_was_handed_in_is_given_to_nobody(front_desk, clerk, report, address, is_altered):
    clerk.fill_in(address, file=[file("a.png", picture(33))])
    digest = only(report).sha256
    lying = front_desk.app.config["FILES"] / digest[:2] / digest[2:]
    lying.write_bytes(picture(34)) if is_altered else lying.unlink()
    answer = clerk.open(link_to(only(report)))
    assert answer.status_code == 500
    assert re.search(r'class="incident">[0-9A-F]{8}<', answer.text)
    assert "kho lưu không còn đúng như khi đơn vị gửi" in answer.text
    assert answer.mimetype == "text/html"
