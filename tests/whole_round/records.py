"""The rows of the round: an early one, just established, and a whole one with everything under it."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from oversight.models.follow_up import Extension, FulfilmentEvidence
from oversight.models.minutes import Minutes
from oversight.models.organisations import Body, Council
from oversight.models.outline import OutlineItem
from oversight.models.people import Person
from oversight.models.proposal import Forwarding, Proposal
from oversight.models.recommendation import FulfilmentReport, Recommendation
from oversight.models.records import Stateful
from oversight.models.round import DelegationMember, Round, SupervisedUnit
from oversight.models.self_report import Answer, ReportVersion, SelfReport
from oversight.models.sitting import Attendance, Finding, Sitting, SittingUnit, Statement
from oversight.rules.ledger import ledger_digest
from whole_round.hands import NOW, SITTERS, SITTING_OPENS


def early_records(session: Session, ids: dict[str, str]) -> list[Stateful]:
    """Established a moment ago: no plan sent, no report asked for, a sitting planned and not held, no wish for time."""
    round_ = _round(session, ids)
    sitting = _sitting(round_, ids)
    return [round_, sitting, _recommendation(round_, sitting, ids)]


def whole_records(session: Session, ids: dict[str, str]) -> list[Stateful]:
    round_ = _round(
        session, ids, plan_sent_on=date(2024, 9, 10), supervision_starts_on=date(2024, 10, 1),
        supervision_ended_on=date(2024, 11, 20), result_report_received_on=date(2024, 11, 30),
        concluded_on=date(2024, 12, 5), successor=session.get_one(Council, ids["successor"]))
    sitting = _sitting(round_, ids, started_at=SITTING_OPENS, ended_at=SITTING_OPENS + timedelta(hours=3))
    _read_back(session, sitting)
    minutes = Minutes(council_id=ids["district"], round=round_, sitting=sitting, signed_on=date(2024, 10, 19))
    return [round_, _report(round_, ids), sitting, minutes,
            _recommendation(round_, sitting, ids, **_proof_and_wish(ids)), _proposal(session, round_, sitting, ids)]


def _round(session: Session, ids: dict[str, str], **more: Any) -> Round:
    body = session.get_one(Body, ids["standing_committee"])
    return Round(
        council=body.council, ordering_body=body, theme="Công tác chuyển đổi số", supervision_object="Ban Chỉ đạo",
        scope="Toàn huyện", content="Việc thực hiện nghị quyết", plan="Từ tháng 9 đến tháng 12", regime_id="L87_594",
        established_on=date(2024, 9, 5), result_report="Báo cáo", conclusion="Kết luận",
        council_id=body.council_id, members=[*_members(session, ids)],
        units=[SupervisedUnit(
            council_id=body.council_id, unit_id=ids["steering_board"], report_due_on=date(2024, 10, 10))],
        outline=[OutlineItem(council_id=body.council_id, kind="narrative", text="Kết quả thực hiện")], **more)


def _members(session: Session, ids: dict[str, str]) -> Iterator[DelegationMember]:
    for place, (role, key) in enumerate(SITTERS.items()):
        if role.startswith("delegation"):
            person = session.get_one(Person, ids[key])
            yield DelegationMember(council_id=ids["district"], position=place, person=person, role=role)


def _report(round_: Round, ids: dict[str, str]) -> SelfReport:
    here = {"council_id": ids["district"]}
    sent = ReportVersion(
        number=1, sent_at=NOW, received_on=date(2024, 10, 9), content={}, signed_by="Vy Văn Thắng", **here)
    return SelfReport(
        round=round_, unit_id=ids["steering_board"], requested_on=date(2024, 9, 10), due_on=date(2024, 10, 10),
        supplement_requested_on=date(2024, 10, 12), received_on=date(2024, 10, 9), versions=[sent],
        answers=[Answer(item=round_.outline[0], text="Đã thực hiện", **here)], **here)


def _sitting(round_: Round, ids: dict[str, str], **more: Any) -> Sitting:
    here, unit = {"council_id": ids["district"]}, {"unit_id": ids["steering_board"]}
    return Sitting(
        round=round_, opens_at=SITTING_OPENS, place="Phòng họp số 1", chair_id=ids["committee_chair"],
        minute_taker_id=ids["secretary"], programme="Làm việc", units=[SittingUnit(**here, **unit)],
        attendance=[Attendance(side="unit", name="Vy Văn Thắng", title="Trưởng Ban Chỉ đạo", **here, **unit),
                    Attendance(side="invited", name="Lý Thị Xuân", title="Phó Chủ tịch UBMTTQ huyện", **here)],
        statements=[Statement(kind="proposal", speaker="Vy Văn Thắng", text="Bố trí kinh phí", **here, **unit)],
        findings=[Finding(kind="request", text="Hoàn thành kế hoạch", lead_unit_id=ids["steering_board"],
                          due_on=date(2024, 11, 30), **here)], **here, **more)


def _read_back(session: Session, sitting: Sitting) -> None:
    """Rows have their ids once they are written."""
    session.add(sitting)
    session.flush()
    sitting.ledger_read_at, sitting.ledger_read_sha256 = sitting.started_at, ledger_digest(sitting)


def _recommendation(round_: Round, sitting: Sitting, ids: dict[str, str], **more: Any) -> Recommendation:
    done = FulfilmentReport(council_id=ids["district"], result="Đã xong một nửa", reported_on=date(2024, 11, 25))
    return Recommendation(
        council_id=ids["district"], round=round_, sitting=sitting, text="Hoàn thành kế hoạch",
        lead_unit_id=ids["steering_board"], due_on=date(2024, 11, 30), issued_on=date(2024, 10, 25),
        reported_on=date(2024, 11, 25), explanation_requested_on=date(2024, 12, 2), explanation="Thiếu kinh phí",
        fulfilments=[done], **more)


def _proof_and_wish(ids: dict[str, str]) -> dict[str, Any]:
    """What shows that something was done, and a wish for more time that nobody has answered."""
    here = {"council_id": ids["district"]}
    proof = FulfilmentEvidence(title="Quyết định", kept_at="Văn phòng", received_on=date(2024, 11, 25), **here)
    wish = Extension(asked_on=date(2024, 11, 20), asked_because="Thiếu kinh phí", wanted_on=date(2024, 12, 31), **here)
    return {"evidence": [proof], "extensions": [wish]}


def _proposal(session: Session, round_: Round, sitting: Sitting, ids: dict[str, str]) -> Proposal:
    province = session.get_one(Council, ids["province"])
    passed = Forwarding(
        council_id=ids["district"], to_council=province, forwarded_on=date(2024, 11, 1),
        target_session="Kỳ họp cuối năm 2024")
    return Proposal(
        council_id=ids["district"], round=round_, sitting=sitting, unit_id=ids["steering_board"],
        text="Bố trí kinh phí", forwardings=[passed])
