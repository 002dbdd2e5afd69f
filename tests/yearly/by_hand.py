"""A year counted the way a clerk would: every record read, one after another, with nothing but Python."""

from collections import Counter
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from statistics import median

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.ledger import Commitment
from oversight.models.proposal import Proposal
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.models.sitting import Sitting
from oversight.rules.punctuality import Asked, outcome_of
from oversight.rules.recommendation import is_overdue


def usual(days: list[int]) -> Decimal:
    """A half is rounded up, as people do."""
    return (Decimal(sum(days)) / len(days)).quantize(Decimal("0.1"), ROUND_HALF_UP)


class ByHand:
    def __init__(self, session: Session, council_id: str, year: int, today: date, bodies=None) -> None:
        self.year, self.today = year, today

        def all_of(model):
            found = session.scalars(select(model).where(model.council_id == council_id))
            return [each for each in found if bodies is None or each.round.ordering_body_id in bodies
                    or each.round.ordering_body.council_id != council_id]

        self.rounds, self.reports, self.sittings = all_of(Round), all_of(SelfReport), all_of(Sitting)
        self.recommendations, self.proposals = all_of(Recommendation), all_of(Proposal)
        held = {sitting.id for sitting in self.sittings if self.has(sitting.ended_at)}
        self.commitments = [each for each in session.scalars(select(Commitment)) if each.sitting_id in held]

    def has(self, day) -> bool:
        return day is not None and day.year == self.year

    def counts(self) -> dict:
        return self._of_rounds() | self._of_reports() | self._of_recommendations() | self._of_proposals() \
            | self._of_commitments()

    def groups(self) -> dict:
        rounds, items = self._established(), self._issued()
        rungs = [rung.rung for each in self.recommendations for rung in each.rungs
                 if self.has(rung.taken_on) and not rung.is_left_out]
        return {
            "rounds.body": Counter(each.ordering_body.name for each in rounds),
            "rounds.state": Counter(each.state for each in rounds),
            "rounds.origin": Counter(each.origin for each in rounds),
            "recommendations.state": Counter(each.state for each in items),
            "recommendations.theme": Counter(each.round.theme_code for each in items),
            "recommendations.level": Counter(each.addressee_level for each in items),
            "recommendations.nature": Counter(each.nature for each in items), "rungs.kind": Counter(rungs)}

    def units(self) -> set:
        asked = {}
        for each in self._issued():
            if each.lead_unit:
                asked.setdefault(each.lead_unit, []).append(each)
        return {(unit.id, unit.name, len(some), sum(one.state == "fulfilled" for one in some),
                 sum(is_overdue(one, self.today) for one in some)) for unit, some in asked.items()}

    def _established(self) -> list[Round]:
        return [each for each in self.rounds if self.has(each.established_on)]

    def _issued(self) -> list[Recommendation]:
        return [each for each in self.recommendations if self.has(each.issued_on)]

    def _of_rounds(self) -> dict:
        rows = [row for each in self._established() if each.state != "cancelled" for row in each.units]
        held = [each for each in self.sittings if self.has(each.ended_at)]
        return {
            "rounds": len(self._established()), "units": len({row.unit_id for row in rows}), "units.rows": len(rows),
            "rounds.concluded": sum(self.has(each.concluded_on) for each in self.rounds),
            "units.on_site": len({row.unit_id for row in rows if row.way == "on_site"}), "sittings": len(held),
            "sittings.units": len({row.unit_id for each in held for row in each.units})}

    def _of_reports(self) -> dict:
        kinds = Counter(kind for report in self.reports if (kind := self._outcome(report)))
        return {"reports": sum(kinds.values())} | {
            f"reports.{kind}": kinds[kind] for kind in ("on_time", "late", "missing")}

    def _outcome(self, report: SelfReport) -> str | None:
        first = report.versions[0] if report.versions else None
        due_on = (first.due_on if first else None) or report.due_on
        if report.state == "waived" or not self.has(due_on):
            return None
        if first is None and report.state != "not_submitted" and report.round.standing.halts:
            return None
        asked = Asked(report.unit_id, first.due_on, first.received_on, first.is_late, True) if first else Asked(
            report.unit_id, report.due_on, is_over=report.state == "not_submitted")
        outcome = outcome_of(asked, self.today)
        return outcome.kind if outcome else None

    def _of_recommendations(self) -> dict:
        issued, every = self._issued(), self.recommendations
        done = [each for each in every if each.state == "fulfilled" and self.has(each.assessed_on)]
        days = [(each.assessed_on - each.issued_on).days for each in done]
        extensions = [one for each in every for one in each.extensions]
        decided = [one.is_granted for one in extensions if self.has(one.decided_on)]
        return {
            "recommendations": len(issued), "fulfilled": len(done),
            "recommendations.fulfilled": sum(each.state == "fulfilled" for each in issued),
            "recommendations.overdue": sum(is_overdue(each, self.today) for each in issued),
            "recommendations.reported": sum(
                any(self.has(one.reported_on) for one in each.fulfilments) for each in every),
            "recommendations.carried": sum(
                each.issued_on is not None and each.issued_on.year < self.year and not each.standing.is_final
                for each in every),
            "fulfilled.average": usual(days) if days else None,
            "fulfilled.median": median(days) if days else None,
            "extensions.asked": sum(self.has(one.asked_on) for one in extensions),
            "extensions.granted": decided.count(True), "extensions.refused": decided.count(False),
            "rungs": sum(self.groups()["rungs.kind"].values())}

    def _of_proposals(self) -> dict:
        sent = {each: [one for one in each.forwardings if one.withdrawn_on is None] for each in self.proposals}
        sent = {each: some for each, some in sent.items() if some and self.has(min(one.forwarded_on for one in some))}
        replied = {each: max(days) for each, some in sent.items() if (days := [
            one.replied_on for one in some if one.replied_on])}
        waited = [(on - min(one.forwarded_on for one in sent[each])).days for each, on in replied.items()]
        return {
            "proposals": len(sent), "proposals.answered": len(replied),
            "proposals.received": sum(any(one.received_on for one in some) for some in sent.values()),
            "proposals.fed_back": sum(each.feedback_sent_on is not None for each in sent),
            "proposals.days": usual(waited) if waited else None}

    def _of_commitments(self) -> dict:
        followed = {each.id: [item for item in self.recommendations if item.commitment_id == each.id and item.issued_on]
                    for each in self.commitments}
        return {
            "commitments": len(followed), "commitments.followed": sum(map(bool, followed.values())),
            "commitments.kept": sum(any(one.state == "fulfilled" for one in some) for some in followed.values()),
            "commitments.late": sum(any(is_overdue(one, self.today) for one in some) for some in followed.values())}
