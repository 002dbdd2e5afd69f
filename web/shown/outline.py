"""An outline as people read it: sections with their indicators, what it came to be, and who is asked which part."""

from dataclasses import dataclass
from typing import Any

from oversight.models.outline import OutlineItem, OutlineVersion
from oversight.models.round import Round, SupervisedUnit
from oversight.models.self_report import SelfReport
from oversight.rules.closed_lists import VALUE_TYPES
from oversight.rules.outline import OutlineChange, asked_of, change_between, sections
from oversight.rules.outline_words import DIRECTIONS, answers_words, fields_in_words, target_words
from oversight.services.outline import news_for
from web.shown.viewer import is_of_a_unit, own_units


@dataclass(frozen=True)
class ShownIndicator:
    code: str
    text: str
    value_type: str
    unit_of_measure: str
    period: str
    target: str
    notes: dict[str, str]
    is_required: bool


@dataclass(frozen=True)
class ShownSection:
    """`text` is empty for indicators that stand before the first section."""

    code: str
    text: str
    guidance: str
    is_required: bool
    indicators: list[ShownIndicator]


@dataclass(frozen=True)
class ShownChange:
    """One change of an outline that was sent. `reworded` pairs an item with the words of what changed in it."""

    number: int
    made_on: Any
    reason: str
    added: list[str]
    dropped: list[str]
    reworded: list[tuple[str, str]]


@dataclass(frozen=True)
class ShownShare:
    """A unit that is asked a part: its name, how many items of how many."""

    unit: str
    asked: int
    total: int


@dataclass(frozen=True)
class ShownOutline:
    sections: list[ShownSection]
    changes: list[ShownChange]
    shares: list[ShownShare]
    count: int


def outline_of(round_: Round) -> ShownOutline:
    """A unit's people see what their units are asked, and nothing of the others."""
    is_theirs = is_of_a_unit(round_)
    items = _asked_of_own_units(round_) if is_theirs else round_.outline
    versions = round_.outline_versions if not is_theirs else []
    shares = [] if is_theirs else [share for row in round_.units if (share := _share(round_, row))]
    return ShownOutline(shown_sections(items), changes_of(versions), shares, len(items))


def shown_sections(items: list[OutlineItem]) -> list[ShownSection]:
    return [_section(head, indicators) for head, indicators in sections(items)]


def changes_of(versions: list[OutlineVersion]) -> list[ShownChange]:
    """Oldest first; the first sending is no change."""
    pairs = zip(versions, versions[1:], strict=False)
    return [_change(new, change_between(old.content, new.content)) for old, new in pairs]


def shown_news(report: SelfReport) -> list[ShownChange]:
    """For templates/ui/outline_news.html: what changed since the unit last sent its report, or was first asked."""
    return [_change(version, change) for version, change in news_for(report)]


def _asked_of_own_units(round_: Round) -> list[OutlineItem]:
    mine = own_units() & {row.unit_id for row in round_.units}
    asked = {item.id for unit_id in mine for item in asked_of(round_, unit_id)}
    return [item for item in round_.outline if item.id in asked]


def _section(head: OutlineItem | None, indicators: list[OutlineItem]) -> ShownSection:
    shown = [_indicator(item) for item in indicators]
    if head is None:
        return ShownSection("", "", "", True, shown)
    return ShownSection(head.code, head.text, head.guidance, head.is_required, shown)


def _indicator(item: OutlineItem) -> ShownIndicator:
    direction = DIRECTIONS.get(item.target_direction, "") if not item.target else ""
    return ShownIndicator(
        item.code, item.text, dict(VALUE_TYPES)[item.value_type] if item.value_type else "", item.unit_of_measure,
        item.period, target_words(item) or direction, dict(answers_words(item)), item.is_required)


def _change(version: OutlineVersion, change: OutlineChange) -> ShownChange:
    reworded = [(text, fields_in_words(names)) for text, names in change.reworded]
    return ShownChange(version.number, version.made_on, version.reason, change.added, change.dropped, reworded)


def _share(round_: Round, row: SupervisedUnit) -> ShownShare | None:
    asked = asked_of(round_, row.unit_id)
    return ShownShare(row.unit.name, len(asked), len(round_.outline)) if len(asked) < len(round_.outline) else None
