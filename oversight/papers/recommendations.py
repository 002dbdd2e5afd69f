"""How papers set out recommendations: under the name of whoever leads, with who cooperates and by when."""

from collections.abc import Iterable, Iterator

from oversight.models.organisations import Unit
from oversight.models.recommendation import FulfilmentReport, Recommendation
from oversight.papers.blocks import Block, Heading, ItemList
from oversight.papers.numerals import heading_number
from oversight.papers.phrases import by_when, listed, with_term, without_stop
from oversight.papers.recipients import names
from oversight.papers.wording import punctuated

NOBODY_NAMED = "các cơ quan, đơn vị"


def standing(items: Iterable[Recommendation]) -> list[Recommendation]:
    """Those that still ask for something: neither withdrawn nor already settled."""
    return [item for item in items if not item.standing.is_final]


def grouped(items: Iterable[Recommendation]) -> list[tuple[str, list[Recommendation]]]:
    """By the name of the lead unit, in the order in which they first appear; an empty name where there is none."""
    groups: dict[str, list[Recommendation]] = {}
    for item in items:
        groups.setdefault(item.lead_unit.name if item.lead_unit else "", []).append(item)
    return list(groups.items())


def by_lead_unit(items: Iterable[Recommendation], level: int) -> Iterator[Block]:
    """A heading of `level` for each unit."""
    for place, (name, found) in enumerate(grouped(items), start=1):
        yield Heading(level, f"Đối với {name or NOBODY_NAMED}", heading_number(level, place))
        yield ItemList(punctuated(tuple(in_full(item) for item in found)))


def in_full(item: Recommendation) -> str:
    others = names(row.unit for row in item.cooperating)
    text = f"{without_stop(item.text)} (phối hợp: {listed(others)})" if others else item.text
    return with_term(text, item.due_on, item.due_note)


def term_of(item: Recommendation) -> str:
    """For a cell: a date as tables write it, or the words that stand for one."""
    return f"{item.due_on:%d/%m/%Y}" if item.due_on else by_when(None, item.due_note)


def how_much(told: FulfilmentReport) -> str:
    """"Hoàn thành 80%, phần còn lại hoàn thành ngày 28/02/2025": the unit's own word."""
    done = f"hoàn thành {told.percent}%" if told.percent is not None else ""
    rest = f"phần còn lại hoàn thành ngày {told.next_on:%d/%m/%Y}" if told.next_on else ""
    words = ", ".join(part for part in (done, rest) if part)
    return f"{words[:1].upper()}{words[1:]}"


def addressed(items: Iterable[Recommendation]) -> tuple[str, ...]:
    return names(item.lead_unit for item in items)


def cooperating(items: Iterable[Recommendation]) -> tuple[str, ...]:
    units: list[Unit] = [row.unit for item in items for row in item.cooperating]
    return names(units)
