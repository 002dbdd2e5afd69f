"""How one paper names another, and what law it may name."""

from datetime import date

from oversight.models.papers import IssuedPaper
from oversight.models.records import Stateful
from oversight.models.round import Round
from oversight.papers.bodies import name_of
from oversight.papers.issuing import Issuing
from oversight.papers.phrases import MISSING, day
from oversight.papers.wording import number_and_code, official_date
from workflows.law import LAW_87_TITLE, NoRegime, provision, regime, regime_on

LAW_TITLE = LAW_87_TITLE.partition(" số ")[0]  # both laws bear it; acts name laws without their numbers


def last_of(round_: Round, kind: str, record: Stateful | None = None) -> IssuedPaper | None:
    """The newest paper of that kind in the round; with a record, the newest that is about it."""
    papers = all_of(round_, kind, record)
    return papers[-1] if papers else None


def all_of(round_: Round, kind: str, record: Stateful | None = None) -> list[IssuedPaper]:
    """Oldest first."""
    return [paper for paper in round_.papers if paper.kind == kind and (record is None or _is_about(paper, record))]


def _is_about(paper: IssuedPaper, record: Stateful) -> bool:
    return any(subject.record_id == record.id for subject in paper.subjects)


def reference(paper: IssuedPaper | None, type_name: str) -> str:
    """"Biên bản số 05/BB-ĐGS ngày 18 tháng 10 năm 2024", or the type with room for what is not known."""
    if paper is None:
        return f"{type_name} số {MISSING}"
    return f"{type_name} số {paper.number_and_code} {official_date(paper.dated_on)}"


def attached_to(issuing: Issuing, type_name: str, issuer: str) -> str:
    """What an appendix says under its title of the paper it belongs to."""
    number = number_and_code(MISSING if issuing.is_draft else issuing.number, issuing.notation)
    return f"Kèm theo {type_name} số {number} {day(issuing.dated_on)} của {issuer}"


def establishing_act(round_: Round) -> str:
    """With its issuer, as bases and opening sentences name it."""
    paper = last_of(round_, "establishing_act")
    type_name = (paper and paper.document.get("type_name")) or "Quyết định"
    return f"{reference(paper, type_name)} của {name_of(round_.ordering_body).full}"


def minutes_of(sitting: Stateful) -> str:
    """Empty while the minutes have no number."""
    paper = sitting.minutes and last_of(sitting.round, "minutes", sitting.minutes)
    return reference(paper, "Biên bản") if paper else ""


def authority(round_: Round, key: str, on: date | None) -> str:
    """The law of a step: with its clause only where somebody read that clause, otherwise by its name alone."""
    regime_id = round_.regime_id or _regime_id(on)
    found = provision(key, regime_id, round_.ordering_body.kind) if regime_id else None
    if found is None or not found.is_verified:
        return LAW_TITLE
    return found.article.replace(regime(regime_id).label.partition(" và ")[0], LAW_TITLE)


def _regime_id(on: date | None) -> str:
    try:
        return regime_on(on).id if on else ""
    except NoRegime:
        return ""

