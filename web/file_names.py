"""Names of files that people take away: Vietnamese, and harmless on any machine."""

import re
from unicodedata import normalize
from urllib.parse import quote

LONGEST = 100
FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+')  # Windows refuses the first


def safe_name(text: str) -> str:
    """Without the ending."""
    return " ".join(FORBIDDEN.sub(" ", text).split())[:LONGEST].strip(" .") or "tai-lieu"


def disposition(name: str, *, is_attachment: bool) -> str:
    """The header of RFC 6266 with both forms of the name; in the old one Flask would leave every "đ" out."""
    plain = normalize("NFKD", name.translate(str.maketrans("đĐ", "dD"))).encode("ascii", "ignore").decode()
    plain = plain.replace('"', "").replace("\\", "")  # a full-width quotation mark becomes a real one just above
    kind = "attachment" if is_attachment else "inline"
    return f"{kind}; filename=\"{plain}\"; filename*=UTF-8''{quote(normalize('NFC', name), safe='')}"
