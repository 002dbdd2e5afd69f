"""A signed paper comes back at the front desk: looked over, kept beside the paper, given out as a file."""

import re
from datetime import datetime
from io import BytesIO

import pytest
from PIL import Image
from signatures.authority import person, root, signed
from signatures.prints import ANOTHER, field, painted_over, scan, with_a_note, with_a_script, with_laid, written_anew

from oversight.actor import VIETNAM
from oversight.models.minutes import Minutes
from oversight.models.papers import IssuedPaper
from web.views import signed_copies

ROOT = root()
HEAD = person(ROOT, "Dương Thị Lan")


def file(name: str, content: bytes):
    return BytesIO(content), name


def photograph() -> bytes:
    taken = BytesIO()
    Image.linear_gradient("L").save(taken, "JPEG")
    return taken.getvalue()


@pytest.fixture
def paper(play) -> IssuedPaper:
    minutes = play.a("minutes", "issued")
    return next(each for each in minutes.round.papers if each.kind == "minutes")


@pytest.fixture
def office(front_desk, paper):
    return front_desk.visit("secretariat")


@pytest.fixture
def address(paper) -> str:
    return f"/van-ban/{paper.id}"


@pytest.fixture
def printed(office, address) -> bytes:
    return office.open(f"{address}.pdf").data


@pytest.fixture
def trusting(front_desk, tmp_path, monkeypatch):
    """The administrator laid the root into its folder."""
    (tmp_path / "goc.pem").write_bytes(ROOT.pem)
    monkeypatch.setitem(front_desk.app.config, "TRUSTED_ROOTS", tmp_path)


def kept(paper):
    return [(copy.kind, copy.file_name) for copy in paper.signed_copies if not copy.withdrawn_on]


def test_the_page_of_a_paper_tells_its_numbers_and_leads_to_both_forms(office, paper, address):
    page = office.open(address).text
    for words in (f"số {paper.number_and_code}", paper.check_code, paper.sha256, f"{address}.pdf", f"{address}.docx",
                  "Chưa có bản đã ký nào được lưu."):
        assert words in page


def test_a_signed_paper_is_kept_with_what_was_found_out(play, office, paper, address, printed, trusting):
    answer = office.fill_in(address, file=file("bien ban da ky.pdf", signed(printed, HEAD)))
    assert (answer.status_code, answer.location) == (302, f"{address}#ban-da-ky")
    assert kept(paper) == [("signed", "bien ban da ky.pdf")]
    page = office.open(address).text
    for words in ("Chữ ký hợp lệ, đúng văn bản", "Đúng bản in từ hệ thống", "Dương Thị Lan",
                  "Hội đồng nhân dân huyện Bắc Sơn", "Chữ ký còn nguyên vẹn", "Chưa kiểm tra được chứng thư số"):
        assert words in page
    entry = play.journal_of(play.audience.get(Minutes, paper.subjects[0].record_id))[-1]
    assert (entry.action, entry.paper_id) == ("signed_copy_kept", paper.id)
    assert entry.typed["sha256"] == paper.signed_copies[0].sha256


def test_without_a_root_nobody_is_called_trusted(office, paper, address, printed):
    office.fill_in(address, file=file("da-ky.pdf", signed(printed, HEAD)))
    page = office.open(address).text
    assert "chưa xác nhận được đơn vị cấp chứng thư" in page
    assert "Chữ ký hợp lệ, đúng văn bản" not in page


def test_an_unknown_root_and_later_changes_are_kept_and_told(office, paper, address, printed, trusting):
    stranger = person(root("Nơi không ai biết"), "Người lạ")
    office.fill_in(address, file=file("la.pdf", signed(written_anew(printed), stranger)))
    assert "không nối được tới chứng thư gốc nào" in office.open(address).text
    office.fill_in(address, file=file("them.pdf", with_a_note(signed(printed, HEAD))))
    page = office.open(address).text
    assert "tệp đã được thêm nội dung khác ngoài chữ ký" in page
    assert page.count("Có điểm cần xem lại") == 2
    assert len(kept(paper)) == 2


MARGIN = (370, 10, 570, 40)


@pytest.mark.parametrize(("made", "told"), [
    (lambda printed: with_laid(printed, field(of="/Sig", box=(0, 20, 595, 220))), "ô chữ ký không mang chữ ký số"),
    (lambda printed: with_laid(printed, field("/Square", box=(0, 20, 595, 220))), "có chú thích, ô nhập"),
    (painted_over, "Hình của các trang không được so"), (written_anew, "Hình của các trang không được so"),
], ids=["an empty field", "a square", "painted over", "anew"])
def test_a_signature_over_something_else_than_our_print_is_kept_and_nothing_is_confirmed(
        office, paper, address, printed, trusting, made, told):
    office.fill_in(address, file=file("da-ky.pdf", signed(made(printed), HEAD, box=MARGIN)))
    page = office.open(address).text
    assert [told in page, "Có điểm cần xem lại" in page] == [True, True]
    assert ["Chữ ký hợp lệ, đúng văn bản" in page, "Đúng bản in từ hệ thống" in page] == [False, False]
    assert kept(paper) == [("signed", "da-ky.pdf")]


def altered(content: bytes) -> bytes:
    """One byte of the remark in its second line: nobody sees it on a page."""
    place = content.index(b"\n%") + 3
    return content[:place] + b"~" + content[place + 1:]


@pytest.mark.parametrize(("made", "sentence"), [
    (lambda printed: printed, "Tệp chưa có chữ ký số nào"),
    (lambda printed: signed(ANOTHER, HEAD), "Khác nội dung với văn bản đã phát hành"),
    (lambda printed: altered(signed(printed, HEAD)), "không còn khớp với nội dung"),
    (lambda printed: signed(with_a_script(printed), HEAD), "nội dung chạy được bên trong"),
    (lambda printed: signed(printed, HEAD)[:-400], "có dữ liệu lạ đứng sau phần cuối của PDF"),
    (lambda printed: b"", "là tệp rỗng"),
], ids=["unsigned", "another paper", "a byte flipped", "a script", "cut off", "empty"])
def test_what_is_no_signed_copy_is_refused_with_its_reason(office, paper, address, printed, made, sentence):
    answer = office.fill_in(address, file=file("da-ky.pdf", made(printed)))
    assert (answer.status_code, sentence in answer.text) == (422, True), answer.text
    assert kept(paper) == []


def test_no_file_at_all_is_told(office, address):
    answer = office.fill_in(address)
    assert (answer.status_code, "Hãy chọn tệp bản đã ký." in answer.text) == (422, True)


@pytest.mark.parametrize(("name", "content"), [("quet.pdf", scan()), ("chup.jpg", photograph())])
def test_a_scan_is_kept_as_a_scan(office, paper, address, name, content):
    assert office.fill_in(address, file=file(name, content)).status_code == 302
    assert kept(paper) == [("scan", name)]
    assert "Bản chụp, không so được nội dung bằng máy" in office.open(address).text


def test_a_scan_that_the_scanner_read_is_kept_when_it_is_said_to_be_one(office, paper, address):
    read = scan("BIEN BAN lam viec, may quet doc sai nhieu chu")
    refused = office.fill_in(address, file=file("quet.pdf", read))
    assert (refused.status_code, "hãy đánh dấu “Đây là bản chụp”" in refused.text) == (422, True)
    assert office.fill_in(address, file=file("quet.pdf", read), is_scan="y").status_code == 302
    assert kept(paper) == [("scan", "quet.pdf")]


def test_another_paper_does_not_pass_for_a_scan(office, paper, address):
    answer = office.fill_in(address, file=file("khac.pdf", signed(ANOTHER, HEAD)), is_scan="y")
    assert (answer.status_code, "không phải bản chụp" in answer.text) == (422, True)
    assert re.search(r'<input[^>]* checked[^>]* name="is_scan"', answer.text), "the tick stays"
    assert kept(paper) == []


def test_the_same_file_is_not_kept_twice_until_it_was_withdrawn(office, paper, address, printed):
    content = signed(printed, HEAD)
    office.fill_in(address, file=file("da-ky.pdf", content))
    assert "đã được lưu cho văn bản này" in office.fill_in(address, file=file("lai.pdf", content)).text
    first, = paper.signed_copies
    away = {"csrf_token": office.token()}
    assert office.send(f"{address}/ban-da-ky/{first.id}/bo", away).status_code == 302
    assert office.open(f"{address}/ban-da-ky/{first.id}").status_code == 404
    assert office.send(f"{address}/ban-da-ky/{first.id}/bo", away).status_code == 409
    assert office.fill_in(address, file=file("lai.pdf", content)).status_code == 302
    assert kept(paper) == [("signed", "lai.pdf")]


def test_a_copy_is_given_out_as_a_file_and_never_as_a_page(office, front_desk, paper, address, printed):
    content = signed(printed, HEAD)
    office.fill_in(address, file=file("Biên bản đã ký.pdf", content))
    for reader in ("secretariat", "head", "unit_head"):
        answer = front_desk.visit(reader).open(f"{address}/ban-da-ky/{paper.signed_copies[0].id}")
        assert (answer.status_code, answer.data) == (200, content)
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"


@pytest.mark.parametrize(("who", "status"), [
    ("head", 403), ("chair", 403), ("unit_head", 403), ("neighbour_secretariat", 404), ("outsider", 404)])
def test_who_does_not_write_for_the_council_keeps_nothing(front_desk, office, paper, address, printed, who, status):
    other = front_desk.visit(who)
    sent = {"file": file("da-ky.pdf", signed(printed, HEAD)), "csrf_token": other.token()}
    assert other.client.post(address, data=sent).status_code == status
    assert kept(paper) == []
    if status == 403:
        assert "Kiểm tra và lưu" not in other.open(address).text


def test_the_secretary_of_the_delegation_keeps_copies_too(front_desk, office, paper, address, printed):
    secretary = front_desk.visit("secretary")
    assert secretary.fill_in(address, file=file("da-ky.pdf", signed(printed, HEAD))).status_code == 302
    assert len(kept(paper)) == 1


def test_what_was_altered_on_the_disk_is_given_to_nobody(front_desk, office, paper, address, printed):
    office.fill_in(address, file=file("da-ky.pdf", signed(printed, HEAD)))
    copy, = paper.signed_copies
    lying = front_desk.app.config["FILES"] / copy.sha256[:2] / copy.sha256[2:]
    lying.write_bytes(b"altered")
    answer = office.open(f"{address}/ban-da-ky/{copy.id}")
    assert (answer.status_code, "Mã sự cố" in answer.text) == (500, True)


def test_nobody_elses_writing_waits_while_a_file_is_looked_over(office, play, address, printed, monkeypatch):
    """SQLite has one writer: here another one writes in the very moment."""
    looked, written = signed_copies.service.look_over, []

    def meanwhile(*told):
        with play.database.writing() as session:
            written.append(session.connection().exec_driver_sql("SELECT 1").scalar())
        return looked(*told)

    monkeypatch.setattr(signed_copies.service, "look_over", meanwhile)
    assert office.fill_in(address, file=file("da-ky.pdf", signed(printed, HEAD))).status_code == 302
    assert written == [1]


def test_the_day_of_receipt_is_today(office, paper, address, printed):
    office.fill_in(address, file=file("da-ky.pdf", signed(printed, HEAD)))
    assert paper.signed_copies[0].received_on == datetime.now(VIETNAM).date()
