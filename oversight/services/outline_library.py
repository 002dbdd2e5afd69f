"""Where an outline may be taken from: the library by theme, the council's own, earlier rounds."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.ordering import by_words
from oversight.rules.outline import told_of
from oversight.services.listing import rounds_for
from oversight.services.outline_templates import templates_of


@dataclass(frozen=True)
class Source:
    """An outline to take. `key` names it in addresses and forms; `note` says where it comes from."""

    key: str
    name: str
    items: list[dict[str, Any]]
    note: str = ""
    theme_code: str = ""


@dataclass(frozen=True)
class Sources:
    built_in: list[Source]
    own: list[Source]
    earlier: list[Source]

    def find(self, key: str) -> Source | None:
        return next((each for each in (*self.built_in, *self.own, *self.earlier) if each.key == key), None)


def sources_for(session: Session, actor: Actor, council_ids: Iterable[str], *, besides: str = "") -> Sources:
    """For a round of one of these councils; `besides` is the id of a round that is not its own example."""
    councils = list(dict.fromkeys(council_ids))
    own = [_kept(each) for council in councils for each in templates_of(session, council)]
    rounds = [round_ for round_ in rounds_for(session, actor.person, actor.today)
              if round_.council_id in councils and round_.outline and round_.id != besides]
    return Sources(built_in(), own, [_of_round(each) for each in rounds])


@cache
def built_in() -> list[Source]:
    folder = files("oversight.library")
    found = [_read(each.name, each.read_text("utf-8")) for each in folder.iterdir() if each.name.endswith(".toml")]
    return sorted(found, key=lambda source: by_words(source.name))


def _read(file_name: str, text: str) -> Source:
    told = tomllib.loads(text)
    return Source(f"thu-vien.{file_name.removesuffix('.toml')}", told["name"], told["items"], told["source"],
                  told["theme_code"])


def _kept(template: Any) -> Source:
    return Source(f"mau.{template.id}", template.name, template.items, f"Lưu ngày {template.kept_on:%d/%m/%Y}.",
                  template.theme_code)


def _of_round(round_: Any) -> Source:
    items = [{name: cell for name, cell in told_of(item).items() if name != "id"} for item in round_.outline]
    day = f"{round_.established_on:%d/%m/%Y}" if round_.established_on else ""
    return Source(f"dot.{round_.id}", round_.theme, items, f"Thành lập ngày {day}." if day else "Dự thảo.",
                  round_.theme_code)
