"""Thể thức: what each council sets for its own papers. Kept by its office and by administrators."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from oversight.models.organisations import Council
from oversight.models.paper_settings import PaperSetting
from oversight.models.records import Stateful
from oversight.rules.numbering import notation
from oversight.rules.paper_kinds import papers_issued
from oversight.services.directory_entry import add, change
from oversight.services.directory_mandate import Mandate
from oversight.services.isolation import admit
from oversight.services.paper_wishes import wishes_typed
from workflows.vocabulary import Paper

OF_EVERY_PAPER = ("superior", "issuer", "place", "recipients", "archive")
OF_ONE_KIND = (*OF_EVERY_PAPER, "issuer_code", "capacity", "signer")


def settings_for(record: Stateful, kind: str) -> list[PaperSetting]:
    """Of the council that the record's round belongs to: for all papers, and for this kind."""
    session = object_session(record)
    with session.no_autoflush:  # a step may be half way; nothing of it is asked here
        return _kept(session, record.round.council_id, ("", kind))


def notation_for(paper: Paper, record: Stateful) -> str:
    own = next((setting for setting in settings_for(record, paper.kind) if setting.kind), None)
    return notation(paper, record, own.type_code, own.issuer_code) if own else notation(paper, record)


def codes_of(session: Session, council_id: str) -> dict[str, tuple[str, str]]:
    """Kind of paper to the codes before and after the hyphen; "" for what is not set."""
    own = _kept(session, council_id, tuple(papers_issued()))
    return {setting.kind: (setting.type_code, setting.issuer_code) for setting in own}


def settings_of(session: Session, mandate: Mandate, council: Council) -> dict[str, PaperSetting]:
    """By kind. An administrator reads them whether or not the rounds of the council are open to him."""
    mandate.require_council(council.id)
    admit(session, PaperSetting, [council.id])
    return {setting.kind: setting for setting in _kept(session, council.id, ("", *papers_issued()))}


def fields_of(kind: str) -> tuple[str, ...]:
    """Codes and who signs differ from kind to kind, and are not set for all at once; a công văn bears no type."""
    if not kind:
        return OF_EVERY_PAPER
    return (*OF_ONE_KIND, "type_code") if papers_issued()[kind].code else OF_ONE_KIND


def set_paper(
    session: Session, mandate: Mandate, council: Council, kind: str, typed: Mapping[str, Any]
) -> PaperSetting:
    """What is left empty is again as the house writes it. Raises BadlyTyped, and NotYours. Papers issued stay."""
    setting = settings_of(session, mandate, council).get(kind)
    values = wishes_typed(typed, fields_of(kind))
    label = f"Đặt thể thức: {papers_issued()[kind].label if kind else 'mọi văn bản'}"
    if setting is None:
        return add(session, PaperSetting(council_id=council.id, kind=kind, **values), mandate, label, values)
    return change(session, setting, mandate, label, values)


def _kept(session: Session, council_id: str, kinds: tuple[str, ...]) -> list[PaperSetting]:
    of_these = PaperSetting.council_id == council_id, PaperSetting.kind.in_(kinds)
    return list(session.scalars(select(PaperSetting).where(*of_these).order_by(PaperSetting.kind)))
