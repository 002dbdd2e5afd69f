"""Who may take each step: written by hand from the table of rights (law.md 2.1), not read from the workflows.

A chair decides, a head leads, an office prepares, a unit answers for itself, and nobody does another's part.
"""

import pytest
from cast.characters import CHARACTERS
from cast.days import day
from cast.scenes import SCENES

from oversight.services.options import options
from workflows.tables import all_workflows, workflow

HEADS = "head deputy"
OFFICE = "secretariat secretary"
UNIT = "unit_head unit_clerk"
DECIDERS = f"chair {HEADS}"
PROVINCE = "upper_secretariat secretariat"

RIGHTS = {
    "round": {
        "establish": "chair", "issue_plan": f"secretariat {HEADS}", "notify": f"secretariat {HEADS}",
        "start": f"secretariat {HEADS}",
        "end_supervision": HEADS, "submit_result": HEADS, "return_result": "chair", "conclude": "chair",
        "follow_up": "secretariat chair", "close": "chair", "discard": "secretariat chair", "cancel": "chair",
        "suspend": "chair", "resume_preparation": "chair", "resume": "chair", "transfer": "chair",
        "accept_transfer": "successor_chair"},
    "self_report": {
        "begin": UNIT, "submit": "unit_head", "receive_on_paper": "secretariat", "check": OFFICE,
        "send_back": HEADS, "resubmit": "unit_head", "accept": f"secretariat {HEADS}", "ask_for_more": HEADS,
        "record_not_submitted": HEADS, "submit_late": "unit_head", "extend": HEADS, "waive": HEADS},
    "sitting": {
        "notify": f"{OFFICE} {HEADS}", "invite": f"{OFFICE} {HEADS}", "open": f"{OFFICE} {HEADS}",
        "end": f"{OFFICE} {HEADS}",
        "issue_conclusion": HEADS, "postpone": HEADS, "notify_again": f"{OFFICE} {HEADS}", "cancel": HEADS},
    "minutes": {  # the head is the chair of the sitting
        "read_back": OFFICE, "revise": f"{OFFICE} head", "approve": "head", "sign": f"{OFFICE} head",
        "issue": OFFICE, "correct": "head"},
    "recommendation": {
        "issue": DECIDERS, "discard": DECIDERS, "begin": f"{UNIT} secretariat", "report": f"{UNIT} secretariat",
        "check_evidence": OFFICE, "send_back": f"{OFFICE} {DECIDERS}", "check_on_site": f"{OFFICE} {DECIDERS}",
        "assess_fulfilled": DECIDERS, "assess_partly": DECIDERS, "assess_unsatisfactory": DECIDERS,
        "close_as_irrelevant": "chair", "ask_more_time": "unit_head secretariat", "extend": DECIDERS,
        "refuse_more_time": DECIDERS, "pass_on": "chair secretariat",
        "continue": DECIDERS, "remind": f"secretariat {DECIDERS}", "request_explanation": "chair",
        "explain": f"{UNIT} secretariat", "accept_explanation": DECIDERS, "escalate": "chair", "resume": "chair",
        "record_not_fulfilled": "chair", "re_supervise": "chair",
        "ask_reconsideration": "unit_head secretariat", "uphold": "chair", "withdraw": "chair"},
    "proposal": {
        "answer": DECIDERS, "accept": DECIDERS, "decline": DECIDERS, "handle": DECIDERS, "forward": "chair",
        "withdraw_forwarding": "chair",
        "acknowledge": PROVINCE, "put_on_agenda": PROVINCE, "carry_over": PROVINCE, "answer_from_above": PROVINCE,
        "decline_from_above": PROVINCE, "resolve": PROVINCE, "settle": f"secretariat {DECIDERS}",
        "feed_back": f"secretariat {DECIDERS}"},
}


@pytest.mark.parametrize(("stem", "state"), SCENES)
def test_every_step_is_offered_to_those_who_have_the_right_and_to_nobody_else(play, stem, state):
    record = play.a(stem, state)
    today = day("02/07/2025")
    offered = {row.trigger: set() for row in workflow(stem).leaving(state)}
    audience = play.audience
    for who, person in play.people(*CHARACTERS).items():
        for option in options(audience, record, person, today):
            if option.is_mine:
                offered[option.row.trigger].add(who)
    assert offered == {trigger: {*RIGHTS[stem][trigger].split()} for trigger in offered}


def test_the_table_of_rights_names_every_step():
    named = {stem: set(rights) for stem, rights in RIGHTS.items()}
    assert named == {stem: set(table.by_trigger) for stem, table in all_workflows().items()}
