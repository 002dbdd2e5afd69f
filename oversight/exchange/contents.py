"""All rows of one file, and what its journal says of them."""

from dataclasses import dataclass
from functools import cached_property

from oversight.exchange.rows import FileRow
from oversight.exchange.shape import CHAIN, ENTRY, ROOT, dossier_models, referred_models


@dataclass(frozen=True)
class Contents:
    rows: tuple[FileRow, ...]

    @cached_property
    def by_name(self) -> dict[str, FileRow]:
        return {row.name: row for row in self.rows}

    @cached_property
    def round(self) -> FileRow:
        return next(row for row in self.rows if row.model is ROOT)

    @cached_property
    def chain(self) -> FileRow:
        return next(row for row in self.rows if row.model is CHAIN)

    @cached_property
    def entries(self) -> list[FileRow]:
        """As they stand in the file: their order is part of what is judged."""
        return [row for row in self.rows if row.model is ENTRY]

    @cached_property
    def dossier(self) -> list[FileRow]:
        return [row for row in self.rows if row.model in dossier_models()]

    @cached_property
    def beside(self) -> list[FileRow]:
        """Organisations and people."""
        return [row for row in self.rows if row.model in referred_models()]
