"""Every state of every workflow is reached by taking its steps: no record of a story is put anywhere by force."""

import pytest
from cast.scenes import SCENES

from workflows.tables import all_workflows

STATES = [(stem, state.name) for stem, table in all_workflows().items() for state in table.states]


@pytest.mark.parametrize(("stem", "state"), STATES)
def test_every_state_is_reached_by_its_steps(play, stem, state):
    assert play.a(stem, state).state == state


def test_no_scene_is_left_over():
    assert sorted(SCENES) == sorted(STATES)
