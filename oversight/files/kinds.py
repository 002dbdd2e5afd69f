"""What a file can be. Those with a media type are taken; every other says what to send instead.

Taken is what an office sends and what can be looked into: nothing tells plain text and CSV from a script, HEIC and
WEBP do not open on the computers of every council, and every further format of pictures is one more decoder.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """`extensions` that may stand behind its names, the usual one first. `advice` for those that are not taken."""

    label: str
    extensions: tuple[str, ...]
    media_type: str = ""
    advice: str = ""

    @property
    def is_taken(self) -> bool:
        return bool(self.media_type)


_OOXML = "application/vnd.openxmlformats-officedocument"
_ODF = "application/vnd.oasis.opendocument"
_TO_PDF = "hãy lưu thành PDF rồi tải lên"
_TO_WORD = "hãy mở tệp, lưu thành DOCX hoặc PDF rồi tải lên"
_TO_EXCEL = "hãy mở tệp, lưu thành XLSX hoặc PDF rồi tải lên"
_TO_PICTURE = "hãy lưu ảnh thành JPEG hoặc PNG rồi tải lên"
_UNPACK = "hãy giải nén rồi tải từng tệp"
_ORIGINAL = "hãy tải lại tệp gốc từ hệ thống văn bản"
_NEVER = "chỉ nhận văn bản, bảng tính và ảnh"

PDF = Kind("tệp PDF", ("pdf",), "application/pdf")
DOCX = Kind("tệp Word (DOCX)", ("docx",), f"{_OOXML}.wordprocessingml.document")
XLSX = Kind("tệp Excel (XLSX)", ("xlsx",), f"{_OOXML}.spreadsheetml.sheet")
ODT = Kind("văn bản OpenDocument (ODT)", ("odt",), f"{_ODF}.text")
ODS = Kind("bảng tính OpenDocument (ODS)", ("ods",), f"{_ODF}.spreadsheet")
JPEG = Kind("ảnh JPEG", ("jpg", "jpeg", "jfif", "jpe"), "image/jpeg")
PNG = Kind("ảnh PNG", ("png",), "image/png")

DOC = Kind("tệp Word đời cũ (DOC)", ("doc", "dot"), advice=_TO_WORD)
XLS = Kind("tệp Excel đời cũ (XLS)", ("xls", "xlt"), advice=_TO_EXCEL)
PPT = Kind("tệp trình chiếu", ("ppt", "pps", "pptx", "ppsx", "pptm", "odp"), advice=_TO_PDF)
OUTLOOK = Kind("thư Outlook", ("msg",), advice=_TO_PDF)
OLE = Kind("tệp của phần mềm đời cũ", ("doc", "xls"), advice=_TO_PDF)
LOCKED_OFFICE = Kind("tệp Word hoặc Excel có mật khẩu", ("docx", "xlsx"), advice="hãy bỏ mật khẩu, lưu lại rồi tải lên")
MACRO_WORD = Kind("tệp Word có macro", ("docm", "dotm"), advice=_TO_WORD)
MACRO_EXCEL = Kind("tệp Excel có macro", ("xlsm", "xltm", "xlam"), advice=_TO_EXCEL)
BINARY_EXCEL = Kind("tệp Excel nhị phân (XLSB)", ("xlsb",), advice=_TO_EXCEL)
WORD_TEMPLATE = Kind("tệp mẫu của Word", ("dotx", "ott"), advice=_TO_WORD)
EXCEL_TEMPLATE = Kind("tệp mẫu của Excel", ("xltx", "ots"), advice=_TO_EXCEL)
RTF = Kind("văn bản RTF", ("rtf",), advice=_TO_WORD)
ZIP = Kind("tệp nén ZIP", ("zip",), advice=_UNPACK)
RAR = Kind("tệp nén RAR", ("rar",), advice=_UNPACK)
SEVEN_ZIP = Kind("tệp nén 7Z", ("7z",), advice=_UNPACK)
PACKED = Kind("tệp nén", ("gz", "tgz", "bz2", "xz", "cab", "tar"), advice=_UNPACK)
HEIC = Kind("ảnh HEIC của điện thoại", ("heic", "heif", "avif"),
            advice="hãy lưu ảnh thành JPEG (iPhone: Cài đặt, Camera, Định dạng, Tương thích nhất) rồi tải lên")
WEBP = Kind("ảnh WEBP", ("webp",), advice=_TO_PICTURE)
GIF = Kind("ảnh GIF", ("gif",), advice=_TO_PICTURE)
BMP = Kind("ảnh BMP", ("bmp",), advice=_TO_PICTURE)
TIFF = Kind("ảnh TIFF", ("tif", "tiff"), advice=_TO_PDF)
SVG = Kind("hình vẽ SVG", ("svg",), advice=_TO_PICTURE)
HTML = Kind("trang web HTML", ("html", "htm"), advice=_ORIGINAL)
XML = Kind("tệp dữ liệu XML", ("xml",), advice=_TO_PDF)
MAIL = Kind("thư điện tử hoặc trang web lưu kèm", ("eml", "mht", "mhtml"), advice=_TO_PDF)
TEXT = Kind("văn bản thuần", ("txt", "csv"), advice="hãy lưu thành DOCX, XLSX hoặc PDF rồi tải lên")
SOUND_OR_FILM = Kind("tệp âm thanh hoặc phim", ("mp4", "mov", "mp3", "m4a", "avi", "wav"), advice=_NEVER)
PROGRAM = Kind("chương trình chạy trên máy tính", ("exe", "dll", "jar"), advice=_NEVER)
SCRIPT = Kind("tệp lệnh", ("sh", "php", "bat"), advice=_NEVER)
SHORTCUT = Kind("lối tắt, không phải tệp gốc", ("url", "lnk"), advice="hãy tìm và tải tệp gốc")
UNKNOWN = Kind("tệp có định dạng lạ", (), advice=f"{_NEVER}; {_ORIGINAL}")
