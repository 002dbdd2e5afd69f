"""What a council has set for its papers, laid over a paper as its composer wrote it. What is not set stays."""

from collections.abc import Iterable
from dataclasses import replace

from oversight.models.paper_settings import PaperSetting
from oversight.papers.document import Document, Issuer, Signature
from oversight.rules.paper_wishes import signs_for_another

WISHES = ("superior", "issuer", "place", "capacity", "signer", "archive")


def customised(document: Document, settings: Iterable[PaperSetting]) -> Document:
    """Settings of the kind speak louder than those of all papers; the recipients of both are added.

    A paper that bears no place or no archive by its form bears none now either. Codes are the business of notation().
    """
    by_rank = sorted(settings, key=lambda setting: setting.kind)  # "" comes first
    wish = {name: _last_said(by_rank, name) for name in WISHES}
    return replace(
        document, issuers=_issuers(document.issuers, wish), signatures=_signatures(document.signatures, wish),
        place=document.place and (wish["place"] or document.place),
        recipients=_recipients(document.recipients, by_rank),
        archive=document.archive and (wish["archive"] or document.archive))


def _last_said(by_rank: list[PaperSetting], name: str) -> str:
    return next((said for setting in reversed(by_rank) if (said := getattr(setting, name))), "")


def _issuers(issuers: tuple[Issuer, ...], wish: dict[str, str]) -> tuple[Issuer, ...]:
    first, *others = issuers
    return Issuer(wish["issuer"] or first.name, wish["superior"] or first.superior), *others


def _signatures(signatures: tuple[Signature, ...], wish: dict[str, str]) -> tuple[Signature, ...]:
    """Of several it is the last, on the right, that is of the person with authority (Mẫu 1.9)."""
    if not signatures:
        return ()
    *others, last = signatures
    capacity = tuple(wish["capacity"].splitlines()) or last.capacity
    return *others, replace(last, capacity=capacity, name=wish["signer"] or _name(last, wish["capacity"]))


def _name(signature: Signature, capacity: str) -> str:
    """Who holds the seat does not sign by order of himself: room is left for the name."""
    return "" if signs_for_another(capacity) else signature.name


def _recipients(named: tuple[str, ...], by_rank: list[PaperSetting]) -> tuple[str, ...]:
    known = {name.casefold() for name in named}
    wanted = dict.fromkeys(line for setting in by_rank for line in setting.recipients.splitlines())
    return *named, *(line for line in wanted if line.casefold() not in known)
