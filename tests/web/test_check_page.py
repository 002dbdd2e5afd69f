"""Kiểm tra văn bản: whoever holds a print may ask about it without an account, and learns nothing else."""

import re
from html import unescape
from io import BytesIO

import pytest
from full_house import PICTURE
from signatures.authority import person, root, signed
from signatures.prints import ANOTHER, endless, field, painted_over, scan, with_a_script, with_laid, written_anew

from oversight.models.papers import IssuedPaper
from web.filters import date_vi
from web.one_at_a_time import alone
from web.views.check_page import LARGEST

UNKNOWN = "Không có văn bản nào mang mã này."
NOBODYS = "ZZZZ-ZZZZ-ZZZZ"
HEAD = person(root())
MARGIN = (370, 10, 570, 40)


@pytest.fixture
def minutes(play):
    return play.a("minutes", "issued")


@pytest.fixture
def paper(minutes) -> IssuedPaper:
    return next(each for each in minutes.round.papers if each.kind == "minutes")


@pytest.fixture
def stranger(front_desk, paper):
    return front_desk.stranger()


@pytest.fixture
def printed(front_desk, paper) -> bytes:
    return front_desk.visit("secretariat").open(f"/van-ban/{paper.id}.pdf").data


def of(paper, mark: str | None = None) -> str:
    return f"/kiem-tra/{paper.check_code}?v={paper.sha256[:16] if mark is None else mark}"


def held_against(stranger, address: str, content: bytes, name: str = "van-ban.pdf"):
    """By the form of the page, to where it leads."""
    page = stranger.open(address).text
    to, = re.findall(r'method="post" action="([^"]+)"', page)
    token = re.search(r'name="csrf_token"[^>]* value="([^"]+)"', page)[1]
    return stranger.client.post(unescape(to), data={"csrf_token": token, "file": (BytesIO(content), name)})


FACTS = re.compile(r'<dl class="facts".*?</dl>\s*<p.*?</p>', re.S)


def _tags(page: str, without: re.Pattern | None = None) -> list[str]:
    """Pictures aside: the mark beside the sentence is another one."""
    page = re.sub(r"<svg.*?</svg>", "", without.sub("", page) if without else page, flags=re.S)
    return re.findall(r"<(/?\w+)", page)


# What is told

def test_the_address_in_the_qr_confirms_number_day_and_content(stranger, paper):
    page = stranger.open(of(paper))
    assert page.status_code == 200
    for words in (paper.number_and_code, date_vi(paper.dated_on), "trùng với văn bản đã phát hành",
                  "Chưa có văn bản đính chính."):
        assert words in page.text
    assert "KHÔNG" not in page.text


@pytest.mark.parametrize("mark", ["0" * 16, "x", "'\"<b>", "f" * 64])
def test_a_mark_of_other_content_is_told(stranger, paper, mark):
    page = stranger.open(of(paper, mark)).text
    assert "KHÔNG trùng" in page
    assert "<b>" not in page


def test_a_mark_cut_short_confirms_nothing(stranger, paper):
    assert "KHÔNG trùng" in stranger.open(of(paper, paper.sha256[:4])).text


def test_a_code_typed_by_hand_confirms_no_content(stranger, paper):
    typed = paper.check_code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    answer = stranger.open(f"/kiem-tra?ma={typed}")
    assert (answer.status_code, answer.location) == (302, f"/kiem-tra/{paper.check_code}")
    page = stranger.open(answer.location).text
    assert paper.number_and_code in page
    assert "Chưa so được, vì mã được gõ tay." in page


def test_a_correction_is_told(play, stranger, minutes, paper):
    play.take(minutes, "correct")
    assert "Đã có văn bản đính chính ban hành sau." in stranger.open(of(paper)).text


def test_nothing_is_confirmed_of_a_paper_that_was_altered_in_the_database(play, stranger, paper):
    with play.database.engine.begin() as connection:
        connection.execute(IssuedPaper.__table__.update().values(
            document=paper.document | {"subject": "Khác"}).where(IssuedPaper.__table__.c.id == paper.id))
    try:
        page = stranger.open(of(paper)).text
        assert "không còn nguyên vẹn" in page
        assert "Dấu nội dung trong mã QR trùng" not in page
    finally:
        with play.database.engine.begin() as connection:
            connection.execute(IssuedPaper.__table__.update().values(
                document=paper.document).where(IssuedPaper.__table__.c.id == paper.id))


# What is not told

def lines(page: str) -> set[str]:
    """What a reader of the page sees, piece by piece."""
    return {line.strip() for line in re.sub(r"<[^>]*>", "\n", page).splitlines() if line.strip()}


def test_nothing_but_number_day_content_and_correction_is_added_for_a_paper_that_is_known(stranger, paper):
    nothing = lines(stranger.open(f"/kiem-tra/{NOBODYS}").text)
    assert lines(stranger.open(of(paper)).text) - nothing == {
        "Hệ thống có phát hành văn bản mang mã này.", paper.check_code,
        "Số, ký hiệu", paper.number_and_code, "Ngày ban hành", date_vi(paper.dated_on),
        "Nội dung", "Dấu nội dung trong mã QR trùng với văn bản đã phát hành.",
        "Đính chính", "Chưa có văn bản đính chính.",
        "Mã QR có thể bị chép sang tờ giấy khác: hãy đối chiếu số và ngày ghi ở trên với văn bản đang cầm."}


def test_no_word_of_the_round_of_its_people_or_of_its_records_is_anywhere_in_the_answer(stranger, paper):
    answer = stranger.open(of(paper))
    everything = answer.text + str(answer.headers)
    people = [member.person.name for member in paper.round.members]
    for words in (paper.subject, paper.round.name, paper.id, paper.round_id, paper.council_id, *people,
                  "Bắc Sơn", "Biên bản", "Đoàn giám sát", paper.sha256):
        assert words not in everything


@pytest.mark.parametrize("code", [NOBODYS, "x", "....", "%00", "A" * 300, "<script>", "ABCD-EFGH-JKM"])
def test_an_unknown_code_is_answered_on_the_same_page(stranger, paper, code):
    known, unknown = stranger.open(of(paper, "")), stranger.open(f"/kiem-tra/{code}")
    assert (known.status_code, unknown.status_code) == (200, 200)
    assert UNKNOWN in unknown.text
    assert [name for name, _ in known.headers if name != "Set-Cookie"] == [
        name for name, _ in unknown.headers if name != "Set-Cookie"]
    assert _tags(known.text, without=FACTS) == _tags(unknown.text)


def test_papers_issued_before_there_were_codes_cannot_be_asked_for(play, stranger, paper):
    for nothing in ("", "None", "null"):
        assert UNKNOWN not in stranger.open("/kiem-tra").text
        assert stranger.open(f"/kiem-tra?ma={nothing}").status_code == 200


def test_no_index_and_no_cache_keeps_it(stranger, paper):
    for address in ("/kiem-tra", of(paper), f"/kiem-tra/{NOBODYS}"):
        answer = stranger.open(address)
        assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert answer.headers["Cache-Control"] == "no-store"
        assert '<meta name="robots" content="noindex, nofollow">' in answer.text


def test_every_other_page_of_the_paper_is_still_closed(stranger, paper):
    for address in (f"/van-ban/{paper.id}", f"/van-ban/{paper.id}.pdf", f"/van-ban/{paper.check_code}"):
        assert stranger.open(address).status_code == 302


# A file held against it

@pytest.mark.parametrize(("made", "told"), [
    (lambda printed: printed, "đúng là bản in từ hệ thống"),
    (lambda printed: signed(printed, HEAD, box=MARGIN), "đúng là bản in từ hệ thống"),
    (written_anew, "tệp không phải bản in từ hệ thống"), (lambda printed: ANOTHER, "KHÁC văn bản đã phát hành"),
    (lambda printed: scan(), "là bản chụp, không có chữ để so"),
], ids=["print", "signed", "written anew", "another", "scan"])
def test_a_file_is_held_against_the_issued_paper(stranger, paper, printed, made, told):
    answer = held_against(stranger, of(paper), made(printed))
    assert (answer.status_code, told in answer.text) == (200, True), answer.text
    assert "Dấu nội dung trong mã QR trùng" in answer.text, "what the QR said is not forgotten"


CONFIRMED = "Tệp này đúng là bản in từ hệ thống"
RESULT = re.compile(
    r'<div class="notice tone-(\w+)"(?:(?!<div class="notice ).)*?Kết quả so tệp(.*?)</div></div>', re.S)


def result_of(stranger, paper, content: bytes) -> tuple[str, str]:
    """Its colour, and its words."""
    (tone, told), = RESULT.findall(held_against(stranger, of(paper), content).text)
    return tone, told


@pytest.mark.parametrize("made", [
    lambda printed: printed, lambda printed: signed(printed, HEAD, box=MARGIN),
    lambda printed: signed(signed(printed, HEAD, is_seen=False), HEAD, "Dau", box=MARGIN),
], ids=["print", "signed", "signed twice"])
def test_our_print_alone_and_with_signatures_is_confirmed(stranger, paper, printed, made):
    tone, told = result_of(stranger, paper, made(printed))
    assert (tone, CONFIRMED in told) == ("done", True)
    assert ("Người ký và hình chữ ký không được kiểm tra ở đây." in told) is (made(printed) != printed)


OVER_THE_PAGE = [(0, 210 * each, 595, 210 * each + 210) for each in range(4)]


@pytest.mark.parametrize(("made", "found"), [
    (lambda printed: with_laid(printed, *(field(of="/Sig", box=box) for box in OVER_THE_PAGE)), "ô chữ ký không mang"),
    (lambda printed: with_laid(signed(printed, HEAD, box=MARGIN), field(of="/Sig", box=(300, 10, 500, 40))),
     "ô chữ ký không mang"),
    (lambda printed: signed(printed, HEAD, box=(80, 600, 300, 700)), "nằm đè lên chữ"),
    (lambda printed: with_laid(printed, *(field("/Square", box=box) for box in OVER_THE_PAGE)), "có chú thích, ô nhập"),
    (lambda printed: with_laid(written_anew(printed), field(of="/Tx", box=OVER_THE_PAGE[2])), "có chú thích, ô nhập"),
], ids=["empty signature fields", "a field after a signature", "signed over the text", "squares", "text field"])
def test_what_is_laid_over_is_told_to_a_stranger_and_nothing_is_confirmed(stranger, paper, printed, made, found):
    tone, told = result_of(stranger, paper, made(printed))
    assert (tone, CONFIRMED in told, found in told) == ("attention", False, True), told


@pytest.mark.parametrize("made", [written_anew, painted_over], ids=["anew", "painted over"])
def test_the_same_words_alone_are_neither_confirmed_nor_doubted(stranger, paper, printed, made):
    tone, told = result_of(stranger, paper, made(printed))
    assert (tone, CONFIRMED in told) == ("neutral", False)
    for words in ("tệp không phải bản in từ hệ thống", "Hãy so bằng mắt", "Hình của các trang không được so"):
        assert words in told


@pytest.mark.parametrize(("name", "content", "told"), [
    ("a.pdf", with_a_script(ANOTHER), "nội dung chạy được"), ("a.pdf", b"", "tệp rỗng"), ("", b"", "Hãy chọn tệp"),
    ("a.png", PICTURE, "Chỉ so được tệp PDF"), ("a.pdf", endless(), "Không đọc hết được tệp này")],
    ids=["script", "empty", "none", "picture", "endless"])
def test_what_cannot_be_compared_says_why(stranger, paper, monkeypatch, name, content, told):
    monkeypatch.setattr("oversight.signatures.apart.SECONDS_FOR_STRANGERS", 3)
    answer = held_against(stranger, of(paper), content, name)
    assert (answer.status_code, told in answer.text) == (422, True), answer.text


def test_nothing_is_told_of_a_file_held_against_no_paper(stranger, paper, printed):
    answer = held_against(stranger, f"/kiem-tra/{NOBODYS}", printed)
    assert (answer.status_code, "Không có văn bản mang mã này để so." in answer.text) == (422, True)


def test_nothing_of_the_file_is_kept(front_desk, stranger, paper, printed):
    data = front_desk.app.config["FILES"].parent
    before = {path for path in data.rglob("*") if path.name != "kiem-tra.lock"}
    held_against(stranger, of(paper), signed(printed, HEAD))
    assert {path for path in data.rglob("*") if path.name != "kiem-tra.lock"} == before


def test_strangers_take_turns(front_desk, stranger, paper, printed):
    with alone(front_desk.app.config["FILES"].parent / "kiem-tra.lock") as is_free:
        assert is_free
        answer = held_against(stranger, of(paper), printed)
        assert (answer.status_code, "Hãy gửi lại sau một phút." in answer.text) == (422, True)
    assert held_against(stranger, of(paper), printed).status_code == 200


def test_a_file_that_is_too_large_is_not_read(stranger, paper):
    answer = stranger.client.post(of(paper), data=b"x", content_type="multipart/form-data; boundary=b",
                                  environ_overrides={"CONTENT_LENGTH": str(LARGEST + 1)})
    assert answer.status_code == 413


def test_without_the_token_of_the_page_nothing_is_compared(stranger, paper, printed):
    answer = stranger.client.post(of(paper), data={"file": (BytesIO(printed), "a.pdf")})
    assert answer.status_code == 400
    assert "đúng là bản in" not in answer.text
