"""Adding a step touches one row: options, door, refusal, journal, diagram, page and data know it by themselves."""

from dataclasses import replace

import pytest
from whole_round import NOW, TODAY, House, sitter

from oversight.refusal import NotYours
from oversight.services import engine
from oversight.services.options import options
from oversight.services.steps import take
from workflows import asks
from workflows.diagram import mermaid
from workflows.publishing import page, tables_as_data
from workflows.roles import Role
from workflows.tables import all_workflows, workflow
from workflows.vocabulary import Transition

ADJOURN = Transition(
    "adjourn", "Tạm nghỉ giữa buổi", ("held",), "=", by=(Role.SITTING_CHAIR,), asks=(asks.REASON,), law="attend")


@pytest.fixture
def house():
    with House.in_memory() as made:
        yield made


@pytest.fixture
def one_more_row(monkeypatch):
    """The table of sittings with one more row, and nothing else changed anywhere."""
    table = workflow("sitting")
    monkeypatch.setitem(all_workflows(), "sitting", replace(table, transitions=(*table.transitions, ADJOURN)))
    engine.machine_of.cache_clear()
    yield
    engine.machine_of.cache_clear()


def test_one_more_row_is_one_more_step_everywhere(house, one_more_row):
    house.stand("sitting", "held")
    with house.database.writing() as session:
        sitting = house.record(session, "sitting")
        chair, head = (sitter(session, house.ids, role) for role in (Role.SITTING_CHAIR, Role.DELEGATION_HEAD))
        offered = options(session, sitting, chair.person, TODAY)[-1]
        assert (offered.label, offered.is_mine, offered.is_ready) == ("Tạm nghỉ giữa buổi", True, True)
        with pytest.raises(NotYours, match="“Tạm nghỉ giữa buổi” do Chủ tọa buổi làm việc thực hiện"):
            take(session, sitting, "adjourn", head, {"reason": "Nghỉ trưa"})
        session.expire_all()
        entry = take(session, sitting, "adjourn", chair, {"reason": "Nghỉ trưa"})
        assert (entry.action, entry.label, entry.at) == ("adjourn", "Tạm nghỉ giữa buổi", NOW)
        assert (entry.from_state, entry.to_state, entry.typed) == ("held", "held", {"reason": "Nghỉ trưa"})
        assert entry.provision == "khoản 3 Điều 7 Luật 87/2015/QH13"


def test_one_more_row_is_drawn_published_and_told_to_programs(one_more_row):
    assert "held --> held: Tạm nghỉ giữa buổi" in mermaid(workflow("sitting"))
    assert "**Tạm nghỉ giữa buổi**<br>`adjourn`" in page()
    told = next(each for each in tables_as_data() if each["stem"] == "sitting")
    assert told["transitions"][-1]["trigger"] == "adjourn"
