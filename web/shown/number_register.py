"""Sổ đăng ký văn bản đi in words: the same lines on the screen and on paper."""

from dataclasses import dataclass
from typing import Any

from flask import url_for

from oversight.models.papers import IssuedPaper
from oversight.papers.recipients import AS_ABOVE
from oversight.rules.paper_reading import may_read_paper
from oversight.services.number_register import RegisteredSeries, RegisterLine, register_of
from oversight.services.number_series import NOTED
from web.filters import date_vi
from web.find import seats
from web.shown.papers import labels
from web.unit_of_work import work


@dataclass(frozen=True)
class ShownLine:
    """`kind` is "paper", "note" or "gap"; `url` opens the paper, explains the gap or takes the note back.

    `theme` is that of the round, where the subject does not name it.
    """

    kind: str
    numbers: str
    dated_on: str = ""
    label: str = ""
    subject: str = ""
    theme: str = ""
    signer: str = ""
    recipients: tuple[str, ...] = ()
    is_signed: bool = False
    remarks: tuple[str, ...] = ()
    url: str = ""


@dataclass(frozen=True)
class ShownSeries:
    notation: str
    anchor: str
    summary: str
    lines: list[ShownLine]
    unexplained: int


def shown_register(council_id: str, year: int, *, may_write: bool) -> list[ShownSeries]:
    found = register_of(work(), council_id, year)
    return [_series(each, place, may_write) for place, each in enumerate(found, start=1)]


def address(series: Any, view: str, first: int, last: int) -> str:
    asked = {"ky-hieu": series.notation, "nam": series.year, "tu": first, "den": last}
    return url_for(f"number_register.{view}", council_id=series.council_id, **asked)


def _series(found: RegisteredSeries, place: int, may_write: bool) -> ShownSeries:
    lines = [_line(found, line, may_write) for line in found.lines]
    parts = (f"{len(found.papers)} văn bản", f"số tiếp theo {found.next_number:02d}",
             f"{found.unexplained} số chưa rõ" if found.unexplained else "")
    return ShownSeries(
        found.series.notation, f"day-so-{place}", " · ".join(part for part in parts if part), lines, found.unexplained)


def _line(found: RegisteredSeries, line: RegisterLine, may_write: bool) -> ShownLine:
    numbers = f"{line.first:02d}" if line.first == line.last else f"{line.first:02d} – {line.last:02d}"
    if line.paper:
        return _paper(line, numbers)
    view = "note" if line.is_gap else "take_back_note"
    url = address(found.series, view, line.first, line.last) if may_write else ""
    if line.is_gap:
        return ShownLine("gap", numbers, subject="Chưa có văn bản", url=url)
    note = line.note
    noted = f"Ghi ngày {date_vi(note.noted_on)}" + (f", {note.noted_by}" if note.noted_by else "")
    return ShownLine("note", numbers, subject=NOTED[note.kind], url=url, remarks=(note.reason, noted))


def _paper(line: RegisterLine, numbers: str) -> ShownLine:
    paper, frozen = line.paper, line.paper.document
    theme = paper.round.theme if paper.round else ""
    return ShownLine(
        "paper", numbers, date_vi(paper.dated_on), labels().get(paper.kind, ""), paper.subject,
        "" if theme.casefold() in paper.subject.casefold() else theme, _signer(frozen), _recipients(frozen),
        any(copy.withdrawn_on is None for copy in paper.signed_copies), tuple(_remarks(line)), _url(paper))


def _signer(frozen: dict) -> str:
    return next((signature["name"] for signature in reversed(frozen.get("signatures", []))), "")


def _recipients(frozen: dict) -> tuple[str, ...]:
    """"Như trên" stands for the addressees."""
    named = (*frozen.get("addressees", ()), *frozen.get("recipients", ()))
    return tuple(dict.fromkeys(name for name in named if name != AS_ABOVE))


def _remarks(line: RegisterLine):
    for correction in line.corrections:
        yield f"Đã đính chính bằng số {correction.number_and_code} ngày {date_vi(correction.dated_on)}"
    if line.paper.corrects:
        yield f"Đính chính số {line.paper.corrects.number_and_code} ngày {date_vi(line.paper.corrects.dated_on)}"
    if line.note:
        yield f"Số giữ trước từ ngày {date_vi(line.note.noted_on)}: {line.note.reason}"


def _url(paper: IssuedPaper) -> str:
    """A register keeps what was issued of a round that another council has taken over, and does not open it."""
    readable = paper.round is not None and may_read_paper(seats(paper.round), paper.round, paper.kind)
    return url_for("papers.show", paper_id=paper.id, form="pdf") if readable else ""
