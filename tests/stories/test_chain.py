"""The chain of a recommendation on one timeline: asked, issued, put off, urged, reported, judged, and what comes."""

import pytest
from cast.days import day

from oversight.rules.standing import seats_of
from oversight.services.chain import chain_of
from oversight.services.chain_ahead import WAYS
from workflows.tables import workflow


def chain(play, item, who: str = "secretariat", on: str = "20/12/2024") -> list:
    return chain_of(play.audience, item, seats_of(play.person(who), item, day(on)), day(on))


def done(stages) -> list[str]:
    return [stage.label for stage in stages if stage.status == "done"]


def to_come(stages) -> list[tuple[str, str]]:
    return [(stage.status, stage.label) for stage in stages if stage.status != "done"]


def test_it_begins_with_the_words_of_the_chair_and_ends_with_the_assessment(play):
    stages = chain(play, play.a("recommendation", "fulfilled"))
    assert done(stages) == [
        "Chủ tọa kết luận tại buổi làm việc", "Ghi vào biên bản", "Ban hành kiến nghị", "Tiếp nhận, tổ chức thực hiện",
        "Báo cáo kết quả thực hiện", "Xác nhận đã kiểm tra minh chứng", "Đánh giá: đã hoàn thành"]
    assert stages[0].who == "Dương Thị Lan, Phó Chủ tịch HĐND huyện"
    assert stages[0].quote == "Kiện toàn Ban Chỉ đạo chuyển đổi số, đẩy mạnh tuyên truyền"
    reported = next(stage for stage in stages if stage.label == "Báo cáo kết quả thực hiện")
    assert (reported.on, reported.document) == (day("10/12/2024"), "140/BC-BCĐ ngày 10/12/2024")
    assert reported.who == "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn (Vy Văn Thắng)"
    assert to_come(stages) == []


def test_more_time_letters_and_what_was_done_about_it_stand_on_their_days(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "remind")
    play.take(item, "ask_more_time")
    play.take(item, "extend")
    play.take(item, "request_explanation", on="10/02/2025")
    stages = chain(play, item, on="11/02/2025")
    assert done(stages)[-4:] == ["Đôn đốc", "Đề nghị gia hạn", "Gia hạn thực hiện", "Yêu cầu giải trình"]
    urged, asked, extended, _explanation = [stage for stage in stages if stage.status == "done"][-4:]
    assert urged.document == "số 01/TTHĐND-VP"
    assert asked.told == (("Lý do", "Chờ nhân sự khối đảng."), ("Thời hạn đề nghị", "31/01/2025"))
    assert ("Thời hạn mới", "31/01/2025") in extended.told
    assert to_come(stages) == [("current", "Giải trình"), ("todo", "Xem xét giải trình")]


def test_what_is_overdue_is_late_on_the_chain_with_its_last_day(play):
    item = play.a("recommendation", "in_progress")
    on_the_day, after = (chain(play, item, on=on) for on in ("15/12/2024", "16/12/2024"))
    assert to_come(on_the_day)[0] == ("current", "Báo cáo kết quả thực hiện, kèm minh chứng")
    [late] = [stage for stage in after if stage.status == "late"]
    assert (late.on, late.day_is, late.who) == (
        day("15/12/2024"), "hạn", "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn")


def test_once_explained_it_waits_for_the_chair_alone(play):
    item = play.a("recommendation", "explanation_requested")
    play.take(item, "explain")
    assert to_come(chain(play, item, on="28/12/2024")) == [("current", "Xem xét giải trình")]


@pytest.mark.parametrize("stem", ["recommendation", "proposal"])
def test_every_state_that_is_not_the_end_has_something_to_come_by_steps_of_its_table(stem):
    table = workflow(stem)
    assert {state.name for state in table.states if not state.is_final} == WAYS[stem].keys()
    triggers = {trigger for way in WAYS[stem].values() for trigger, _label in way}
    assert triggers <= table.by_trigger.keys()


@pytest.mark.parametrize("stem", ["recommendation", "proposal"])
def test_what_is_awaited_next_may_be_done_from_there(stem):
    table = workflow(stem)
    for state, way in WAYS[stem].items():
        assert state in table.by_trigger[way[0][0]].source, state


def test_after_a_handover_each_decision_stands_with_the_body_that_took_it(play):
    round_ = play.a("round", "transferred")
    play.take(round_, "accept_transfer")
    item, by = round_.recommendations[0], {"by": "successor_chair"}
    assert [(each.label, each.who) for each in chain(play, item, "successor_secretariat", "03/07/2025")][-1] == (
        "Đánh giá kết quả", "Thường trực Hội đồng nhân dân xã Bắc Sơn")
    play.take(item, "request_explanation", on="03/07/2025", **by)
    play.take(item, "escalate", on="04/07/2025", **by)
    play.take(item, "re_supervise", on="07/07/2025", **by)
    who = {each.label: each.who.split(" (")[0] for each in chain(play, item, "successor_secretariat", "08/07/2025")}
    assert who["Ban hành kiến nghị"] == "Thường trực HĐND huyện Bắc Sơn"
    assert who["Giám sát lại"] == who["Yêu cầu giải trình"] == "Thường trực Hội đồng nhân dân xã Bắc Sơn"
