"""A record: something that goes through a workflow. Its state is set by the one door alone."""

from typing import ClassVar

from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from oversight.models.base import CouncilOwned, refers, short
from workflows.tables import workflow
from workflows.vocabulary import State, Workflow


class Stateful(CouncilOwned):
    """Gives a model its `state` and `version`. `version` grows with every write: nobody acts on a stale page."""

    stem: ClassVar[str]
    editable: ClassVar[dict[str, tuple[str, ...]]]
    """What people may edit: a field with (), a list of rows with the fields of its rows."""

    @declared_attr
    def state(cls) -> Mapped[str]:
        return short(index=True, default=workflow(cls.stem).initial.name)

    version: Mapped[int] = mapped_column()

    @declared_attr.directive
    def __mapper_args__(cls) -> dict:
        return {"version_id_col": cls.__dict__.get("version", cls.version)}

    @property
    def workflow(self) -> Workflow:
        return workflow(self.stem)

    @property
    def standing(self) -> State:
        return self.workflow.state(self.state)


class PartOfRound(CouncilOwned):
    """A row that belongs to one round."""

    @declared_attr
    def round_id(cls) -> Mapped[str]:
        return refers("rounds.id")

    @declared_attr
    def round(cls):
        return relationship("Round", foreign_keys=[cls.round_id])
