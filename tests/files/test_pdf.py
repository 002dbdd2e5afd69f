"""PDF: whole, open, and with nothing in it that runs or hides."""

import re
import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from files.samples import blank_pdf, jpeg, pdf, refusal_of, saved
from oversight.files import Unfit, inspect
from oversight.files.pdf import check_pdf

RUNS, CARRIES = "nội dung chạy được", "có tệp khác nhúng bên trong"
SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def with_annotation(**entries: object) -> bytes:
    made = blank_pdf()
    made.pages[0].obj.Annots = Array([Dictionary(Type=Name.Annot, Rect=Array([0, 0, 9, 9]), **entries)])
    return saved(made)


def with_attachment() -> bytes:
    made = blank_pdf()
    made.attachments["vi-rut.exe"] = b"MZ"
    return saved(made)


ACTIVE = {
    "a script at opening": pdf(OpenAction=SCRIPT),
    "a program at opening": pdf(OpenAction=Dictionary(S=Name.Launch, F=String("cmd.exe"))),
    "a page fetched at opening": pdf(OpenAction=Dictionary(S=Name.URI, URI=String("http://a.vn"))),
    "a named script": pdf(Names=Dictionary(JavaScript=Dictionary(Names=Array([String("a"), SCRIPT])))),
    "a script before printing": pdf(AA=Dictionary(WP=SCRIPT)),
    "a script behind a harmless step": pdf(OpenAction=Dictionary(S=Name.GoTo, D=Array([]), Next=Array([SCRIPT]))),
    "a dynamic form": pdf(AcroForm=Dictionary(Fields=Array([]), XFA=Array([]))),
    "a button that sends": with_annotation(Subtype=Name.Widget, A=Dictionary(S=Name.SubmitForm)),
    "a link that starts a program": with_annotation(Subtype=Name.Link, A=Dictionary(S=Name.Launch)),
    "rich media": with_annotation(Subtype=Name.RichMedia),
    "a film": with_annotation(Subtype=Name.Screen, A=Dictionary(S=Name.Rendition)),
}


@pytest.mark.parametrize("what", ACTIVE)
def test_what_runs_is_refused(what):
    assert RUNS in refusal_of("a.pdf", ACTIVE[what])


def test_what_runs_is_seen_in_packed_objects():
    made = blank_pdf()
    made.Root.AA = made.make_indirect(Dictionary(WC=SCRIPT))
    packed = saved(made, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert b"JavaScript" not in packed
    assert RUNS in refusal_of("a.pdf", packed)


def test_what_runs_is_seen_under_a_name_spelt_in_numbers():
    plain = with_annotation(Subtype=Name.Link, A=Dictionary(S=Name("/Harmless")))
    assert inspect("a.pdf", plain)
    assert RUNS in refusal_of("a.pdf", plain.replace(b"/Harmless", b"/La#75nch"))


def test_another_file_inside_is_refused():
    assert CARRIES in refusal_of("a.pdf", with_attachment())
    pinned = with_annotation(Subtype=Name.FileAttachment, FS=Dictionary(Type=Name.Filespec, EF=Dictionary()))
    assert CARRIES in refusal_of("a.pdf", pinned)


def test_another_file_that_nothing_points_to_is_refused():
    made = blank_pdf()
    made.Root.Own = made.make_stream(b"MZ", Type=Name.EmbeddedFile)
    assert CARRIES in refusal_of("a.pdf", saved(made))


def test_links_and_going_to_a_page_are_fine():
    assert inspect("a.pdf", with_annotation(Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=String("https://vbpl.vn"))))
    assert inspect("a.pdf", pdf(OpenAction=Dictionary(S=Name.GoTo, D=Array([0, Name.Fit]))))
    assert inspect("a.pdf", pdf(OpenAction=Dictionary(S=Name.Named, N=Name.Print)))


def test_words_in_a_text_are_no_script():
    assert inspect("a.pdf", pdf(Lang=String("/JavaScript /JS /Launch /EF")))


def test_a_password_is_said():
    locked = saved(blank_pdf(), encryption=pikepdf.Encryption(owner="a", user="b"))
    assert "có mật khẩu" in refusal_of("a.pdf", locked)


def test_one_that_does_not_begin_at_its_beginning_is_refused():
    assert "trước phần đầu của PDF" in refusal_of("a.pdf", b"\n\n" + pdf())
    assert "trước phần đầu của PDF" in refusal_of("a.pdf", b"rem bat\n" + pdf())
    assert "HTML" in refusal_of("a.pdf", b"<html><script>x</script>" + pdf())
    assert "ảnh JPEG" in refusal_of("a.pdf", jpeg() + pdf())


def test_much_behind_its_end_is_refused():
    assert "sau phần cuối của PDF" in refusal_of("a.pdf", pdf() + b"<html><script>x</script>" + b"." * 2000)


def test_one_without_pages_or_with_a_torn_table_is_refused():
    assert "bị hỏng" in refusal_of("a.pdf", saved(pikepdf.new()))
    torn = re.sub(rb"startxref\n\d+", b"startxref\n7", pdf())
    assert "bị hỏng" in refusal_of("a.pdf", torn)
    assert "bị hỏng" in refusal_of("a.pdf", b"%PDF-1.7\n%%EOF")


def test_the_middle_cut_out_is_refused():
    whole = saved(blank_pdf(), object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert "bị hỏng" in refusal_of("a.pdf", whole[:60] + whole[160:])


def xref_stream_of(rows: int, size: int) -> bytes:
    """A PDF whose packed table of objects has so many rows, and states `size`; long enough for so many numbers."""
    root = b"1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
    pages = b"2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
    head = b"%PDF-1.5\n%" + b"x" * 3 * rows + b"\n"
    places = (0, len(head), len(head) + len(root), *[0] * (rows - 3))
    packed = zlib.compress(b"".join(b"\1" + place.to_bytes(4, "big") for place in places), 9)
    table = (f"3 0 obj\n<</Type/XRef/Size {size}/Index[0 {rows}]/W[1 4 0]/Root 1 0 R/Filter/FlateDecode"
             f"/Length {len(packed)}>>\nstream\n").encode()
    start = len(head) + len(root) + len(pages)
    return b"".join((head, root, pages, table, packed, f"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n".encode()))


def test_a_bomb_in_a_table_is_left_packed():
    """Ten kilobytes that would unpack to 10 MB: the reader says itself that it did not."""
    with pytest.raises(Unfit) as caught:
        check_pdf(xref_stream_of(2_000_000, 2_000_000))
    assert "unfilterable" in str(caught.value.__cause__)


@pytest.mark.parametrize("stated", [400_000, 3])
def test_more_objects_than_a_machine_can_hold_are_refused_though_fewer_are_stated(stated):
    assert "phình ra quá lớn" in refusal_of("a.pdf", xref_stream_of(400_000, stated))


def test_an_action_named_from_afar_is_refused():
    made = blank_pdf()
    made.Root.AA = Dictionary(WC=Dictionary(S=made.make_indirect(Name.Launch)))
    assert RUNS in refusal_of("a.pdf", saved(made))
