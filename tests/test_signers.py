"""Who signs for a delegation: the head or deputy who takes the step, however many deputies there are."""

from types import SimpleNamespace

import pytest

from oversight.services.signers import signer_of
from workflows.round import REPORT_REQUEST

HEAD, FIRST, SECOND, MEMBER = (SimpleNamespace(name=name) for name in ("Lan", "Khánh", "Sơn", "Thu"))
ROLES = ((HEAD, "delegation_head"), (FIRST, "delegation_deputy"), (SECOND, "delegation_deputy"),
         (MEMBER, "delegation_member"))


def a_record():
    members = [SimpleNamespace(person=person, role=role) for person, role in ROLES]
    return SimpleNamespace(round=SimpleNamespace(members=members))


@pytest.mark.parametrize("actor", [HEAD, FIRST, SECOND])
def test_whoever_leads_and_takes_the_step_signs(actor):
    assert signer_of(REPORT_REQUEST, a_record(), actor, None) is actor


@pytest.mark.parametrize("actor", [MEMBER, None])
def test_for_anybody_else_the_head_signs(actor):
    assert signer_of(REPORT_REQUEST, a_record(), actor, None) is HEAD
