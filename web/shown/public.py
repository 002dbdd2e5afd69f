"""The public pages in words: nothing here but published items, and no address but theirs."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from unicodedata import combining, normalize

from flask import url_for

from oversight.canonical import digest
from oversight.models.organisations import Council
from oversight.rules.publication import PAPER, RECOMMENDATION, ROUND, YEAR
from oversight.services.public_reading import PublicItem
from web.shown.public_item import about

GROUPS = (
    (YEAR, "Số liệu của năm"), (ROUND, "Các đợt giám sát"), (PAPER, "Văn bản"),
    (RECOMMENDATION, "Kiến nghị giám sát"))


@dataclass(frozen=True)
class ShownRow:
    title: str
    about: str
    url: str
    file_url: str = ""


@dataclass(frozen=True)
class ShownGroup:
    title: str
    rows: list[ShownRow]


def shown_groups(items: Iterable[PublicItem], today: date) -> list[ShownGroup]:
    found = list(items)
    groups = (ShownGroup(title, [_row(each, today) for each in found if each.item.kind == kind])
              for kind, title in GROUPS)
    return [group for group in groups if group.rows]


def council_addresses(councils: Iterable[Council]) -> dict[str, str]:
    """By id. Where names differ by nothing but their marks, each has a part of its own behind the name."""
    found = list(councils)
    shared = Counter(council_address(each.name) for each in found)
    return {each.id: council_address(each.name) if shared[council_address(each.name)] == 1 else own_address(each)
            for each in found}


def own_address(council: Council) -> str:
    """Good for ever: it does not hang on which other councils there are."""
    return f"{council_address(council.name)}-{digest(council.id)[:6]}"


def council_address(name: str) -> str:
    """ "Hội đồng nhân dân xã Bắc Sơn" as "hoi-dong-nhan-dan-xa-bac-son": names of councils are public, ids are not."""
    bare = "".join(letter for letter in normalize("NFD", name.casefold()) if not combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", bare.replace("đ", "d")).strip("-")


def _row(found: PublicItem, today: date) -> ShownRow:
    own = {"publication_id": found.publication.id}
    file_url = url_for("public.paper", **own) if found.item.kind == PAPER else ""
    return ShownRow(found.publication.title, about_in_public(found, today), url_for("public.item", **own), file_url)


def about_in_public(found: PublicItem, today: date) -> str:
    """A unit's name is a word like any other: it waits until somebody has looked through it."""
    return about(found.item, today) if found.is_looked_through else ""
