"""Căn cứ ban hành: one a line; laws by name only, without number (Decree 30/2020, appendix I, part II)."""

from oversight.models.round import Round
from oversight.papers.references import LAW_TITLE

ORGANISATION = "Căn cứ Luật Tổ chức chính quyền địa phương"
LAW_OF_OVERSIGHT = f"Căn cứ {LAW_TITLE}"
OPENINGS = ("căn cứ", "theo", "xét", "thực hiện")


def bases_of(round_: Round) -> tuple[str, ...]:
    """Both laws, the item of the programme that asks for the round, then what the office typed, one a line.

    A law that the office named itself is not named twice.
    """
    written = tuple(_as_a_basis(line) for line in round_.bases.splitlines() if line.strip())
    programme = (_as_a_basis(round_.programme_item),) if round_.programme_item.strip() else ()
    known = "\n".join((*programme, *written)).casefold()
    laws = (law for law in (ORGANISATION, LAW_OF_OVERSIGHT) if law.removeprefix("Căn cứ ").casefold() not in known)
    return tuple(dict.fromkeys((*laws, *programme, *written)))


def _as_a_basis(line: str) -> str:
    plain = line.strip().lstrip("-").strip()
    return plain if plain.casefold().startswith(OPENINGS) else f"Căn cứ {plain}"
