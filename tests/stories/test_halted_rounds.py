"""Below a round that is suspended, cancelled or over, nothing moves; what was issued may still be corrected."""

import pytest

from oversight.refusal import NotYours, Unmet
from oversight.services.editing import edit


@pytest.mark.parametrize("halt", ["suspend", "cancel"])
def test_no_report_moves_while_its_round_is_halted(play, halt):
    report = play.a("self_report", "submitted")
    if report.round.state not in report.round.workflow.by_trigger[halt].source:
        pytest.fail(f"the scene begins in {report.round.state}")
    play.take(report.round, halt, by="chair", on="20/10/2024", reason="Theo chỉ đạo", document="Văn bản số 9")
    with play.refusing(Unmet, "Đợt giám sát đang được tiến hành"):
        play.take(report, "accept", by="head", on="21/10/2024")


def test_nothing_is_written_below_a_suspended_round(play):
    sitting = play.a("sitting", "notified")
    play.take(sitting.round, "suspend", by="chair", on="16/10/2024", reason="Theo chỉ đạo", document="Văn bản số 9")
    with play.refusing(NotYours, "không sửa được"):
        play.do(edit, sitting, {"place": "Nơi khác"}, by="secretariat", on="16/10/2024")
