"""The steps of one workflow, and its states, as rows for people."""

from collections.abc import Iterable

from workflows.publishing.markdown import listed, table
from workflows.publishing.terms import authority
from workflows.roles import Role
from workflows.vocabulary import STAY, Ask, Paper, State, Transition, Workflow

STEP_HEADINGS = (
    "Bước", "Từ → đến", "Ai thực hiện", "Điều kiện", "Phải ghi", "Kiểm tra", "Căn cứ và thời hạn", "Văn bản ban hành")
STATE_HEADINGS = ("Trạng thái", "Mã", "Ai được sửa nội dung", "Đơn vị chịu sự giám sát", "Kết thúc")
NUMBER_AND_DATE = ("Số văn bản", "Ngày văn bản")
EXCEPTION, TOGETHER = "ngoài trình tự thường", "làm chung cho nhiều hồ sơ"


def steps(workflow: Workflow) -> str:
    return table(STEP_HEADINGS, (_step(workflow, row) for row in workflow.transitions))


def states(workflow: Workflow) -> str:
    return table(STATE_HEADINGS, (_state(state) for state in workflow.states))


def _step(workflow: Workflow, row: Transition) -> tuple[str, ...]:
    return (
        _name(row), _way(workflow, row), _titles(row.by), listed(need.text for need in row.needs),
        listed((*(_asked(ask) for ask in row.asks), *(NUMBER_AND_DATE if row.issues else ()))),
        listed(check.text for check in row.checks), authority(row.law), _paper(row.issues) if row.issues else "")


def _name(row: Transition) -> str:
    marks = [words for words, holds in ((EXCEPTION, row.is_exception), (TOGETHER, row.together)) if holds]
    return f"**{row.label}**<br>`{row.trigger}`" + "".join(f"<br>({mark})" for mark in marks)


def _way(workflow: Workflow, row: Transition) -> str:
    sources = "; ".join(workflow.state(name).label for name in row.source)
    return f"{sources} → " + ("giữ nguyên" if row.dest == STAY else workflow.state(row.dest).label)


def _asked(ask: Ask) -> str:
    return ask.label if ask.is_required else f"{ask.label} (nếu có)"


def _paper(paper: Paper) -> str:
    return f"{paper.label} (mẫu {paper.form})"


def _state(state: State) -> tuple[str, ...]:
    return (state.label, f"`{state.name}`", _titles(state.edited_by) or "không ai",
            "không xem được" if state.is_internal else "xem được", "có" if state.is_final else "")


def _titles(roles: Iterable[Role]) -> str:
    return ", ".join(role.title for role in roles)
