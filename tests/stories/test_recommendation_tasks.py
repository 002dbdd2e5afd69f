"""Nhiệm vụ: a recommendation of many parts, each with who does it and by when."""

import pytest
from cast.days import day

from oversight.models.follow_up import RecommendationTask
from oversight.refusal import BadlyTyped, NotYours, OutOfStep, Stale, Unmet
from oversight.services.recommendation_tasks import MOST_TASKS, note_task_done, split

DECIDE, TELL = {"text": "Trình quyết định kiện toàn"}, {"text": "Tuyên truyền tại các thôn"}


def parts(play, item, *rows, by="secretariat", on="22/10/2024", **more):
    return play.do(split, item, list(rows), by=by, on=on, **more)


def note(play, task, done_on="20/11/2024", document="Quyết định số 2310/QĐ-UBND", *, by="unit_clerk", on="21/11/2024"):
    with play.acting(by, on) as (session, actor):
        note_task_done(session, session.get(RecommendationTask, task.id), actor, done_on and day(done_on), document)


def test_a_recommendation_is_split_into_parts_in_order(play):
    item = play.a("recommendation", "issued")
    unit = play.ids["steering_board"]
    parts(play, item, DECIDE | {"unit_id": unit, "due_on": day("20/11/2024")}, TELL)
    assert [(task.text, task.unit_id, task.due_on) for task in item.tasks] == [
        (DECIDE["text"], unit, day("20/11/2024")), (TELL["text"], None, None)]


def test_a_part_is_kept_moved_and_dropped_by_its_id(play):
    item = play.a("recommendation", "issued")
    parts(play, item, DECIDE, TELL)
    first, second = (task.id for task in item.tasks)
    parts(play, item, TELL | {"id": second}, {"text": "Việc mới"})
    assert [task.text for task in item.tasks] == [TELL["text"], "Việc mới"]
    assert item.tasks[0].id == second
    assert play.audience.get(RecommendationTask, first) is None


def test_whoever_has_a_part_works_on_the_whole_and_sees_it(play):
    item = play.a("recommendation", "issued")
    parts(play, item, DECIDE | {"unit_id": play.ids["commune"]}, TELL | {"unit_id": play.ids["commune"]})
    assert [row.unit_id for row in item.cooperating] == [play.ids["commune"]]
    note(play, item.tasks[0], by="other_unit_head")
    assert item.tasks[0].done_on == day("20/11/2024")


def test_after_a_handover_the_units_at_work_are_given_tasks_and_no_others_of_their_council(play):
    round_ = play.a("round", "transferred")
    play.take(round_, "accept_transfer")
    item, taken_over = round_.recommendations[0], {"by": "successor_secretariat", "on": "03/07/2025"}
    assert item.lead_unit.council_id != item.council_id
    parts(play, item, DECIDE | {"unit_id": item.lead_unit_id}, **taken_over)
    parts(play, item, DECIDE | {"id": item.tasks[0].id, "unit_id": item.lead_unit_id}, TELL, **taken_over)
    assert [task.unit_id for task in item.tasks] == [item.lead_unit_id, None]
    with play.refusing(BadlyTyped, "Không tìm thấy đơn vị này"):
        parts(play, item, DECIDE | {"unit_id": play.ids["commune"]}, **taken_over)


def test_what_was_split_before_a_handover_can_be_saved_after_it(play):
    item = play.a("round", "following_up").recommendations[0]
    parts(play, item, DECIDE | {"unit_id": play.ids["commune"]}, on="12/11/2024")
    play.take(item.round, "transfer")
    play.take(item.round, "accept_transfer")
    [task] = item.tasks
    parts(play, item, {"id": task.id, "text": TELL["text"], "unit_id": task.unit_id},
          by="successor_secretariat", on="03/07/2025")
    assert [(task.text, task.unit_id) for task in item.tasks] == [(TELL["text"], play.ids["commune"])]


@pytest.mark.parametrize("who", ["unit_head", "member", "committee_chair", "outsider"])
def test_others_split_nothing(play, who):
    item = play.a("recommendation", "issued")
    with play.refusing(NotYours, "tách kiến nghị thành nhiệm vụ"):
        parts(play, item, DECIDE, by=who)


def test_what_is_over_is_split_no_more(play):
    item = play.a("recommendation", "fulfilled")
    with play.refusing(OutOfStep, "Không sửa nhiệm vụ được khi kiến nghị ở “Đã hoàn thành”"):
        parts(play, item, DECIDE, on="20/12/2024")


def test_an_old_page_splits_nothing(play):
    item = play.a("recommendation", "issued")
    with play.refusing(Stale):
        parts(play, item, DECIDE, version=item.version - 1)


@pytest.mark.parametrize(("row", "field", "said"), [
    ({"text": " "}, "tasks.0.text", "Hãy ghi nội dung nhiệm vụ"),
    (DECIDE | {"due_on": day("20/10/2024")}, "tasks.0.due_on", "không thể trước ngày ban hành kiến nghị (21/10/2024)"),
    (DECIDE | {"due_on": day("16/12/2024")}, "tasks.0.due_on", "không sau thời hạn của kiến nghị (15/12/2024)")])
def test_a_part_that_cannot_stand_is_refused_beside_its_row(play, row, field, said):
    item = play.a("recommendation", "issued")
    with play.refusing(BadlyTyped, said) as caught:
        parts(play, item, row)
    assert set(caught.value.fields) == {field}


def test_more_parts_than_anybody_follows_are_refused(play):
    item = play.a("recommendation", "issued")
    with play.refusing(BadlyTyped, f"nhiều nhất {MOST_TASKS} nhiệm vụ"):
        parts(play, item, *[DECIDE] * (MOST_TASKS + 1))


def test_the_unit_notes_what_is_done_and_takes_the_note_back(play):
    item = play.a("recommendation", "issued")
    parts(play, item, DECIDE | {"unit_id": play.ids["steering_board"]})
    note(play, item.tasks[0])
    assert (item.tasks[0].done_on, item.tasks[0].document) == (day("20/11/2024"), "Quyết định số 2310/QĐ-UBND")
    note(play, item.tasks[0], None, "")
    assert (item.tasks[0].done_on, item.tasks[0].document) == (None, "")


@pytest.mark.parametrize(("done_on", "document", "said"), [
    ("22/11/2024", "Quyết định", "Ngày xong không thể sau ngày hôm nay"),
    ("20/10/2024", "Quyết định", "Ngày xong không thể trước ngày ban hành kiến nghị"),
    ("20/11/2024", " ", "Hãy ghi văn bản hoặc kết quả chứng minh")])
def test_a_note_says_when_and_what_shows_it(play, done_on, document, said):
    item = play.a("recommendation", "issued")
    parts(play, item, DECIDE)
    with play.refusing(BadlyTyped, said):
        note(play, item.tasks[0], done_on, document)


def test_a_unit_does_not_note_the_part_of_another(play):
    item = play.a("recommendation", "issued")
    parts(play, item, DECIDE | {"unit_id": play.ids["commune"]})
    with play.refusing(NotYours, "do đơn vị được giao hoặc văn phòng giúp việc ghi kết quả"):
        note(play, item.tasks[0], by="unit_head")
    note(play, item.tasks[0], by="secretariat")
    assert item.tasks[0].done_on


def test_what_was_noted_as_done_is_not_dropped(play):
    item = play.a("recommendation", "issued")
    parts(play, item, DECIDE, TELL)
    note(play, item.tasks[0], by="secretary")
    with play.refusing(BadlyTyped, "Nhiệm vụ đã ghi kết quả thì không bỏ được"):
        parts(play, item, TELL | {"id": item.tasks[1].id}, on="22/11/2024")


def test_nothing_is_fulfilled_while_a_part_is_open(play):
    item = play.a("recommendation", "checked")
    parts(play, item, TELL, on="16/12/2024")
    with play.refusing(Unmet, "Mọi nhiệm vụ được tách ra đã hoàn thành", TELL["text"]):
        play.take(item, "assess_fulfilled")
    note(play, item.tasks[0], by="secretariat", on="17/12/2024")
    play.take(item, "assess_fulfilled")
    assert item.state == "fulfilled"
