"""The names a body goes by on paper: in a sentence, in a letterhead, among recipients, over a signature.

Offices enter "Thường trực HĐND", "Thường trực Hội đồng nhân dân huyện Bắc Sơn" or plain "Thường trực" and mean
the same body; a paper names each with its council exactly once.
"""

from dataclasses import dataclass

from oversight.models.organisations import Body, Council
from oversight.models.round import Round

STANDING = "standing_committee"
GENERIC = ("Hội đồng nhân dân", "HĐND")


@dataclass(frozen=True)
class BodyName:
    """`own` is the name without the council: "Thường trực", "Ban Pháp chế"; empty for the council itself."""

    own: str
    kind: str
    council: Council

    @property
    def full(self) -> str:
        return self._of(self.council.name)

    @property
    def brief(self) -> str:
        return self._of(self.council.short_name)

    def _of(self, council: str) -> str:
        """A name that holds a council still ("Tổ đại biểu HĐND huyện khu vực 3") needs no other."""
        return self.own if any(generic in self.own for generic in GENERIC) else f"{self.own} {council}".strip()

    @property
    def without_place(self) -> str:
        """As it stands under or over the name of its council: "Thường trực" alone would say nothing."""
        if not self.own:
            return self.council.name
        return f"{self.own} {GENERIC[0]}" if self.kind == STANDING else self.own


def name_of(body: Body) -> BodyName:
    council = body.council
    if body.kind == "council":
        return BodyName("", body.kind, council)
    return BodyName(_own(body.name, council), body.kind, council)


def _own(name: str, council: Council) -> str:
    """Without its council, whether that stands there in full, abbreviated or without its place."""
    for generic in GENERIC:
        own, found, rest = name.partition(generic)
        if found and _in_full(council.name).casefold().startswith((GENERIC[0] + rest.rstrip()).casefold()):
            return own.strip()
    return name.strip()


def _in_full(name: str) -> str:
    return name.replace(GENERIC[1], GENERIC[0])


def deciding(round_: Round) -> BodyName:
    """The ordering body; after a handover the standing committee of the council that took the round over."""
    if round_.ordering_body.council_id == round_.council_id:
        return name_of(round_.ordering_body)
    return BodyName("Thường trực", STANDING, round_.council)


def supervising(round_: Round) -> tuple[BodyName, ...]:
    """Every body whose delegation it is: the ordering body first, then those of a joint round."""
    return name_of(round_.ordering_body), *(name_of(row.body) for row in round_.co_bodies)
