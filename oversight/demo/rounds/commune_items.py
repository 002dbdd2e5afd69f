"""What a script says of recommendations, as rows to add and as acts to take; who acts, and on which day."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from oversight.demo.days import weekday_before, working_day_after
from oversight.demo.script import Script
from oversight.demo.story import Story
from oversight.models.recommendation import Recommendation
from oversight.services.fulfilment_evidence import Proof

OFFICE_DOES = ("begin", "report", "explain", "ask_reconsideration", "check_evidence", "remind", "pass_on")
"""Of what units do as well: most of them have nobody who signs in, and send paper."""
KEPT = "Hồ sơ giám sát, Văn phòng HĐND và UBND xã Bắc Sơn"
THE_DAY_OF = {
    "report": "reported_on", "check_evidence": "checked_on", "request_explanation": "explanation_requested_on"}
WITH_ITS_DAY = ("report", "explain", "ask_reconsideration")


@dataclass(frozen=True)
class Act:
    """`is_recent` where its day counts from today."""

    item: Recommendation
    on: date
    told: dict[str, Any]

    @property
    def is_recent(self) -> bool:
        return "ago" in self.told


def content_of(row: dict[str, Any], words: Script, today: date) -> dict[str, Any]:
    cast = words.cast
    named = {"lead_unit_id": "lead", "owner_body_id": "owner_body", "owner_id": "owner"}
    plain = {"addressee_level": "level", "nature": "nature", "term": "term", "due_note": "due_note"}
    return ({"text": row["text"], "due_on": due_on(row, today),
             "cooperating": [{"unit_id": cast[key]} for key in row.get("beside", ())]}
            | {column: cast[row[name]] for column, name in named.items() if name in row}
            | {column: row[name] for column, name in plain.items() if name in row})


def due_on(row: dict[str, Any], today: date) -> date | None:
    if "due_in" in row:
        return working_day_after(today, row["due_in"])
    return weekday_before(today, row["due_ago"]) if "due_ago" in row else row.get("due")


def acts_of(row: dict[str, Any], item: Recommendation, today: date) -> list[Act]:
    return [Act(item, told["on"] if "on" in told else weekday_before(today, told["ago"]), told)
            for told in row.get("acts", ())]


def take_act(story: Story, each: Act, office: str, chair: str) -> None:
    """A check is a proof kept and a note; anything else one step."""
    trigger, on = each.told["do"], each.on
    by = office if trigger in OFFICE_DOES else chair
    if trigger == "check_evidence":
        proof = Proof(each.told["proof"], kept_at=KEPT)
        story.checks(each.item, by, on, proof, each.told["note"])
        return
    typed = {name: value for name, value in each.told.items() if name not in ("do", "on", "ago", "next_in")}
    if "next_in" in each.told:
        typed["next_on"] = story.today + timedelta(each.told["next_in"])
    if each.is_recent and trigger in WITH_ITS_DAY:
        typed["document"] = f"{typed['document']} ngày {on:%d/%m/%Y}"
    if trigger in THE_DAY_OF:
        typed[THE_DAY_OF[trigger]] = on
    story.takes(each.item, trigger, by, on, **typed)
