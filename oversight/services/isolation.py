"""The wall between councils: a session that names its councils reads no row of any other one."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from oversight.models.base import Base, CouncilOwned, Walled

COUNCILS = "councils that this session may read"
ADMITTED = "tables of which this session may read the rows of more councils"


def confine(session: Session, councils: Iterable[str]) -> None:
    """From now on, only rows of these councils, and what was sent to them, exist for this session."""
    session.info[COUNCILS] = frozenset(councils)


def admit(session: Session, model: type[CouncilOwned], councils: Iterable[str]) -> None:
    """Of this one table, rows of these councils exist too: who gives out seats need not read a single round."""
    session.info[ADMITTED] = session.info.get(ADMITTED, frozenset()) | {(model, frozenset(councils))}


@contextmanager
def without_the_wall(session: Session) -> Iterator[None]:
    """For a handover alone: until it is done, the dossier belongs to the council that leaves it."""
    councils = session.info.pop(COUNCILS, None)
    try:
        yield
    finally:
        if councils is not None:
            confine(session, councils)


def watch(session_class: type[Session]) -> None:
    event.listen(session_class, "do_orm_execute", _add_the_wall)


def _add_the_wall(state: ORMExecuteState) -> None:
    councils = state.session.info.get(COUNCILS)
    if councils is not None and state.is_select and not state.is_column_load:
        state.statement = state.statement.options(
            *_wall(councils, state.session.info.get(ADMITTED, frozenset())))


@lru_cache(maxsize=256)
def _wall(councils: frozenset[str], admitted: frozenset) -> tuple:
    """Not handed on to lazy loads: each of them is a statement of its own, and meets the wall as it stands then."""
    owned = (mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Walled))
    beyond = dict(admitted)
    return tuple(
        with_loader_criteria(
            model, model.readable_by(councils | beyond.get(model, frozenset())), include_aliases=True,
            propagate_to_loaders=False)
        for model in owned)
