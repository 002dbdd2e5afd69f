"""The name of a file as it is kept beside its content: only shown and sent back, never a path of ours.

Cleaned without a word: folders before the name, NFD of a Mac, invisible joiners that come with pasted titles,
characters that Windows cannot write, blanks, length up to 255. Refused, as no honest hand makes them: control
characters, letters that turn the reading direction ("fdp.exe" shown as "exe.pdf"), "..", over 255, names of programs.
"""

import unicodedata

from oversight.files.limits import LONGEST_NAME, LONGEST_TYPED_NAME
from oversight.files.unfit import Unfit
from oversight.text import BIDI_CONTROLS

NAMELESS = "tệp"
UNWRITABLE = frozenset('<>:"|?*')
DEVICES = frozenset(("CON", "PRN", "AUX", "NUL", *(f"{port}{digit}" for port in ("COM", "LPT") for digit in range(10))))
PROGRAMS = frozenset((
    "exe", "com", "scr", "pif", "cpl", "dll", "msi", "msp", "bat", "cmd", "ps1", "js", "jse", "vbs", "vbe", "wsf",
    "wsh", "hta", "lnk", "url", "reg", "jar", "app", "apk", "sh", "py", "php",
))


def tidy_name(name: str) -> str:
    """At most 150 letters with the extension kept, never empty, the same when tidied again. Raises Unfit."""
    tidied = _shown(*split_extension(_spelled(_last_part(name))))
    if split_extension(tidied)[1].lower() in PROGRAMS:
        raise Unfit("có tên của một chương trình; chỉ nhận văn bản, bảng tính và ảnh.", tidied)
    return tidied


def split_extension(name: str) -> tuple[str, str]:
    """Without the dot. "Báo cáo 1.2 năm 2024" and "so.12" have none: letters make an extension, at most ten."""
    stem, dot, extension = name.rpartition(".")
    is_one = dot and 0 < len(extension) <= 10 and extension.isascii() and extension.isalnum()
    return (stem, extension) if is_one and not extension.isdigit() else (name, "")


def with_extension(name: str, extension: str) -> str:
    """For a name that has none."""
    return _shown(name, extension)


def _last_part(name: str) -> str:
    parts = name.replace("\\", "/").split("/")
    if ".." in (part.strip() for part in parts):
        raise Unfit("có tên chứa đường dẫn “..”; hãy đổi tên tệp rồi tải lại.")
    if len(parts[-1]) > LONGEST_TYPED_NAME:
        raise Unfit(f"có tên dài {len(parts[-1])} ký tự, tối đa {LONGEST_TYPED_NAME}; hãy đặt tên ngắn hơn.")
    return parts[-1]


def _spelled(name: str) -> str:
    if any(_deceives(letter) for letter in name):
        raise Unfit("có tên chứa ký tự điều khiển hoặc ký tự ẩn đổi chiều chữ; hãy đổi tên tệp rồi tải lại.")
    visible = "".join(letter for letter in name if unicodedata.category(letter) != "Cf")
    written = "".join("-" if letter in UNWRITABLE or letter == "\ufffd" else letter for letter in visible)
    return " ".join(unicodedata.normalize("NFC", written).split()).rstrip(" .")


def _deceives(letter: str) -> bool:
    return letter in BIDI_CONTROLS or unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")


def _shown(stem: str, extension: str) -> str:
    ending = f".{extension}" if extension else ""
    kept = _beside_devices(stem.strip(" ."))[:LONGEST_NAME - len(ending)].rstrip(" .") or NAMELESS
    return f"{kept}{ending}"


def _beside_devices(stem: str) -> str:
    """Windows opens its printer for "PRN.pdf"."""
    return f"_{stem}" if stem.split(".")[0].upper() in DEVICES else stem
