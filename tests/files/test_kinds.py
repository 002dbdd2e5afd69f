"""Content decides what a file is; a clerk reads what it really is and what to send instead."""

import io
import os
import wave

import pytest
from PIL import Image

from files import samples
from files.samples import GOOD, docx, pdf, refusal_of, xlsx, zipped
from oversight.files import LARGEST_FILE, inspect, kinds
from oversight.files.kinds import Kind
from oversight.refusal import BadlyTyped, Refusal

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + bytes(100)


def of_pillow(kind: str) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (8, 8)).save(written, kind)
    return written.getvalue()


def sound() -> bytes:
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(bytes(100))
    return written.getvalue()


def word_of(main: str) -> bytes:
    return docx(types=samples.word_types(main))


REFUSED = {
    "trang.html": (b"<!DOCTYPE html><html><body>404</body></html>", "trang web HTML"),
    "loi.htm": (b"\r\n\r\n<HTML><head>", "trang web HTML"),
    "u16.html": ("\ufeff<html>".encode("utf-16-le"), "trang web HTML"),
    "hinh.svg": (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "SVG"),
    "du-lieu.xml": (b'<?xml version="1.0"?><hoadon/>', "XML"),
    "cu.doc": (ole("WordDocument"), "Word đời cũ (DOC); hãy mở tệp, lưu thành DOCX hoặc PDF"),
    "cu.xls": (ole("Workbook"), "Excel đời cũ (XLS); hãy mở tệp, lưu thành XLSX hoặc PDF"),
    "cu.ppt": (ole("PowerPoint Document"), "trình chiếu"),
    "thu.msg": (ole("__substg1.0_0037001F"), "thư Outlook"),
    "la.doc": (ole("Something"), "phần mềm đời cũ"),
    "khoa.docx": (ole("EncryptedPackage"), "có mật khẩu; hãy bỏ mật khẩu"),
    "vb.rtf": (b"{\\rtf1 a}", "RTF"),
    "nen.zip": (zipped({"a.pdf": pdf()}), "tệp nén ZIP; hãy giải nén"),
    "rong.zip": (zipped({}), "tệp nén ZIP"),
    "nen.rar": (b"Rar!\x1a\x07\x01\x00" + bytes(20), "RAR"),
    "nen.7z": (b"7z\xbc\xaf\x27\x1c" + bytes(20), "7Z"),
    "nen.gz": (b"\x1f\x8b\x08" + bytes(20), "tệp nén"),
    "anh.gif": (of_pillow("GIF"), "GIF"),
    "anh.bmp": (of_pillow("BMP"), "BMP"),
    "anh.tiff": (of_pillow("TIFF"), "TIFF"),
    "anh.webp": (of_pillow("WEBP"), "WEBP"),
    "anh.heic": (b"\0\0\0\x18ftypheic" + bytes(12), "HEIC"),
    "phim.mp4": (b"\0\0\0\x18ftypisom" + bytes(12), "phim"),
    "tieng.wav": (sound(), "âm thanh"),
    "ghi.txt": ("Kính gửi Đoàn giám sát".encode(), "văn bản thuần"),
    "so.csv": (b"a;b\n1;2\n", "văn bản thuần"),
    "thu.eml": (b"From: a@b.vn\r\nMIME-Version: 1.0\r\n\r\n", "thư điện tử"),
    "cai.docm": (word_of("application/vnd.ms-word.document.macroEnabled.main+xml"), "Word có macro"),
    "mau.dotx": (word_of("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"), "mẫu"),
    "cai.xlsm": (word_of("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "Excel có macro"),
    "nhi-phan.xlsb": (word_of("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "XLSB"),
    "trinh.pptx": (word_of("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
                   "trình chiếu"),
    "mau.ott": (samples.open_document("text-template"), "mẫu"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_taken_is_refused_by_what_it_is(name):
    content, words = REFUSED[name]
    sentence = refusal_of(name, content)
    assert sentence.startswith(f"“{name}” là ")
    assert words in sentence


@pytest.mark.parametrize("name", REFUSED)
def test_under_the_name_of_a_pdf_it_is_refused_all_the_same(name):
    content, words = REFUSED[name]
    sentence = refusal_of("bao-cao.pdf", content)
    assert sentence.startswith("“bao-cao.pdf” thực ra là ")
    assert words in sentence


@pytest.mark.parametrize("content", [b"MZ\x90\0" + bytes(60), b"\x7fELF" + bytes(60), b"#!/bin/sh\nrm", b"<?php x();",
                                     b"[InternetShortcut]\r\nURL=http://a", b"L\0\0\0\x01\x14\x02\0" + bytes(60),
                                     b"\x93\x8a\x01\0\xfe" + bytes(60)])
def test_programs_scripts_shortcuts_and_strange_bytes_are_refused_under_any_name(content):
    assert "thực ra là " in refusal_of("bao-cao.pdf", content)


@pytest.mark.parametrize("name", GOOD)
def test_an_ending_that_disagrees_is_refused_with_the_right_one(name):
    wrong = "a.docx" if name != "Báo cáo.docx" else "a.pdf"
    right = "jpg" if name == "anh.jpg" else name.rpartition(".")[2].lower()
    assert "thực ra là" in refusal_of(wrong, GOOD[name]())
    assert f"đổi đuôi tên tệp thành .{right} " in refusal_of(wrong, GOOD[name]())


def test_the_page_of_an_error_saved_as_a_pdf_says_so():
    assert refusal_of("bao-cao.pdf", b"<html><title>Phi\xc3\xaan l\xc3\xa0m vi\xe1\xbb\x87c") == (
        "“bao-cao.pdf” thực ra là trang web HTML; hãy tải lại tệp gốc từ hệ thống văn bản.")


def test_a_package_that_declares_two_documents_is_refused():
    both = samples.word_types(more='<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxml'
                                   'formats-officedocument.spreadsheetml.sheet.main+xml"/>')
    assert "bị hỏng" in refusal_of("a.docx", docx(types=both))


def test_nothing_is_refused_as_empty():
    assert refusal_of("a.pdf", b"") == refusal_of("a.pdf", bytes(5000))
    assert "tệp rỗng" in refusal_of("a.pdf", b"")


def test_a_byte_over_the_limit_is_refused_and_the_limit_itself_is_not():
    full = samples.jpeg()
    full += bytes(LARGEST_FILE - len(full))
    assert inspect("a.jpg", full).size == 20 * 1024 * 1024
    assert "nặng 20,1 MB, tối đa 20 MB" in refusal_of("a.jpg", full + b"\0")


def test_a_refusal_is_of_the_house():
    with pytest.raises(BadlyTyped) as caught:
        inspect("a.pdf", b"")
    assert isinstance(caught.value, Refusal)
    assert caught.value.status == 422


def test_every_kind_says_what_it_is_and_what_to_do():
    every = [kind for kind in vars(kinds).values() if isinstance(kind, Kind)]
    assert all(kind.label and (kind.is_taken or kind.advice) for kind in every)
    assert len(every) > 30


@pytest.mark.parametrize("content", [xlsx(), docx(), pdf(), samples.png(), samples.jpeg(), samples.odt()])
def test_half_a_file_is_refused(content):
    assert "bị hỏng" in refusal_of("tep", content[:len(content) // 2])


def test_bytes_of_no_kind_are_strange():
    assert "định dạng lạ" in refusal_of("a", b"\xfe\0" + os.urandom(100))
