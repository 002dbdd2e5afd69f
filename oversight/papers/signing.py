"""Who signs, and in what capacity: TM. for a collective body, KT. when a deputy signs (Decree 30/2020, article 13)."""

from oversight.models.people import Person
from oversight.models.round import Round
from oversight.papers.bodies import GENERIC, STANDING, BodyName, deciding
from oversight.papers.document import Signature
from oversight.papers.issuing import Issuing
from workflows.roles import Role

CHAIRMAN = ("Chủ tịch", "Phó Chủ tịch")
OFFICES = {"committee": ("Trưởng Ban", "Phó Trưởng Ban"), "delegate_group": ("Tổ trưởng", "Tổ phó")}
DEPUTY_WORDS = ("phó chủ tịch", "phó trưởng ban", "tổ phó", "phó tổ trưởng")
FOR_THE_DELEGATION = "TM. Đoàn giám sát"


def signature(issuing: Issuing) -> Signature:
    """Of whoever signs for the issuer of the paper."""
    if issuing.paper.issuer == "delegation":
        return for_the_delegation(issuing.round, issuing.signer)
    return for_the_body(deciding(issuing.round), issuing.signer)


def for_the_body(body: BodyName, signer: Person | None) -> Signature:
    head, deputy = OFFICES.get(body.kind, CHAIRMAN)
    office = (f"KT. {head}", deputy) if signer and is_deputy(signer.title) else (head,)
    return Signature((*_on_behalf(body), *office), signer.name if signer else "")


def for_the_delegation(round_: Round, signer: Person | None) -> Signature:
    """A deputy signs for the head. A person without either seat can only have chaired the sitting."""
    role = role_in(round_, signer) if signer else Role.DELEGATION_HEAD
    offices = {Role.DELEGATION_HEAD: ("Trưởng đoàn",), Role.DELEGATION_DEPUTY: ("KT. Trưởng đoàn", "Phó Trưởng đoàn")}
    return Signature(
        (FOR_THE_DELEGATION, *offices.get(role, ("Chủ trì buổi làm việc",))), signer.name if signer else "")


def role_in(round_: Round, person: Person) -> str:
    """The seat in the delegation; empty for somebody outside it."""
    return next((member.role for member in round_.members if member.person_id == person.id), "")


def is_deputy(title: str) -> bool:
    """Told by the office held, as the seat "chair" is shared: a Phó Bí thư may well be the chairman."""
    offices = (part.strip().casefold() for part in title.replace(";", ",").split(","))
    return any(office.startswith(DEPUTY_WORDS) for office in offices)


def _on_behalf(body: BodyName) -> tuple[str, ...]:
    """Acts of the council itself are signed by its chairman without TM. (usage of councils, not in the Decree)."""
    if not body.own:
        return ()
    return (f"TM. {body.own} {GENERIC[1]}" if body.kind == STANDING else f"TM. {body.own}",)
