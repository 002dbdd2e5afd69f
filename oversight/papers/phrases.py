"""Small turns of phrase that the papers share. Nothing is invented: what is not recorded is room to write in."""

import re
from collections.abc import Iterable
from datetime import date

from oversight.papers.wording import official_date
from oversight.rules.minutes_figures import figures_in

MISSING = "……"
MANY = 3  # more names than this make a subject nobody reads
KEEP_THEIR_CAPITAL = (
    "nghị quyết", "nghị định", "quyết định", "chỉ thị", "thông tư", "kết luận", "đề án", "dự án", "chương trình",
    "kế hoạch", "quy hoạch", "luật", "pháp lệnh", "hiến pháp", "nhân dân", "nhà nước", "đảng")


def told(text: str | None) -> str:
    """The text, or room to write it by hand."""
    return (text or "").strip() or MISSING


def inside_a_sentence(name: str) -> str:
    """"Công tác chuyển đổi số" loses its capital after "về"; names of places, laws and bodies keep theirs."""
    first, _, rest = name.strip().partition(" ")
    is_a_name = first[1:] != first[1:].lower() or rest[:1].isupper() or name.casefold().startswith(KEEP_THEIR_CAPITAL)
    return name if is_a_name else first.lower() + name.strip()[len(first):]


def supervision_of(theme: str) -> str:
    """"giám sát công tác chuyển đổi số …", also where the theme itself begins with "Giám sát"."""
    plain = inside_a_sentence(told(theme))
    return plain if plain.casefold().startswith("giám sát") else f"giám sát {plain}"


def listed(names: Iterable[str]) -> str:
    """"A, B và C"."""
    *first, last = list(names) or [MISSING]
    return f"{', '.join(first)} và {last}" if first else last


def day(on: date | None) -> str:
    """Unlike official_date, unknown days are dotted: in the middle of a sentence blanks are not seen."""
    return official_date(on) if on else f"ngày {MISSING} tháng {MISSING} năm {MISSING}"


def some_units(names: Iterable[str]) -> str:
    """All names while they can be read at a glance, then how many there are."""
    every = list(names)
    return listed(every) if len(every) <= MANY else f"{len(every):02d} đơn vị chịu sự giám sát"


def sentence_of(text: str) -> str:
    """Ends with one full stop, whatever the writer typed there."""
    bare = text.rstrip()
    return bare if bare.endswith((".", "!", "?", "…", ":")) else bare.rstrip(";,") + "."


def without_stop(text: str) -> str:
    return text.strip().rstrip(".;, ")


def by_when(due_on: date | None, note: str) -> str:
    """A day, or the words that stand for one, or both; empty when nothing was set."""
    day = f"chậm nhất {official_date(due_on)}" if due_on else ""
    return f"{day} ({note})" if day and note else day or note


def term_beside(text: str, due_on: date | None, note: str) -> str:
    """What stands behind the words: nothing that they say themselves, in whatever way they write the day."""
    is_said = due_on is not None and f"{due_on:%d/%m/%Y}" in figures_in(text)
    term = by_when(None if is_said else due_on, "" if _says(text, note) else note.strip())
    return f"thời hạn: {term}" if term else ""


def with_term(text: str, due_on: date | None, note: str) -> str:
    """A request with its term behind it."""
    return "; ".join(filter(None, (without_stop(text), term_beside(text, due_on, note))))


def same_words(one: str, other: str) -> bool:
    """But for blanks, the stop at the end, and the capital that a sentence begins with."""
    return _plain(one) == _plain(other)


def _says(text: str, note: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(_plain(note))}(?!\w)", _plain(text)) is not None


def _plain(text: str) -> str:
    return without_stop(" ".join(text.split())).casefold()
