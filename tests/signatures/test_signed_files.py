"""A signed PDF comes back: who signed, when, whether anything moved since, and whether it is the paper."""

from datetime import datetime, timedelta

import pytest

from oversight.actor import VIETNAM
from oversight.files import Unfit, inspect
from oversight.signatures import TooMuch, compare_apart, judge_apart, trusted_roots
from oversight.signatures.comparison import compare
from oversight.signatures.examining import examine
from oversight.signatures.wording import INTACT, NOT_INTACT, NOT_REVOKED
from signatures.authority import OPENED, clock, person, root, signed
from signatures.prints import ANOTHER, PRINT, endless, paper, scan, with_a_note, with_a_script, written_anew
from web.printing import pdf
from web.printing.check_mark import CheckMark

NOW = datetime.now(VIETNAM)
ROOT, STRANGE_ROOT = root(), root("Nơi không ai biết")
HEAD = person(ROOT)
SIGNED = signed(PRINT, HEAD)


def only(content: bytes, roots=(ROOT,), now: datetime = NOW):
    found, = examine(content, [each.der for each in roots], now)
    return found


def said(content: bytes, **more) -> str:
    return " ".join(only(content, **more).sentences)


# Whose signature

def test_a_signature_tells_who_when_and_that_nothing_moved():
    found = only(SIGNED)
    assert (found.signer, found.organisation, found.issuer) == (
        "Dương Thị Lan", "Hội đồng nhân dân huyện Bắc Sơn", "Chứng thực gốc của kiểm thử")
    assert (found.is_intact, found.after, found.chain, found.is_time_vouched) == (True, "nothing", "trusted", False)
    assert abs(datetime.fromisoformat(found.signed_at) - NOW) < timedelta(minutes=5)
    assert INTACT in found.sentences
    assert NOT_REVOKED in found.sentences
    assert "nối được tới chứng thư gốc mà cơ quan tin cậy" in said(SIGNED)
    assert "theo đồng hồ của máy người ký" in said(SIGNED)


def test_a_timestamp_tells_the_time_when_its_authority_is_trusted_too():
    at = datetime(2024, 10, 18, 14, 5, tzinfo=VIETNAM)
    for authority, is_vouched, doubt in ((ROOT, True, False), (STRANGE_ROOT, False, True)):
        stamped = signed(PRINT, HEAD, stamped_by=clock(authority), stamped_at=at)
        assert (only(stamped).signed_at, only(stamped).is_time_vouched) == (at.isoformat(), is_vouched)
        assert "Ký lúc 14:05 ngày 18/10/2024, theo dấu thời gian của Dấu thời gian của kiểm thử" in said(stamped)
        assert ("chưa đối chiếu được đơn vị cấp dấu thời gian" in said(stamped)) is doubt


def test_one_byte_flipped_is_told():
    altered = bytearray(SIGNED)
    altered[len(PRINT) // 2] ^= 1
    found = only(bytes(altered))
    assert (found.is_intact, NOT_INTACT in found.sentences, INTACT in found.sentences) == (False, True, False)


def test_every_signature_of_a_paper_is_told_and_the_first_knows_of_the_second():
    twice = signed(SIGNED, person(ROOT, "Lộc Quang Vĩnh"), "ChuKy2")
    first, second = examine(twice, [ROOT.der], NOW)
    assert [first.signer, second.signer] == ["Dương Thị Lan", "Lộc Quang Vĩnh"]
    assert (first.is_intact, first.after) == (True, "signatures")
    assert (second.is_intact, second.after) == (True, "nothing")


def test_what_was_added_after_signing_is_told():
    found = only(with_a_note(SIGNED))
    assert (found.is_intact, found.after) == (True, "changes")
    assert "Sau khi ký, tệp đã được thêm nội dung khác ngoài chữ ký" in " ".join(found.sentences)


def test_an_unknown_root_is_told():
    assert only(SIGNED, roots=(STRANGE_ROOT,)).chain == "unknown"
    assert "không nối được tới chứng thư gốc nào" in said(SIGNED, roots=(STRANGE_ROOT,))


def test_without_any_root_nothing_is_claimed():
    assert only(SIGNED, roots=()).chain == "unasked"
    assert "chưa có chứng thư gốc để đối chiếu" in said(SIGNED, roots=())


def test_a_forged_root_of_the_same_name_is_not_believed():
    assert only(SIGNED, roots=(root(),)).chain in ("unknown", "broken")


def test_a_certificate_that_ran_out_before_signing_is_told():
    late = signed(PRINT, person(ROOT, ends=OPENED + timedelta(days=100)))
    assert only(late).chain == "expired"
    assert "hết hạn ngày 10/04/2020, trước khi ký" in said(late)


def test_a_certificate_that_ran_out_since_leaves_the_paper_signed_in_its_day():
    in_twenty_years = NOW + timedelta(days=20 * 365)
    assert only(SIGNED, now=in_twenty_years).chain == "expired"
    assert "lúc ký còn hạn" in said(SIGNED, now=in_twenty_years)
    assert "nối được tới chứng thư gốc" in said(SIGNED, now=in_twenty_years)


def test_a_certificate_that_was_not_given_to_sign_with_is_told():
    assert only(signed(PRINT, person(ROOT, may_sign=False))).chain == "broken"


def test_roots_are_read_from_the_files_of_one_folder(tmp_path):
    (tmp_path / "hai.pem").write_bytes(b"Goc quoc gia\n" + ROOT.pem + STRANGE_ROOT.pem)
    (tmp_path / "mot.cer").write_bytes(HEAD.der)
    (tmp_path / "ghi chu.txt").write_bytes(ROOT.pem)
    assert trusted_roots(tmp_path) == [ROOT.der, STRANGE_ROOT.der, HEAD.der]
    assert trusted_roots(tmp_path / "nowhere") == []


# Is it the paper

@pytest.mark.parametrize(("content", "likeness"), [
    (PRINT, "print"), (SIGNED, "print"), (signed(PRINT, HEAD, is_seen=False), "print"),
    (signed(SIGNED, HEAD, "ChuKy2"), "print"), (written_anew(PRINT), "text"),
    (signed(written_anew(PRINT), HEAD), "text"), (ANOTHER, "other"), (signed(ANOTHER, HEAD), "other"),
    (scan(), "scan"), (signed(scan(), HEAD), "scan"), (scan("So 72/TB-DGS, doc boi may quet"), "other"),
], ids=["untouched", "signed", "unseen", "twice", "anew", "anew signed", "another", "another signed", "scan",
        "signed scan", "read scan"])
def test_a_file_is_the_print_the_text_a_scan_or_another_paper(content, likeness):
    assert compare(content, PRINT).likeness == likeness


def marked(address: str) -> bytes:
    return pdf(paper(), CheckMark("ABCD-EFGH-JKMN", "x", f"{address}/kiem-tra"))


def test_the_address_of_the_check_page_may_change_and_the_print_stays_the_paper():
    """An office moves its installation; papers that were signed before still stand beside theirs."""
    assert compare(signed(marked("cu.example"), HEAD), marked("moi.example.gov.vn")).likeness == "text"
    assert compare(signed(PRINT, HEAD), marked("")).likeness == "text"


def test_only_an_address_is_overlooked_there():
    assert compare(marked("Sửa chữa xong 21 cầu"), marked("cu.example")).likeness == "other"


def test_a_note_laid_over_the_print_is_told_though_the_text_is_the_same():
    for content in (signed(with_a_note(PRINT), HEAD), with_a_note(SIGNED)):
        found = compare(content, PRINT)
        assert found.likeness == "text"
        assert "đã được thêm nội dung khác ngoài chữ ký" in " ".join(found.about)
        assert "Trên trang có chú thích" in " ".join(found.about)


def test_a_picture_of_a_signature_that_covers_the_page_is_no_mere_signature():
    covered = signed(PRINT, HEAD, box=(0, 0, 595, 800))
    assert compare(covered, PRINT).likeness == "text"


def test_only_what_scanners_make_is_pictured():
    assert compare(scan("chu may quet doc duoc trong anh"), PRINT).is_pictured
    assert not compare(ANOTHER, PRINT).is_pictured


def test_a_signed_file_with_a_script_is_refused():
    with pytest.raises(Unfit, match="nội dung chạy được"):
        inspect("da ky.pdf", signed(with_a_script(PRINT), HEAD))


# In a process of its own

def test_the_process_apart_answers_as_ours_does():
    apart = judge_apart(SIGNED, PRINT, [ROOT.der], NOW)
    assert (apart.likeness, apart.signatures) == ("print", (only(SIGNED),))
    assert compare_apart(ANOTHER, PRINT).likeness == "other"


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 nothing more", endless()], ids=["empty", "broken", "endless"])
def test_a_file_that_nobody_can_read_costs_a_few_seconds_and_no_more(content, monkeypatch):
    monkeypatch.setattr("oversight.signatures.apart.SECONDS_FOR_STRANGERS", 3)
    with pytest.raises(TooMuch, match="Không đọc hết được tệp này"):
        compare_apart(content, PRINT)
