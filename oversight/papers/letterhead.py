"""The parts that open every paper: issuer, number, place and date."""

from typing import Any

from oversight.papers.bodies import GENERIC, BodyName, deciding, supervising
from oversight.papers.document import Issuer
from oversight.papers.issuing import Issuing

DELEGATION = "Đoàn giám sát"


def letterhead(issuing: Issuing) -> dict[str, Any]:
    """The keyword arguments that a Document opens with."""
    return {
        "issuers": issuers(issuing), "code": issuing.notation, "place": issuing.round.council.place_name,
        "number": None if issuing.is_draft else str(issuing.number), "issued_on": issuing.dated_on}


def issuers(issuing: Issuing) -> tuple[Issuer, ...]:
    if issuing.paper.issuer == "ordering_body":
        return (issuer_of_a_body(deciding(issuing.round)),)
    return (Issuer(DELEGATION, _above_the_delegation(issuing)),)


def _above_the_delegation(issuing: Issuing) -> str:
    """Each body on its own lines; several are abbreviated, as the Decree lets a superior be (appendix I, II.2)."""
    bodies = supervising(issuing.round)
    if len(bodies) == 1:
        return bodies[0].full
    return " -\n".join(body.full.replace(*GENERIC) for body in bodies)


def issuer_of_a_body(body: BodyName) -> Issuer:
    return Issuer(body.without_place, body.council.name) if body.own else Issuer(body.council.name)


def issuer_in_text(issuing: Issuing) -> str:
    """Who speaks, as a sentence names it."""
    is_delegation = issuing.paper.issuer == "delegation"
    return DELEGATION if is_delegation else deciding(issuing.round).full
