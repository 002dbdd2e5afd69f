"""The wall between councils: a session that names its councils reads no row of any other one."""

from collections.abc import Iterable
from functools import lru_cache

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from oversight.models.base import Base, CouncilOwned

COUNCILS = "councils that this session may read"


def confine(session: Session, councils: Iterable[str]) -> None:
    """From now on, only rows of these councils, and what was sent to them, exist for this session."""
    session.info[COUNCILS] = frozenset(councils)


def watch(session_class: type[Session]) -> None:
    event.listen(session_class, "do_orm_execute", _add_the_wall)


def _add_the_wall(state: ORMExecuteState) -> None:
    councils = state.session.info.get(COUNCILS)
    if councils is not None and state.is_select and not state.is_column_load:
        state.statement = state.statement.options(*_wall(councils))


@lru_cache(maxsize=256)
def _wall(councils: frozenset[str]) -> tuple:
    owned = (mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, CouncilOwned))
    return tuple(with_loader_criteria(model, model.readable_by(councils), include_aliases=True) for model in owned)
