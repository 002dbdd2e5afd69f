"""One published item in words: the same on the public page and before the eyes of whoever confirms it."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from oversight.models.organisations import Council
from oversight.models.papers import IssuedPaper
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.rules.publication import PAPER, RECOMMENDATION, ROUND
from oversight.rules.recommendation import is_overdue
from oversight.services.publication import Item
from web.filters import date_vi
from web.shown.papers import labels

KINDS = {"paper": "Văn bản", "round": "Đợt giám sát", "recommendation": "Kiến nghị giám sát",
         "year": "Số liệu giám sát của năm"}
SHORT = 100


@dataclass(frozen=True)
class ShownItem:
    """`facts` stand as they are today; `names` and `texts` are words that somebody looked through, else none."""

    kind: str
    kind_label: str
    facts: list[tuple[str, str]]
    names: list[str] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)
    is_withheld: bool = False


def shown_item(item: Item, today: date, *, is_looked_through: bool = True) -> ShownItem:
    facts, names, texts = _words(item, today)
    if not is_looked_through:
        names, texts = [], []
    told = [*facts, *(pair for pair in texts if _is_short(pair[1]))]
    long = [pair for pair in texts if not _is_short(pair[1])]
    return ShownItem(item.kind, KINDS[item.kind], [pair for pair in told if pair[1].strip()], names, long,
                     not is_looked_through)


def _is_short(text: str) -> bool:
    """Such words stand beside their label; longer ones below it."""
    return len(text) <= SHORT and "\n" not in text.strip()


def usual_title(item: Item) -> str:
    """Offered to whoever publishes; they may write another."""
    subject = item.subject
    if item.kind == PAPER:
        label = labels().get(subject.kind, "Văn bản")
        return f"{label} số {subject.number_and_code} ngày {date_vi(subject.dated_on)}"
    if item.kind == ROUND:
        return subject.theme
    if item.kind == RECOMMENDATION:
        return subject.text if len(subject.text) <= 200 else subject.text[:200].rsplit(" ", 1)[0] + "…"
    return f"Số liệu giám sát năm {item.year} của {subject.name}"


def about(item: Item, today: date) -> str:
    """One line beside the title in a list."""
    if item.kind == PAPER:
        return item.subject.subject
    if item.kind == ROUND:
        ended = f", kết luận ngày {date_vi(item.subject.concluded_on)}" if item.subject.concluded_on else ""
        return f"Thành lập Đoàn ngày {date_vi(item.subject.established_on)}{ended}"
    if item.kind == RECOMMENDATION:
        unit = item.subject.lead_unit.name if item.subject.lead_unit else ""
        return " · ".join(part for part in (unit, state_words(item.subject, today)) if part)
    return f"Năm {item.year}"


def state_words(found: Recommendation, today: date) -> str:
    return f"{found.standing.label}, quá thời hạn" if is_overdue(found, today) else found.standing.label


def _words(item: Item, today: date) -> tuple[list, list, list]:
    if item.kind == PAPER:
        return _of_paper(item.subject)
    if item.kind == ROUND:
        return _of_round(item.subject)
    return _of_recommendation(item.subject, today) if item.kind == RECOMMENDATION else _of_year(item.subject, item.year)


def _of_paper(paper: IssuedPaper) -> tuple[list, list, list]:
    issuers = "; ".join(" ".join(each["name"].split()) for each in paper.document.get("issuers", ()))
    facts = [("Loại văn bản", labels().get(paper.kind, "")), ("Số, ký hiệu", paper.number_and_code),
             ("Ngày ban hành", date_vi(paper.dated_on)), ("Cơ quan ban hành", issuers)]
    return facts, [], [("Trích yếu", paper.subject)]


def _of_round(round_: Round) -> tuple[list, list, list]:
    days = [date_vi(day) for day in (round_.supervision_starts_on, round_.supervision_ended_on) if day]
    facts = [("Cơ quan quyết định giám sát", round_.ordering_body.name),
             ("Ngày thành lập Đoàn", date_vi(round_.established_on)), ("Thời gian giám sát", " – ".join(days)),
             ("Ngày kết luận", date_vi(round_.concluded_on))]
    conclusion = round_.conclusion if round_.concluded_on else ""
    texts = [("Chuyên đề", round_.theme), ("Thời kỳ giám sát", round_.review_period),
             ("Phạm vi giám sát", round_.scope), ("Kết luận giám sát", conclusion)]
    return facts, [row.unit.name for row in round_.units], texts


def _of_recommendation(found: Recommendation, today: date) -> tuple[list, list, list]:
    facts = [("Ngày ban hành", date_vi(found.issued_on)), ("Thời hạn", date_vi(found.due_on)),
             ("Kết quả đến nay", state_words(found, today))]
    results = [("Kết quả thực hiện", "\n".join(_result(each))) for each in found.fulfilments if each.assessment]
    texts = [("Cơ quan chủ trì", found.lead_unit.name if found.lead_unit else ""), ("Nội dung kiến nghị", found.text),
             ("Thời hạn ghi trong kiến nghị", found.due_note), *results]
    return facts, [], texts


def _result(fulfilment: Any) -> list[str]:
    figures = [f"Số liệu: {fulfilment.figures}"] if fulfilment.figures else []
    return [fulfilment.result, *figures, f"Đánh giá của cơ quan giám sát: {fulfilment.assessment}"]


def _of_year(council: Council, year: int) -> tuple[list, list, list]:
    return [("Hội đồng nhân dân", council.name), ("Năm", str(year))], [], []
