"""What a unit promised and handed over at a sitting, as the sitting's page shows it."""

from oversight.models.ledger import Commitment, HandedDocument
from oversight.models.sitting import Sitting
from web.filters import date_vi
from web.shown.item_names import named_items

Shown = dict[str, str]


def promises_of(sitting: Sitting) -> list[Shown]:
    items = named_items(sitting.round)
    return [_promise(row, items) for row in sitting.commitments]


def _promise(row: Commitment, items: dict[str, str]) -> Shown:
    who = ", ".join(each for each in (row.who, row.who_title) if each)
    return {
        "text": row.text, "quote": row.quote if row.quote != row.text else "", "who": who,
        "unit": row.unit.name if row.unit else "", "due": due_words(row), "about": items.get(row.item_id or "", "")}


def due_words(row) -> str:
    return " · ".join(each for each in (date_vi(row.due_on), row.due_note) if each)


def handed_in(sitting: Sitting) -> list[Shown]:
    return [_handed(row) for row in sitting.handed_in]


def _handed(row: HandedDocument) -> Shown:
    told = [row.number, row.given_by, row.unit.name if row.unit else "", row.note]
    return {"name": row.name, "told": " · ".join(each for each in told if each)}
