"""What a packet says of a forwarded proposal: all that the council above needs, and no more of the round."""

from collections.abc import Sequence
from typing import Any

from oversight.canonical import jsonable
from oversight.models.journal import JournalEntry
from oversight.models.papers import IssuedPaper
from oversight.models.proposal import Forwarding, Proposal
from oversight.packets.belongings import Belonging
from oversight.packets.excerpt import excerpt_of
from oversight.packets.origin import origin_of, vouchers_of
from oversight.papers.sittings import held_on


def told_of(
    passing: Forwarding, letter: IssuedPaper | None, entries: Sequence[JournalEntry], files: list[Belonging]
) -> dict[str, Any]:
    """Of the shape FORWARDED."""
    proposal = passing.proposal
    return jsonable({
        "proposal": {"id": proposal.id, "text": proposal.text}, "unit": _named(proposal.unit, "kind"),
        "round": _round(proposal), "sitting": _sitting(proposal), "speech": _speech(proposal),
        "minutes": excerpt_of(proposal), "forwarding": _passing(passing), "withdrawn": _withdrawn(proposal),
        "letter": _letter(letter) if letter else None, "files": [each.told for each in files],
        "origin": origin_of(proposal, entries), "journal": vouchers_of(entries)})


def _named(row: Any, *more: str) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("id", "name", *more)}


def _round(proposal: Proposal) -> dict[str, Any]:
    round_ = proposal.round
    return {"id": round_.id, "theme": round_.theme, "established_on": round_.established_on,
            "regime_id": round_.regime_id, "ordering_body": _named(round_.ordering_body, "kind", "code")}


def _sitting(proposal: Proposal) -> dict[str, Any] | None:
    sitting = proposal.sitting
    return {"name": sitting.name, "on": held_on(sitting)} if sitting else None


def _speech(proposal: Proposal) -> dict[str, Any] | None:
    said = proposal.statement
    if said is None:
        return None
    return {"speaker": said.speaker, "title": said.speaker_title, "text": said.text, "quote": said.quote}


def _passing(passing: Forwarding) -> dict[str, Any]:
    return {name: getattr(passing, name) for name in ("id", "position", "forwarded_on", "carrier", "target_session")}


def _withdrawn(proposal: Proposal) -> list[dict[str, Any]]:
    return [{"position": each.position, "on": each.withdrawn_on, "because": each.withdrawn_because}
            for each in proposal.forwardings if each.withdrawn_on]


def _letter(paper: IssuedPaper) -> dict[str, Any]:
    names = ("id", "notation", "year", "number", "dated_on", "subject", "document", "sha256")
    return {name: getattr(paper, name) for name in names}
