"""How a record comes to stand where a story begins: scene after scene, each one taken through the services."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cast.script import (
    ANSWERS,
    DECISION,
    DELEGATION,
    DRAFT_ROUND,
    FINDINGS,
    OPENED_ON,
    OUTLINE,
    PROPOSALS,
    REPORTS_DUE_ON,
    REQUEST,
    REQUEST_DUE_ON,
    SITTING,
)
from oversight.rules.ledger import ledger_digest
from oversight.services.editing import edit
from oversight.services.fulfilment_evidence import keep_proof
from oversight.services.ledger import read_ledger_back
from oversight.services.round import open_round
from oversight.services.self_report import answer
from oversight.services.sitting import plan_sitting

if TYPE_CHECKING:
    from cast.play import Play

Where = tuple[str, str]
Then = Callable[["Play", Any], Any]


@dataclass(frozen=True)
class Scene:
    """After the scene `after` (its record is handed over), `then` plays on and tells the record of this one."""

    after: Where | None
    then: Then


def play_until(play: "Play", where: Where) -> Any:
    scene = SCENES[where]
    before = play_until(play, scene.after) if scene.after else None
    return scene.then(play, before)


def set_the_scene(play: "Play", where: Where) -> Any:
    """As play_until, but what was played once is kept for the stories to come."""
    scenery = play.scenery
    if where not in scenery.notes:
        scene = SCENES[where]
        before = set_the_scene(play, scene.after) if scene.after else None
        record = scene.then(play, before)
        note = type(record), record.id
        play.audience.close()
        scenery.keep(where, note)
    play.audience.close()
    scenery.set_back(where)
    model, key = scenery.notes[where]
    return play.audience.get(model, key)


def step(trigger: str) -> Then:
    def then(play: "Play", record: Any) -> Any:
        play.take(record, trigger)
        return record
    return then


def open_the_draft(play: "Play", _nothing: None) -> Any:
    ids = play.ids
    content = DRAFT_ROUND | {
        "members": [{"person_id": ids[key], "role": role} for key, role in DELEGATION.items()],
        "co_bodies": [{"body_id": ids["delegate_group"]}],
        "units": [{"unit_id": ids[key], "report_due_on": REPORTS_DUE_ON} for key in ("steering_board", "commune")],
        "outline": [dict(item) for item in OUTLINE]}
    return play.do(open_round, play.body("standing_committee"), content, by="secretariat", on=OPENED_ON)


def report_of(play: "Play", round_: Any, unit: str) -> Any:
    return next(report for report in round_.reports if report.unit_id == play.ids[unit])


def steering_boards_report(play: "Play", round_: Any) -> Any:
    return report_of(play, round_, "steering_board")


def fill_in(play: "Play", report: Any, *, by: str = "unit_clerk", on: str = "30/09/2024") -> Any:
    items = [item.id for item in report.round.outline]
    play.do(answer, report, dict(zip(items, ANSWERS, strict=False)), by=by, on=on)
    return report


def send_the_report(play: "Play", report: Any) -> Any:
    fill_in(play, report)
    play.take(report, "submit")
    return report


def begin_the_work(play: "Play", report: Any) -> Any:
    play.take(report.round, "start")
    return report.round


def plan(play: "Play", round_: Any) -> Any:
    content = SITTING | {
        "chair_id": play.ids["head"], "minute_taker_id": play.ids["secretary"],
        "units": [{"unit_id": play.ids["steering_board"]}]}
    return play.do(plan_sitting, round_, content, by="secretariat", on="03/10/2024")


def write_the_course(play: "Play", sitting: Any) -> Any:
    """Who came, what the unit asked for, what the chair concluded; read back in the room."""
    unit = play.ids["steering_board"]
    request = {"kind": "request", "text": REQUEST, "lead_unit_id": unit, "due_on": REQUEST_DUE_ON}
    play.do(edit, sitting, {
        "attendance": [
            {"side": "delegation", "name": "Dương Thị Lan", "title": "Trưởng đoàn"},
            {"side": "unit", "name": "Vy Văn Thắng", "title": "Trưởng Ban Chỉ đạo", "unit_id": unit}],
        "statements": [{"kind": "proposal", "speaker": "Vy Văn Thắng", "unit_id": unit, "text": text}
                       for text in PROPOSALS],
        "findings": [*(dict(finding) for finding in FINDINGS), request],
    }, by="secretary", on="18/10/2024")
    read_back(play, sitting)
    return sitting


def read_back(play: "Play", sitting: Any) -> None:
    seen = ledger_digest(play.audience.get_one(type(sitting), sitting.id))
    play.do(read_ledger_back, sitting, seen, by="secretary", on="18/10/2024")


def close_the_sitting(play: "Play", sitting: Any) -> Any:
    write_the_course(play, sitting)
    play.take(sitting, "end")
    return sitting


def settle_the_reports(play: "Play", minutes: Any) -> Any:
    round_ = minutes.round
    for report in round_.reports:
        if report.state == "submitted":
            play.take(report, "accept")
        else:
            play.take(report, "waive", on="14/10/2024")
    play.take(round_, "end_supervision")
    return round_


def present_the_result(play: "Play", round_: Any) -> Any:
    play.do(edit, round_, {"result_report": "Kết quả đạt được, hạn chế và kiến nghị."}, by="secretary", on="04/11/2024")
    play.take(round_, "submit_result")
    return round_


def conclude(play: "Play", round_: Any) -> Any:
    play.do(edit, round_, {"conclusion": "Ghi nhận kết quả; yêu cầu khắc phục hạn chế."}, by="chair", on="07/11/2024")
    play.take(round_, "conclude")
    return round_


def follow_up(play: "Play", round_: Any) -> Any:
    for item in round_.recommendations:
        play.take(item, "issue", on="08/11/2024")
    play.take(round_, "follow_up")
    return round_


def finish_everything(play: "Play", round_: Any) -> Any:
    for item in round_.recommendations:
        play.take(item, "report")
        check_the_evidence(play, item)
        play.take(item, "assess_fulfilled")
    for proposal in round_.proposals:
        play.take(proposal, "answer", on="20/12/2024")
        play.take(proposal, "feed_back", on="23/12/2024")
    play.take(round_, "close")
    return round_


def check_the_evidence(play: "Play", item: Any) -> Any:
    """A paper that the office has in its hands."""
    play.do(keep_proof, item, DECISION, by="secretariat", on="11/12/2024")
    play.take(item, "check_evidence")
    return item


def first_recommendation(_play: "Play", minutes: Any) -> Any:
    return minutes.round.recommendations[0]


def first_proposal(_play: "Play", minutes: Any) -> Any:
    return minutes.round.proposals[0]


def its_minutes(_play: "Play", sitting: Any) -> Any:
    return sitting.minutes


SCENES: dict[Where, Scene] = {
    ("round", "draft"): Scene(None, open_the_draft),
    ("round", "established"): Scene(("round", "draft"), step("establish")),
    ("round", "notified"): Scene(("round", "established"), step("notify")),
    ("round", "in_progress"): Scene(("self_report", "submitted"), begin_the_work),
    ("round", "reporting"): Scene(("minutes", "issued"), settle_the_reports),
    ("round", "under_review"): Scene(("round", "reporting"), present_the_result),
    ("round", "concluded"): Scene(("round", "under_review"), conclude),
    ("round", "following_up"): Scene(("round", "concluded"), follow_up),
    ("round", "closed"): Scene(("round", "following_up"), finish_everything),
    ("round", "suspended"): Scene(("round", "in_progress"), step("suspend")),
    ("round", "cancelled"): Scene(("round", "established"), step("cancel")),
    ("round", "transferred"): Scene(("round", "following_up"), step("transfer")),

    ("self_report", "requested"): Scene(("round", "notified"), steering_boards_report),
    ("self_report", "drafting"): Scene(("self_report", "requested"), fill_in),
    ("self_report", "submitted"): Scene(("self_report", "drafting"), step("submit")),
    ("self_report", "under_check"): Scene(("self_report", "submitted"), step("check")),
    ("self_report", "supplement_requested"): Scene(("self_report", "under_check"), step("send_back")),
    ("self_report", "accepted"): Scene(("self_report", "submitted"), step("accept")),
    ("self_report", "not_submitted"): Scene(("self_report", "drafting"), step("record_not_submitted")),
    ("self_report", "waived"): Scene(("self_report", "requested"), step("waive")),

    ("sitting", "planned"): Scene(("round", "in_progress"), plan),
    ("sitting", "notified"): Scene(("sitting", "planned"), step("notify")),
    ("sitting", "held"): Scene(("sitting", "notified"), step("open")),
    ("sitting", "ended"): Scene(("sitting", "held"), close_the_sitting),
    ("sitting", "postponed"): Scene(("sitting", "notified"), step("postpone")),
    ("sitting", "cancelled"): Scene(("sitting", "planned"), step("cancel")),

    ("minutes", "draft"): Scene(("sitting", "ended"), its_minutes),
    ("minutes", "read_back"): Scene(("minutes", "draft"), step("read_back")),
    ("minutes", "approved"): Scene(("minutes", "read_back"), step("approve")),
    ("minutes", "signed"): Scene(("minutes", "approved"), step("sign")),
    ("minutes", "issued"): Scene(("minutes", "signed"), step("issue")),
    ("minutes", "corrected"): Scene(("minutes", "issued"), step("correct")),

    ("recommendation", "draft"): Scene(("minutes", "issued"), first_recommendation),
    ("recommendation", "issued"): Scene(("recommendation", "draft"), step("issue")),
    ("recommendation", "in_progress"): Scene(("recommendation", "issued"), step("begin")),
    ("recommendation", "reported"): Scene(("recommendation", "in_progress"), step("report")),
    ("recommendation", "checked"): Scene(("recommendation", "reported"), check_the_evidence),
    ("recommendation", "fulfilled"): Scene(("recommendation", "checked"), step("assess_fulfilled")),
    ("recommendation", "partly_fulfilled"): Scene(("recommendation", "checked"), step("assess_partly")),
    ("recommendation", "unsatisfactory"): Scene(("recommendation", "reported"), step("assess_unsatisfactory")),
    ("recommendation", "explanation_requested"): Scene(("recommendation", "in_progress"), step("request_explanation")),
    ("recommendation", "escalated"): Scene(("recommendation", "explanation_requested"), step("escalate")),
    ("recommendation", "not_fulfilled"): Scene(("recommendation", "escalated"), step("record_not_fulfilled")),
    ("recommendation", "reconsideration"): Scene(("recommendation", "issued"), step("ask_reconsideration")),
    ("recommendation", "no_longer_relevant"): Scene(("recommendation", "in_progress"), step("close_as_irrelevant")),
    ("recommendation", "withdrawn"): Scene(("recommendation", "reconsideration"), step("withdraw")),
    ("recommendation", "re_supervision"): Scene(("recommendation", "escalated"), step("re_supervise")),

    ("proposal", "recorded"): Scene(("minutes", "approved"), first_proposal),
    ("proposal", "accepted"): Scene(("proposal", "recorded"), step("accept")),
    ("proposal", "answered"): Scene(("proposal", "recorded"), step("answer")),
    ("proposal", "declined"): Scene(("proposal", "recorded"), step("decline")),
    ("proposal", "handling"): Scene(("proposal", "accepted"), step("handle")),
    ("proposal", "forwarded"): Scene(("proposal", "accepted"), step("forward")),
    ("proposal", "received"): Scene(("proposal", "forwarded"), step("acknowledge")),
    ("proposal", "on_agenda"): Scene(("proposal", "received"), step("put_on_agenda")),
    ("proposal", "resolved"): Scene(("proposal", "on_agenda"), step("resolve")),
    ("proposal", "feedback_sent"): Scene(("proposal", "answered"), step("feed_back")),
}
