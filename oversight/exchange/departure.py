"""Export: a round with all of its dossier, what it refers to, and its journal word for word."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.canonical import plain
from oversight.exchange.shape import (
    CHAIN,
    ENTRY,
    FORMAT,
    VERSION,
    branches,
    columns,
    references,
    referred_models,
)
from oversight.exchange.vouchers import sealed
from oversight.models.base import Base
from oversight.models.dossier import dossier
from oversight.models.round import Round
from oversight.refusal import NotYours
from oversight.services.isolation import COUNCILS


def export_round(session: Session, round_: Round) -> dict[str, Any]:
    """Made of JSON's own types, always in the same order. Raises NotYours to a session of another council."""
    _refuse_a_stranger(session, round_)
    referred = {model.__tablename__: [] for model in referred_models()}
    for row in _referred(session, dossier(round_)):
        referred[row.__tablename__].append(row)
    beside = {name: [_cells(row) for row in _in_order(rows)] for name, rows in referred.items()}
    told = {"round": _tree(round_), **beside, "journal": _journal(session, round_)}
    return sealed({"format": FORMAT, "version": VERSION, **told})


def as_text(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _refuse_a_stranger(session: Session, round_: Round) -> None:
    """Behind the wall of isolation.py a council that was sent one proposal would export half a round."""
    councils = session.info.get(COUNCILS)
    if councils is not None and round_.council_id not in councils:
        raise NotYours("Chỉ Hội đồng nhân dân đang theo dõi đợt giám sát mới xuất được hồ sơ.")


def _tree(row: Base, parent_column: str = "") -> dict[str, Any]:
    below = {}
    for name, branch in branches(type(row)).items():
        held = getattr(row, name)
        if branch.is_list:
            below[name] = [_tree(child, branch.parent_column) for child in _in_order(held)]
        else:
            below[name] = _tree(held, branch.parent_column) if held else None
    return _cells(row, parent_column) | below


def _cells(row: Base, parent_column: str = "") -> dict[str, Any]:
    return {column.name: _plain(getattr(row, column.key)) for column in columns(type(row), parent_column)}


def _plain(value: Any) -> Any:
    return plain(value) if isinstance(value, date) else value


def _in_order(rows: Iterable[Base]) -> list[Base]:
    """The same order everywhere: by position where there is one, and keys decide the rest."""
    return sorted(rows, key=lambda row: (getattr(row, "position", 0), row.id))


def _referred(session: Session, rows: Iterable[Base]) -> Iterator[Base]:
    """Everything that the rows point at outside of the dossier, and what that points at in turn."""
    outside = {model.__tablename__: model for model in referred_models()}
    seen: set[tuple[str, str]] = set()
    waiting = list(rows)
    while waiting:
        row = waiting.pop()
        for column, table in references(type(row)):
            place = table, getattr(row, column)
            if table in outside and place[1] and place not in seen:
                seen.add(place)
                found = session.get_one(outside[table], place[1])
                waiting.append(found)
                yield found


def _journal(session: Session, round_: Round) -> dict[str, Any]:
    chain = session.get(CHAIN, round_.id) or CHAIN(scope=round_.id, length=0, head=CHAIN.__table__.c.head.default.arg)
    told = select(ENTRY).where(ENTRY.scope == round_.id).order_by(ENTRY.position)
    return _cells(chain) | {"entries": [_cells(entry, "scope") for entry in session.scalars(told)]}
