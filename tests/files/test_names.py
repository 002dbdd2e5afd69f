"""Names: cleaned where an honest hand makes them so, refused where none does."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from files.samples import pdf, refusal_of
from oversight.files import Unfit, inspect, tidy_name


@pytest.mark.parametrize(("typed", "kept"), [
    ("Báo cáo.pdf", "Báo cáo.pdf"),
    (unicodedata.normalize("NFD", "Báo cáo số liệu.pdf"), "Báo cáo số liệu.pdf"),
    (r"C:\fakepath\bao-cao.pdf", "bao-cao.pdf"),
    ("minh chứng/xã A/bao-cao.pdf", "bao-cao.pdf"),
    ("/home/lan/bao-cao.pdf", "bao-cao.pdf"),
    ("Báo\u200b cáo\ufeff\u00ad.pdf", "Báo cáo.pdf"),
    ("  Báo   cáo\u00a0 1 .pdf", "Báo cáo 1.pdf"),
    ('Số 12/BC: "kết quả" <1>?.pdf', "BC- -kết quả- -1--.pdf"),
    ("bao-cao.pdf. . ", "bao-cao.pdf"),
    ("con.pdf", "_con.pdf"), ("LPT1.tar.gz", "_LPT1.tar.gz"), ("conga.pdf", "conga.pdf"),
    (".pdf", "tệp.pdf"), ("", "tệp"), ("...", "tệp"), ("thư mục/", "tệp"), (".htaccess", "tệp.htaccess"),
    ("a\ufffdb.pdf", "a-b.pdf"),
])
def test_a_name_is_cleaned(typed, kept):
    assert tidy_name(typed) == kept


def test_a_long_name_is_cut_and_keeps_its_ending():
    kept = tidy_name("Báo cáo " * 30 + ".pdf")
    assert len(kept) <= 150
    assert kept.startswith("Báo cáo Báo cáo")
    assert kept.endswith(("o.pdf", "c.pdf", "B.pdf", "á.pdf"))
    assert len(tidy_name("a" * 200 + ".docx")) == 150


@pytest.mark.parametrize(("typed", "words"), [
    ("../../etc/passwd.pdf", "đường dẫn"), (r"..\a.pdf", "đường dẫn"), ("a/../b.pdf", "đường dẫn"),
    ("a" * 300 + ".pdf", "dài 304 ký tự, tối đa 255"),
    ("a\r\nSet-Cookie: b.pdf", "ký tự điều khiển"), ("a\0.pdf", "ký tự điều khiển"), ("a\x85.pdf", "ký tự điều khiển"),
    ("bao-cao\u202efdp.exe", "ký tự ẩn"), ("bao-cao\u2066.pdf", "ký tự ẩn"), ("a\u2028b.pdf", "ký tự điều khiển"),
    ("a\udcff.pdf", "ký tự điều khiển"),
])
def test_a_name_that_no_honest_hand_makes_is_refused(typed, words):
    with pytest.raises(Unfit, match=words) as caught:
        tidy_name(typed)
    assert str(caught.value).startswith("Tệp có tên ")
    assert words in refusal_of(typed, pdf())


@pytest.mark.parametrize("typed", ["bao-cao.pdf.exe", "bao-cao.pdf .SCR", "a.js", "a.pdf\u200b.lnk", "a.exe."])
def test_the_name_of_a_program_is_refused_whatever_is_inside(typed):
    assert "có tên của một chương trình" in refusal_of(typed, pdf())


def test_a_name_cut_down_to_that_of_a_program_is_refused():
    assert "chương trình" in refusal_of("a" * 146 + ".exe rồi còn dài nữa", pdf())


def test_the_name_stands_in_the_sentence_as_it_is_kept():
    assert refusal_of("xã A/ket\u200b-qua.docx", pdf()).startswith("“ket-qua.docx” thực ra là tệp PDF;")
    assert inspect("xã A/ket-qua.pdf", pdf()).name == "ket-qua.pdf"


@given(some.text(alphabet=some.characters(), max_size=300))
def test_any_name_is_refused_or_becomes_one_that_stays(typed):
    try:
        kept = tidy_name(typed)
    except Unfit:
        return
    assert 0 < len(kept) <= 150
    assert tidy_name(kept) == kept
    assert not set('/\\<>:"|?*\r\n\0') & set(kept)
    assert kept == unicodedata.normalize("NFC", kept)
