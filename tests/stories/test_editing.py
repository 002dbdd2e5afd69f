"""Editing: only what is open to it, by those who may, on the page as it is now; and every edit is in the journal."""

import pytest
from cast.characters import CHARACTERS
from cast.days import day
from cast.scenes import SCENES

from oversight.refusal import BadlyTyped, NotYours, Stale
from oversight.rules.content import MOST_ROWS
from oversight.rules.standing import may_edit, seats_of
from oversight.services.editing import edit
from oversight.services.self_report import answer

OFFICE = "secretariat secretary"
HEADS = "head deputy"
UNIT = "unit_head unit_clerk"

# By hand, from the table of rights (law.md 2.1): who prepares what, and until when. Elsewhere nobody edits.
EDITORS = {
    ("round", "draft"): OFFICE,
    **{("round", state): f"chair {OFFICE} {HEADS}" for state in (
        "established", "notified", "in_progress", "reporting")},
    ("round", "under_review"): "chair secretariat",
    **{("self_report", state): f"{UNIT} {OFFICE}" for state in (
        "requested", "drafting", "supplement_requested", "not_submitted")},
    **{("sitting", state): f"{OFFICE} {HEADS}" for state in ("planned", "notified", "held", "ended", "postponed")},
    ("minutes", "draft"): f"{OFFICE} head",
    ("recommendation", "draft"): f"chair {OFFICE} {HEADS}",
    ("proposal", "recorded"): f"{OFFICE} {HEADS}",
}
WRITE = {"by": "secretariat", "on": "04/09/2024"}


@pytest.mark.parametrize(("stem", "state"), SCENES)
def test_content_is_edited_by_those_who_prepare_it_and_no_longer_than_it_is_prepared(play, stem, state):
    record = play.a(stem, state)
    today = day("02/07/2025")
    people = play.people(*CHARACTERS).items()
    editors = {who for who, person in people if may_edit(seats_of(person, record, today), record)}
    assert editors == {*EDITORS.get((stem, state), "").split()}


def test_an_edit_is_in_the_journal_with_the_names_of_what_was_edited(play):
    round_ = play.a("round", "draft")
    play.do(edit, round_, {"theme": "Chuyển đổi số", "scope": "Toàn huyện"}, **WRITE)
    entry = play.journal_of(round_)[-1]
    assert (entry.action, entry.actor_name, entry.typed) == (
        "edited", "Lương Thị Hạnh", {"fields": ["scope", "theme"]})


def test_an_edit_that_changes_nothing_leaves_no_trace(play):
    round_ = play.a("round", "draft")
    before = round_.version, len(play.journal_of(round_))
    assert play.do(edit, round_, {"theme": round_.theme}, **WRITE) is None
    assert (round_.version, len(play.journal_of(round_))) == before


# The page as it is now

def test_who_edits_an_old_page_is_told_so(play):
    round_ = play.a("round", "draft")
    seen = round_.version
    play.do(edit, round_, {"scope": "Toàn huyện"}, **WRITE)
    with play.refusing(Stale, "Có người vừa cập nhật hồ sơ này trước bạn"):
        play.do(edit, round_, {"scope": "Ba xã"}, version=seen, **WRITE)


def test_who_acts_on_an_old_page_is_told_so(play):
    round_ = play.a("round", "draft")
    seen = round_.version
    play.do(edit, round_, {"scope": "Toàn huyện"}, **WRITE)
    with play.refusing(Stale, "Hãy xem lại nội dung mới rồi thực hiện tiếp"):
        play.take(round_, "establish", version=seen)


def test_a_change_of_a_row_below_makes_the_page_old_too(play):
    round_ = play.a("round", "draft")
    seen = round_.version
    outline = [{"id": row.id, "text": row.text + "."} for row in round_.outline]
    play.do(edit, round_, {"outline": outline}, **WRITE)
    assert round_.version > seen


def test_an_answer_on_an_old_page_is_told_so(play):
    report = play.a("self_report", "drafting")
    seen, item = report.version, report.round.outline[0].id
    play.do(answer, report, {item: {"text": "Một"}}, by="unit_clerk", on="01/10/2024")
    with play.refusing(Stale, "Có người vừa cập nhật"):
        play.do(answer, report, {item: {"text": "Hai"}}, version=seen, by="unit_clerk", on="01/10/2024")


# Only what is open to editing

@pytest.mark.parametrize("field", ["state", "version", "council_id", "regime_id", "established_on", "id", "nonsense"])
def test_what_is_not_content_cannot_be_edited_at_all(play, field):
    round_ = play.a("round", "draft")
    with pytest.raises(KeyError):
        play.do(edit, round_, {field: "x"}, **WRITE)
    assert (round_.state, round_.council_id) == ("draft", play.ids["district"])


def test_a_theme_is_not_left_empty(play):
    round_ = play.a("round", "draft")
    with play.refusing(BadlyTyped, "Không được để trống") as caught:
        play.do(edit, round_, {"theme": "   "}, **WRITE)
    assert set(caught.value.fields) == {"theme"}


def test_nobody_writes_himself_a_seat_that_decides(play):
    round_ = play.a("round", "draft")
    members = [{"person_id": play.ids["secretary"], "role": "chair"}]
    with play.refusing(BadlyTyped, "Hãy chọn một mục trong danh sách") as caught:
        play.do(edit, round_, {"members": members}, by="secretary", on="04/09/2024")
    assert set(caught.value.fields) == {"members.0.role"}


@pytest.mark.parametrize("typed", ["0191d3a0-0000-7000-8000-000000000000", "không phải mã", "' OR 1=1"])
def test_an_id_names_somebody_who_is_there(play, typed):
    round_ = play.a("round", "draft")
    members = [{"person_id": typed, "role": "delegation_member"}]
    with play.refusing(BadlyTyped, "Hãy chọn một mục trong danh sách") as caught:
        play.do(edit, round_, {"members": members}, **WRITE)
    assert set(caught.value.fields) == {"members.0.person_id"}


def test_an_addressee_is_a_unit_that_is_there(play):
    item = play.a("recommendation", "draft")
    with play.refusing(BadlyTyped, "Hãy chọn một mục trong danh sách") as caught:
        play.do(edit, item, {"lead_unit_id": play.ids["chair"]}, by="secretary", on="21/10/2024")
    assert set(caught.value.fields) == {"lead_unit_id"}


# Lists

def test_the_same_person_does_not_sit_twice_in_a_delegation(play):
    round_ = play.a("round", "draft")
    twice = [{"person_id": play.ids["head"], "role": role} for role in ("delegation_head", "delegation_secretary")]
    with play.refusing(BadlyTyped, "Đã có trong danh sách") as caught:
        play.do(edit, round_, {"members": twice}, **WRITE)
    assert set(caught.value.fields) == {"members.1.person_id"}


def test_the_same_unit_is_not_supervised_twice(play):
    round_ = play.a("round", "draft")
    with play.refusing(BadlyTyped, "Đã có trong danh sách"):
        play.do(edit, round_, {"units": [{"unit_id": play.ids["commune"]}] * 2}, **WRITE)


def test_a_list_that_nobody_could_read_is_refused_whole(play):
    sitting = play.a("sitting", "held")
    crowd = [{"side": "invited", "name": f"Đại biểu {place}"} for place in range(MOST_ROWS + 1)]
    with play.refusing(BadlyTyped, "Danh sách có hơn 400 dòng"):
        play.do(edit, sitting, {"attendance": crowd}, by="secretary", on="18/10/2024")
    play.do(edit, sitting, {"attendance": crowd[:-1]}, by="secretary", on="18/10/2024")
    assert len(sitting.attendance) == MOST_ROWS


def test_a_unit_listed_anew_is_the_same_row(play):
    """A page that forgot the ids of its rows does no harm."""
    round_ = play.a("round", "draft")
    before = {row.unit_id: row.id for row in round_.units}
    units = [{"unit_id": row.unit_id, "report_due_on": day("21/10/2024")} for row in reversed(round_.units)]
    play.do(edit, round_, {"units": units}, **WRITE)
    assert [row.unit_id for row in round_.units] == [each["unit_id"] for each in units]
    assert {row.unit_id: row.id for row in round_.units} == before
    assert {row.report_due_on for row in round_.units} == {day("21/10/2024")}


def test_two_people_change_seats(play):
    round_ = play.a("round", "draft")
    roles = {row.person_id: row.role for row in round_.members}
    head, deputy = play.ids["head"], play.ids["deputy"]
    roles[head], roles[deputy] = roles[deputy], roles[head]
    play.do(edit, round_, {"members": [{"person_id": who, "role": role} for who, role in roles.items()]}, **WRITE)
    assert {row.person_id: row.role for row in round_.members} == roles


def test_rows_are_reordered_and_stay_what_they_are(play):
    round_ = play.a("round", "draft")
    first, second, third = round_.outline
    before = [(row.id, row.text) for row in (third, first, second)]
    play.do(edit, round_, {"outline": [{"id": row.id} for row in (third, first, second)]}, **WRITE)
    assert [(row.id, row.text) for row in round_.outline] == before


def test_one_row_is_not_in_two_places(play):
    round_ = play.a("round", "draft")
    row = {"id": round_.outline[0].id, "text": "Mục"}
    with play.refusing(BadlyTyped, "Đã có trong danh sách"):
        play.do(edit, round_, {"outline": [row, row]}, **WRITE)


def test_a_row_of_another_round_is_not_taken_along(play):
    """A known id of somebody else's row makes a new row, and leaves the other where it is."""
    round_ = play.a("round", "draft")
    foreign = play.a("round", "draft").outline[0]
    play.do(edit, round_, {"outline": [{"id": foreign.id, "text": "Mục mới"}]}, **WRITE)
    assert [row.text for row in round_.outline] == ["Mục mới"]
    assert foreign.round_id != round_.id
    assert round_.outline[0].id != foreign.id


def test_an_item_that_a_unit_has_answered_is_not_taken_away(play):
    report = play.a("self_report", "drafting")
    kept = [{"id": row.id, "text": row.text} for row in report.round.outline[1:]]
    with play.refusing(BadlyTyped, "nơi khác trong hồ sơ còn dùng đến; hãy giữ lại dòng đó"):
        play.do(edit, report.round, {"outline": kept}, by="secretariat", on="01/10/2024")


def test_a_member_of_the_delegation_reads_and_does_not_write(play):
    round_ = play.a("round", "in_progress")
    with play.refusing(NotYours, "bạn không có quyền sửa"):
        play.do(edit, round_, {"theme": "Khác"}, by="member", on="14/10/2024")
