"""The room: cells typed by several hands are written one by one, once, and nobody's words are laid over another's."""

import pytest
from cast.days import day, moment
from cast.scenes import read_back

from oversight.models.identity import new_id
from oversight.models.journal import JournalEntry
from oversight.models.sitting import Statement
from oversight.refusal import NotYours, OutOfStep, Stale
from oversight.room import content_of, write
from oversight.rules.content import MOST_ROWS
from oversight.rules.room import agenda_of
from oversight.services import journal
from oversight.services.editing import edit
from oversight.services.steps import take

ON = "18/10/2024"


@pytest.fixture
def sitting(play):
    return play.a("sitting", "held")


def new(table, row_id=None, **cells):
    """A row that the page made; "after" is no cell."""
    return change(table, row_id or new_id(), {}, **cells)


def change(table, row_id, was, **cells):
    place = {"after": cells.pop("after")} if "after" in cells else {}
    return {"change": new_id(), "table": table, "id": row_id, "cells": cells, "was": was} | place


def removal(table, row_id, **was):
    """By somebody who saw `was`, and in all other cells what a new opinion has there."""
    was = {"kind": "opinion"} | was if table == "statements" else was
    return {"change": new_id(), "table": table, "id": row_id, "cells": {}, "was": was, "is_removed": True}


def send(play, sitting, *changes, by="secretary", on=ON):
    return [each.as_json() for each in play.do(write, sitting, list(changes), by=by, on=on)]


def outcomes(results):
    return [each["outcome"] for each in results]


def said(play, sitting, text, **more):
    """A speech that is kept."""
    told = new("statements", kind="opinion", text=text, **more)
    assert outcomes(send(play, sitting, told)) == ["kept"]
    return told["id"]


def texts(sitting, table="statements"):
    return [row.text for row in getattr(sitting, table)]


def entries(play, sitting):
    return [each for each in play.journal_of(sitting) if each.action == "written_in_room"]


# When it is opened

def test_at_the_opening_the_programme_is_the_agenda_and_nobody_is_present_yet(play):
    sitting = play.a("sitting", "notified")
    play.do(edit, sitting, {"programme": "08h00: Khai mạc\n\n 08h15: Nghe báo cáo "}, by="secretary", on="17/10/2024")
    play.take(sitting, "open")
    assert texts(sitting, "agenda") == ["08h00: Khai mạc", "08h15: Nghe báo cáo"]
    assert {row.presence for row in sitting.attendance} == {"expected"}
    assert [row.name for row in sitting.attendance][:2] == ["Dương Thị Lan", "Nông Quốc Khánh"]
    assert "Vy Văn Thắng" in [row.name for row in sitting.attendance if row.unit_id == play.ids["steering_board"]]


def test_what_was_prepared_before_the_opening_stays(play):
    sitting = play.a("sitting", "notified")
    prepared = {"agenda": [{"text": "Nghe báo cáo"}], "attendance": [{"side": "invited", "name": "Phan Thị Tuyết"}]}
    play.do(edit, sitting, prepared, by="secretary", on="17/10/2024")
    play.take(sitting, "open")
    assert texts(sitting, "agenda") == ["Nghe báo cáo"]
    assert [row.name for row in sitting.attendance] == ["Phan Thị Tuyết"]


def test_without_a_programme_the_usual_order_stands_and_a_long_one_is_not_endless():
    usual = agenda_of("", ["Trường Tiểu học Long Đống"])
    assert usual[1] == "Đại diện Trường Tiểu học Long Đống báo cáo"
    assert "các đơn vị" in agenda_of("", ["A", "B", "C"])[1]
    endless = agenda_of("\n".join(f"Mục {number}" for number in range(1000)), [])
    assert len(endless) == 60
    assert endless[-1].endswith("Mục 999")


# Writing

def test_what_is_typed_is_written_with_its_day_its_hour_and_what_it_is_about(play, sitting):
    point, unit, item = sitting.agenda[0].id, play.ids["steering_board"], sitting.round.outline[1].id
    speech = new("statements", kind="answer", speaker="Vy Văn Thắng", text="  Sẽ phủ sóng ba thôn trước 31/12. ",
                 unit_id=unit, said_at="2024-10-18T08:45:10", agenda_id=point, item_id=item)
    promise = new("commitments", unit_id=unit, text="Phủ sóng ba thôn", quote="Sẽ phủ sóng ba thôn trước 31/12.",
                  due_on="2024-12-31", statement_id=speech["id"], due_note=None)
    assert outcomes(send(play, sitting, promise, speech)) == ["kept", "kept"], "in whichever order they are sent"
    there, = sitting.statements
    assert (there.id, there.text, there.said_at) == (
        speech["id"], "Sẽ phủ sóng ba thôn trước 31/12.", moment("18/10/2024 08:45").replace(second=10))
    assert (there.agenda_id, there.item_id, there.unit_id) == (point, item, unit)
    assert [(row.due_on, row.due_note, row.statement_id) for row in sitting.commitments] == [
        (day("31/12/2024"), "", there.id)]
    assert len(entries(play, sitting)) == 1, "one entry for a message"


def test_the_page_is_told_all_of_it_as_it_stands(play, sitting):
    key = said(play, sitting, "Khai mạc.", said_at="2024-10-18T08:05:00")
    told = play.do(lambda session, record, actor: content_of(session, record, actor), sitting, by="secretary", on=ON)
    assert told["rows"]["statements"] == [{
        "id": key, "kind": "opinion", "speaker": "", "speaker_title": "", "unit_id": None, "text": "Khai mạc.",
        "said_at": "2024-10-18T08:05:00", "quote": "", "agenda_id": None, "item_id": None, "from_id": None}]
    assert (told["state"], told["is_open"], told["ledger_is_read"]) == ("held", True, True)
    assert told["now"].startswith("2024-10-18T")
    assert [row["presence"] for row in told["rows"]["attendance"]] == ["expected"] * 6
    assert set(told["rows"]) == {"agenda", "attendance", "statements", "findings", "commitments", "handed_in"}


def test_two_write_different_cells_of_one_row_and_both_are_kept(play, sitting):
    key = said(play, sitting, "Khai")
    seen = {"text": "Khai", "speaker": ""}
    send(play, sitting, change("statements", key, seen, text="Khai mạc."))
    answer = send(play, sitting, change("statements", key, seen, speaker="Dương Thị Lan"), by="secretariat")
    assert outcomes(answer) == ["kept"]
    assert (sitting.statements[0].text, sitting.statements[0].speaker) == ("Khai mạc.", "Dương Thị Lan")


def test_in_the_same_cell_the_later_one_is_told_and_what_is_not_contested_is_kept(play, sitting):
    key = said(play, sitting, "Khai")
    seen = {"text": "Khai", "speaker": ""}
    send(play, sitting, change("statements", key, seen, text="Của thư ký."))
    told, = send(play, sitting, change("statements", key, seen, text="<img src=x>", speaker="Dương Thị Lan"),
                 by="secretariat")
    assert (told["outcome"], told["theirs"]) == ("conflict", {"text": "Của thư ký."})
    assert (sitting.statements[0].text, sitting.statements[0].speaker) == ("Của thư ký.", "Dương Thị Lan")


def test_two_who_write_the_same_have_no_quarrel(play, sitting):
    key = said(play, sitting, "Khai")
    for who in ("secretary", "secretariat"):
        told = send(play, sitting, change("statements", key, {"text": "Khai"}, text="Khai mạc."), by=who)
        assert outcomes(told) == ["kept"]


def test_a_row_that_a_colleague_removed_is_not_written_back(play, sitting):
    key = said(play, sitting, "Khai")
    send(play, sitting, removal("statements", key, text="Khai"), by="secretariat")
    told, = send(play, sitting, change("statements", key, {"text": "Khai"}, text="Khai mạc."))
    assert (told["outcome"], told["theirs"]) == ("conflict", None)
    assert sitting.statements == []


def test_a_row_that_says_more_than_was_seen_is_not_removed(play, sitting):
    key = said(play, sitting, "Khai mạc.")
    told, = send(play, sitting, removal("statements", key, text="Khai", id=key))
    assert (told["outcome"], told["theirs"]) == ("conflict", {"text": "Khai mạc."})
    assert outcomes(send(play, sitting, removal("statements", key, text="Khai mạc."))) == ["kept"]
    assert sitting.statements == []


# The same message twice

def test_a_message_that_comes_twice_is_written_once(play, sitting):
    told = [new("statements", kind="opening", text="Khai mạc."), new("handed_in", name="Danh sách thôn")]
    first, again = send(play, sitting, *told), send(play, sitting, *told)
    assert outcomes(first) == outcomes(again) == ["kept", "kept"]
    assert (len(sitting.statements), len(sitting.handed_in), len(entries(play, sitting))) == (1, 1, 1)


def test_an_old_message_that_comes_again_undoes_nothing_that_came_after_it(play, sitting):
    """The answer to it was lost; meanwhile a colleague wrote over it, put it back, or removed it."""
    speech = new("statements", kind="opening", text="Khai")
    send(play, sitting, speech)
    longer = change("statements", speech["id"], {"text": "Khai"}, text="Khai mạc.")
    send(play, sitting, longer)
    send(play, sitting, change("statements", speech["id"], {"text": "Khai mạc."}, text="Khai"), by="secretariat")
    assert outcomes(send(play, sitting, speech, longer)) == ["kept", "kept"]
    assert texts(sitting) == ["Khai"]
    send(play, sitting, removal("statements", speech["id"], kind="opening", text="Khai"), by="secretariat")
    assert outcomes(send(play, sitting, speech, longer)) == ["kept", "kept"]
    assert texts(sitting) == []


def test_what_was_contested_is_contested_again_when_it_comes_again(play, sitting):
    key = said(play, sitting, "Khai")
    send(play, sitting, change("statements", key, {"text": "Khai"}, text="Của thư ký."))
    mine = change("statements", key, {"text": "Khai", "speaker": ""}, text="Của tôi.", speaker="Lan")
    assert [outcomes(send(play, sitting, mine)) for _ in range(2)] == [["conflict"], ["conflict"]]


def test_another_row_under_an_id_that_is_taken_is_contested(play, sitting):
    key = said(play, sitting, "Khai mạc.")
    told, = send(play, sitting, new("statements", key, kind="question", text="Câu hỏi."))
    assert (told["outcome"], told["theirs"]) == ("conflict", {"kind": "opinion", "text": "Khai mạc."})
    assert texts(sitting) == ["Khai mạc."]


# What is refused, alone

REFUSED = [
    ({"table": "sitting_units"}, "", "Không hiểu thay đổi này"),
    ({"table": ["agenda"]}, "", "Không hiểu thay đổi này"),
    ({"id": "1"}, "", "Không hiểu thay đổi này"),
    ({"id": "6f1c2b9e-3c7b-4b8e-9a51-0d3f0d1c2b3a"}, "", "Không hiểu thay đổi này"),  # version 4
    ({"cells": ["text"]}, "", "Không hiểu thay đổi này"),
    ({"was": None}, "", "Không hiểu thay đổi này"),
    ({"after": 3}, "", "Không hiểu thay đổi này"),
    ({"cells": {"kind": "opinion", "council_id": "x"}}, "council_id", "Không hiểu thay đổi này"),
    ({"cells": {"kind": "opinion", "\ud800": "x"}}, "", "Không hiểu thay đổi này"),
    ({"cells": {"kind": "opinion", "text": 3}}, "text", "không đúng dạng"),
    ({"cells": {"kind": "opinion", "text": {"a": 1}}}, "text", "không đúng dạng"),
    ({"cells": {"kind": "opinion", "text": "x" * 20_001}}, "text", "Quá dài"),
    ({"cells": {"kind": "opinion", "text": "a\x00b"}}, "text", "ký tự không hợp lệ"),
    ({"cells": {"kind": "opinion", "text": "a\ud800b"}}, "text", "ký tự không hợp lệ"),
    ({"cells": {"kind": "gossip"}}, "kind", "Hãy chọn một mục trong danh sách."),
    ({"cells": {"kind": "", "text": "Không rõ loại"}}, "kind", "Không được để trống."),
    ({"cells": {"kind": "opinion", "said_at": "hôm qua"}}, "said_at", "Không có thời điểm này"),
    ({"cells": {"kind": "opinion", "said_at": "2024-10-18T08:00:00+07:00"}}, "said_at", "Không có thời điểm này"),
    ({"cells": {"kind": "opinion", "said_at": "9999-10-18T08:00:00"}}, "said_at", "Không có thời điểm này"),
    ({"cells": {"kind": "opinion", "unit_id": "x"}}, "unit_id", "Hãy chọn một mục trong danh sách."),
    ({"cells": {"kind": "opinion", "item_id": new_id()}}, "item_id", "Hãy chọn một mục trong danh sách."),
    ({"cells": {"kind": "opinion", "agenda_id": new_id()}}, "agenda_id", "không còn trong buổi làm việc này"),
]


@pytest.mark.parametrize(("wrong", "cell", "sentence"), REFUSED)
def test_what_cannot_be_kept_is_told_with_its_cell_and_stops_nothing_else(play, sitting, wrong, cell, sentence):
    good = [new("statements", kind="opinion", text=text) for text in ("Trước", "Sau")]
    bad = new("statements", kind="opinion", text="Lạ") | wrong
    told = send(play, sitting, good[0], bad, good[1])
    assert outcomes(told) == ["kept", "refused", "kept"]
    assert sentence in told[1]["sentences"][cell]
    assert texts(sitting) == ["Trước", "Sau"]


@pytest.mark.parametrize("wrong", [None, 3, "x", [], {}, {"change": None}, {"change": "x" * 500}, {"change": "\ud800"}])
def test_what_is_no_change_at_all_is_refused(play, sitting, wrong):
    assert outcomes(send(play, sitting, wrong)) == ["refused"]
    assert entries(play, sitting) == []


@pytest.mark.parametrize("cell", ["due_on"])
@pytest.mark.parametrize("value", ["31/12/2024", "2024-02-30", "0001-01-01", 20241231])
def test_a_day_that_no_calendar_has_is_refused(play, sitting, cell, value):
    told, = send(play, sitting, new("findings", kind="request", text="Kiện toàn", **{cell: value}))
    assert set(told["sentences"]) == {cell}
    assert sitting.findings == []


def test_a_row_of_another_sitting_is_not_reached_from_here(play, sitting):
    other = play.a("sitting", "held")
    key = said(play, other, "Ở buổi khác.")
    told = send(play, sitting, new("statements", key, kind="opinion", text="Chép"),
                change("statements", key, {"text": "Ở buổi khác."}, text="Sửa"),
                removal("statements", key, text="Ở buổi khác."),
                new("commitments", text="Hứa", statement_id=key))
    assert outcomes(told) == ["refused"] * 4
    assert "thuộc hồ sơ khác" in told[0]["sentences"][""]
    assert (texts(other), texts(sitting), sitting.commitments) == (["Ở buổi khác."], [], [])


def test_a_row_behind_the_wall_of_another_council_is_refused_like_any_other(play, sitting):
    stolen = new("statements", kind="opinion", text="Của hội đồng khác.")
    with play.acting("neighbour_secretariat", ON) as (session, actor):
        there = session.get_one(type(sitting), sitting.id)
        session.add(Statement(
            id=stolen["id"], council_id=play.ids["neighbour"], sitting_id=there.id, kind="opinion", text="x"))
        session.flush()
        journal.enter(session, there, actor, "edited", "Ghi")
    assert outcomes(send(play, sitting, stolen)) == ["refused"]


def test_a_unit_of_the_council_may_lead_and_a_strange_one_may_not(play, sitting):
    told = send(play, sitting, new("findings", kind="request", text="Một", lead_unit_id=play.ids["commune"]),
                new("findings", kind="request", text="Hai", lead_unit_id=new_id()))
    assert outcomes(told) == ["kept", "refused"]


def test_a_list_has_an_end(play, sitting):
    rows = [new("agenda", text=f"Mục {number}") for number in range(MOST_ROWS)]
    for start in range(0, MOST_ROWS, 200):
        told = send(play, sitting, *rows[start:start + 200])
    assert outcomes(told)[-1] == "refused"
    assert f"đã đủ {MOST_ROWS} dòng" in told[-1]["sentences"][""]
    assert len(sitting.agenda) == MOST_ROWS


# The order of rows

def test_rows_stand_where_they_are_put_and_come_last_otherwise(play, sitting):
    first, second = said(play, sitting, "Một"), said(play, sitting, "Hai")
    send(play, sitting, new("statements", kind="opinion", text="Một rưỡi", after=first))
    assert texts(sitting) == ["Một", "Một rưỡi", "Hai"]
    send(play, sitting, change("statements", second, {}, after=None))
    assert texts(sitting) == ["Hai", "Một", "Một rưỡi"]
    send(play, sitting, change("statements", second, {}, after=sitting.statements[2].id))
    assert texts(sitting) == ["Một", "Một rưỡi", "Hai"]
    assert outcomes(send(play, sitting, new("statements", kind="opinion", text="Cuối", after=new_id()))) == ["kept"]
    assert texts(sitting)[-1] == "Cuối"


def test_a_row_moved_to_where_it_is_writes_nothing(play, sitting):
    first, second = said(play, sitting, "Một"), said(play, sitting, "Hai")
    before = len(entries(play, sitting))
    send(play, sitting, change("statements", second, {}, after=first))
    assert len(entries(play, sitting)) == before


# Taking away

def test_a_point_of_the_agenda_goes_and_what_was_said_to_it_stays(play, sitting):
    point = sitting.agenda[0]
    said(play, sitting, "Khai mạc.", agenda_id=point.id)
    send(play, sitting, new("handed_in", name="Danh sách", agenda_id=point.id))
    assert outcomes(send(play, sitting, removal("agenda", point.id, text=point.text))) == ["kept"]
    assert (sitting.agenda, sitting.statements[0].agenda_id, sitting.handed_in[0].agenda_id) == ([], None, None)


def test_a_speech_from_which_a_promise_was_taken_stays_until_the_promise_goes(play, sitting):
    speech = said(play, sitting, "Sẽ làm.")
    promise = new("commitments", text="Làm", quote="Sẽ làm.", statement_id=speech)
    proposal = new("statements", kind="proposal", text="Xin kinh phí", from_id=speech)
    send(play, sitting, promise, proposal)
    told, = send(play, sitting, removal("statements", speech, text="Sẽ làm."))
    assert (told["outcome"], set(told["sentences"])) == ("refused", {""})
    told = send(play, sitting, removal("statements", speech, text="Sẽ làm."),
                removal("statements", proposal["id"], **proposal["cells"]),
                removal("commitments", promise["id"], **promise["cells"]))
    assert outcomes(told) == ["kept"] * 3, "together, in whichever order they are sent"
    assert (sitting.statements, sitting.commitments) == ([], [])


def test_a_row_made_and_taken_away_in_one_message_is_not_there(play, sitting):
    speech = new("statements", kind="opinion", text="Nhầm")
    assert outcomes(send(play, sitting, speech, removal("statements", speech["id"], text="Nhầm"))) == ["kept", "kept"]
    assert sitting.statements == []


def test_nothing_goes_that_nobody_says_to_have_seen(play, sitting):
    """A message without what its writer saw, or with a part of it, is asked about with the row as it stands."""
    key = said(play, sitting, "Khai mạc.", speaker="Dương Thị Lan")
    blind = removal("statements", key) | {"was": {}}
    told = send(play, sitting, blind, removal("statements", key, text="Khai mạc."))
    assert [each["theirs"] for each in told] == [
        {"kind": "opinion", "speaker": "Dương Thị Lan", "text": "Khai mạc."}, {"speaker": "Dương Thị Lan"}]
    assert texts(sitting) == ["Khai mạc."]


def chain_of():
    """Three changes: a speech, what was taken out of it, and what was taken out of that."""
    first, second, third = (new("statements", kind="opinion", text=text) for text in ("Một", "Hai", "Ba"))
    second["cells"]["from_id"], third["cells"]["from_id"] = first["id"], second["id"]
    return [first, second, third]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_a_chain_of_speeches_is_made_and_taken_away_in_one_message(play, sitting, order):
    chain = chain_of()
    assert outcomes(send(play, sitting, *(chain[place] for place in order))) == ["kept"] * 3
    assert sorted(texts(sitting)) == ["Ba", "Hai", "Một"]
    away = [removal("statements", each["id"], **each["cells"]) for each in chain]
    assert outcomes(send(play, sitting, *(away[place] for place in order))) == ["kept"] * 3
    assert texts(sitting) == []


def test_no_speech_is_taken_out_of_what_was_taken_out_of_it(play, sitting):
    """Such a circle could never be removed again."""
    chain = chain_of()
    send(play, sitting, *chain)
    first = chain[0]["id"]
    for origin in (each["id"] for each in chain):
        told, = send(play, sitting, change("statements", first, {"from_id": None}, from_id=origin))
        assert (told["outcome"], set(told["sentences"])) == ("refused", {"from_id"})
    assert {row.text: row.from_id for row in sitting.statements}["Một"] is None


# Removed meanwhile

def test_what_was_written_off_the_line_under_a_point_that_went_meanwhile_is_kept_without_it(play, sitting):
    """As it would stand had it been here when the point went."""
    point, words = sitting.agenda[0].id, sitting.agenda[0].text
    before = said(play, sitting, "Trước khi mất mạng.", agenda_id=point)
    send(play, sitting, removal("agenda", point, text=words), by="secretariat")
    late = [new("statements", kind="opinion", text="Một giờ ghi.", agenda_id=point),
            new("findings", kind="noted", text="Ghi nhận", agenda_id=point),
            new("commitments", text="Hứa", agenda_id=point), new("handed_in", name="Danh sách", agenda_id=point),
            change("statements", before, {"speaker": "", "agenda_id": None}, speaker="Lan", agenda_id=point)]
    assert outcomes(send(play, sitting, *late)) == ["kept"] * 5
    rows = [*sitting.statements, *sitting.findings, *sitting.commitments, *sitting.handed_in]
    assert [row.agenda_id for row in rows] == [None] * 5
    assert (texts(sitting), sitting.statements[0].speaker) == (["Trước khi mất mạng.", "Một giờ ghi."], "Lan")


def test_who_saw_the_point_that_went_has_no_quarrel_about_it(play, sitting):
    points = [new("agenda", text=text) for text in ("Nghe báo cáo", "Chất vấn")]
    send(play, sitting, *points)
    gone, other = (each["id"] for each in points)
    moved, dropped = (said(play, sitting, text, agenda_id=gone) for text in ("Chuyển mục", "Bỏ đi"))
    seen = {"agenda_id": gone}
    send(play, sitting, removal("agenda", gone, text="Nghe báo cáo"), by="secretariat")
    told = send(play, sitting, change("statements", moved, seen, agenda_id=other),
                removal("statements", dropped, text="Bỏ đi", **seen))
    assert outcomes(told) == ["kept", "kept"]
    assert [(row.text, row.agenda_id) for row in sitting.statements] == [("Chuyển mục", other)]


def test_a_promise_whose_speech_went_meanwhile_keeps_its_quote(play, sitting):
    speech = said(play, sitting, "Sẽ làm trước Tết.")
    send(play, sitting, removal("statements", speech, text="Sẽ làm trước Tết."), by="secretariat")
    promise = new("commitments", text="Làm", quote="Sẽ làm trước Tết.", statement_id=speech)
    request = new("findings", kind="request", text="Làm ngay", quote="Sẽ làm", statement_id=speech)
    proposal = new("statements", kind="proposal", text="Xin kinh phí", quote="Sẽ làm", from_id=speech)
    assert outcomes(send(play, sitting, promise, request, proposal)) == ["kept"] * 3
    assert [(row.quote, row.statement_id) for row in (*sitting.commitments, *sitting.findings)] == [
        ("Sẽ làm trước Tết.", None), ("Sẽ làm", None)]
    assert [(row.quote, row.from_id) for row in sitting.statements] == [("Sẽ làm", None)]


def test_an_indicator_that_left_the_outline_meanwhile_is_let_go(play, sitting):
    round_, gone = sitting.round, sitting.round.outline[-1].id
    with play.acting("secretary", ON) as (session, actor):
        there = session.get_one(type(round_), round_.id)
        there.outline.remove(there.outline[-1])
        session.flush()
        journal.enter(session, there, actor, "edited", "Sửa nội dung")
    told = send(play, sitting, new("statements", kind="opinion", text="Về chỉ tiêu ấy", item_id=gone))
    assert outcomes(told) == ["kept"]
    assert sitting.statements[0].item_id is None


def test_a_point_that_was_written_anew_under_its_name_is_named_again(play, sitting):
    point, words = sitting.agenda[0].id, sitting.agenda[0].text
    send(play, sitting, removal("agenda", point, text=words), by="secretariat")
    speech = new("statements", kind="opinion", text="Về mục ấy", agenda_id=point)
    assert outcomes(send(play, sitting, speech, new("agenda", point, text=words))) == ["kept", "kept"]
    assert sitting.statements[0].agenda_id == point


def test_what_was_removed_at_another_sitting_was_never_here(play, sitting):
    other = play.a("sitting", "held")
    key = said(play, other, "Ở buổi khác.")
    send(play, other, removal("statements", key, text="Ở buổi khác."))
    told, = send(play, sitting, new("commitments", text="Hứa", statement_id=key))
    assert (told["outcome"], set(told["sentences"])) == ("refused", {"statement_id"})


@pytest.mark.parametrize("was", [{}, {"text": "Khai"}])
def test_a_part_of_a_row_that_is_gone_is_told_as_gone_and_the_whole_makes_it_anew(play, sitting, was):
    key = said(play, sitting, "Khai")
    send(play, sitting, removal("statements", key, text="Khai"), by="secretariat")
    told, = send(play, sitting, change("statements", key, was, text="Khai mạc."))
    assert (told["outcome"], told["theirs"]) == ("conflict", None)
    whole = change("statements", key, {}, kind="opening", text="Khai mạc.")
    assert outcomes(send(play, sitting, whole)) == ["kept"]
    assert texts(sitting) == ["Khai mạc."]


# The journal

def test_what_was_written_of_a_contested_change_has_its_name_in_the_journal(play, sitting):
    key = said(play, sitting, "Khai")
    send(play, sitting, change("statements", key, {"text": "Khai"}, text="Của thư ký."))
    mine = change("statements", key, {"text": "Khai", "speaker": ""}, text="Của tôi.", speaker="Lan")
    other = new("statements", kind="opinion", text="Ý kiến khác")
    assert outcomes(send(play, sitting, mine, other)) == ["conflict", "kept"]
    assert entries(play, sitting)[-1].typed == {"changes": [other["change"]], "in_part": [mine["change"]]}
    assert outcomes(send(play, sitting, mine)) == ["conflict"], "it is still to be settled"


# Steps beside the writing

def test_words_do_not_make_the_page_of_a_step_old_but_what_the_step_asks_does(play, sitting):
    before = sitting.version
    key = said(play, sitting, "Khai mạc.")
    send(play, sitting, change("statements", key, {"speaker": ""}, speaker="Lan"), new("agenda", text="Bổ sung"))
    assert sitting.version == before
    send(play, sitting, change("statements", key, {"kind": "opinion"}, kind="proposal"))
    assert sitting.version == before + 1
    send(play, sitting, new("commitments", text="Hứa"))
    assert sitting.version == before + 2


def test_a_promise_added_after_the_reading_back_is_to_be_read_again(play, sitting):
    send(play, sitting, new("commitments", text="Hứa"))
    read_back(play, sitting)

    def is_read(session, record, actor):
        told = write(session, record, actor, [new("commitments", text="Hứa nữa")])
        return content_of(session, record, actor)["ledger_is_read"], told[0].outcome
    assert play.do(is_read, sitting, by="secretary", on=ON) == (False, "kept")


def test_the_unit_bound_by_a_promise_is_read_anew_in_the_same_breath(play, sitting):
    send(play, sitting, new("commitments", text="Hứa", unit_id=play.ids["steering_board"]))
    read_back(play, sitting)
    key = sitting.commitments[0].id

    def is_read(session, record, actor):
        assert content_of(session, record, actor)["ledger_is_read"]
        seen = {"unit_id": play.ids["steering_board"]}
        write(session, record, actor, [change("commitments", key, seen, unit_id=play.ids["commune"])])
        return content_of(session, record, actor)["ledger_is_read"]
    assert play.do(is_read, sitting, by="secretary", on=ON) is False


@pytest.mark.parametrize("who", ["member", "chair", "unit_head", "unit_clerk", "other_unit_head", "outsider",
                                 "neighbour_secretariat", "former_clerk"])
def test_only_the_room_writes(play, sitting, who):
    with play.refusing(NotYours):
        send(play, sitting, new("statements", kind="opinion", text="Bịa"), by=who)


@pytest.mark.parametrize("state", ["planned", "notified", "postponed", "cancelled"])
def test_nothing_is_written_where_no_sitting_is_held(play, state):
    sitting = play.a("sitting", state)
    with play.refusing(OutOfStep, "Không ghi được nội dung buổi làm việc khi buổi làm việc ở"):
        send(play, sitting, new("statements", kind="opinion", text="Sớm"))


def test_an_ended_sitting_takes_what_is_still_on_its_way(play):
    sitting = play.a("sitting", "ended")
    assert outcomes(send(play, sitting, new("statements", kind="opinion", text="Gửi sau khi có mạng."))) == ["kept"]


def test_once_the_minutes_are_read_back_nothing_is_written(play):
    minutes = play.a("minutes", "read_back")
    with play.refusing(OutOfStep, "Biên bản đã được đọc lại"):
        send(play, minutes.sitting, new("statements", kind="opinion", text="Muộn"))


def test_below_a_round_that_stands_still_nothing_is_written(play, sitting):
    play.take(sitting.round, "suspend", on=ON)
    with play.refusing(OutOfStep, "khi đợt giám sát ở “Tạm dừng”"):
        send(play, sitting, new("statements", kind="opinion", text="Muộn"))


def test_nothing_new_writes_nothing(play, sitting):
    key = said(play, sitting, "Khai mạc.")
    before = play.audience.query(JournalEntry).count()
    assert outcomes(send(play, sitting, change("statements", key, {"text": "Khai"}, text="Khai mạc. "))) == ["kept"]
    assert send(play, sitting) == []
    assert play.audience.query(JournalEntry).count() == before


# The minutes beside the writing

@pytest.fixture
def minutes(play):
    return play.a("minutes", "draft")


def read_aloud(play, minutes, seen):
    """By somebody whose page shows the minutes as they were in version `seen`."""
    def step(session, record, actor):
        take(session, record, "read_back", actor, version=seen)
    play.do(step, minutes, by="secretary", on="19/10/2024")


def rows_of_findings(sitting):
    return [{"id": row.id} | {cell: getattr(row, cell) for cell in type(sitting).editable["findings"]}
            for row in sitting.findings]


def by_room(play, sitting):
    assert outcomes(send(play, sitting, new("statements", kind="opinion", text="Thêm."), on="19/10/2024")) == ["kept"]


def by_form(play, sitting):
    rows = [*rows_of_findings(sitting), {"kind": "noted", "text": "Thêm"}]
    play.do(edit, sitting, {"findings": rows}, by="secretariat", on="19/10/2024")


@pytest.mark.parametrize("written", [by_room, by_form])
def test_nobody_reads_minutes_back_on_a_page_that_did_not_show_the_last_word(play, minutes, written):
    seen = minutes.version
    written(play, minutes.sitting)
    with play.refusing(Stale):
        read_aloud(play, minutes, seen)
    read_aloud(play, minutes, minutes.version)
    assert minutes.state == "read_back"


def test_what_the_minutes_do_not_print_does_not_make_their_page_old(play, minutes):
    sitting, seen = minutes.sitting, minutes.version
    finding, item = sitting.findings[0], sitting.round.outline[1].id
    tied = change("findings", finding.id, {"item_id": None}, item_id=item)
    assert outcomes(send(play, sitting, tied, on="19/10/2024")) == ["kept"]
    same = change("findings", finding.id, {"text": finding.text}, text=finding.text)
    assert outcomes(send(play, sitting, same, on="19/10/2024")) == ["kept"]
    play.do(edit, sitting, {"findings": rows_of_findings(sitting)}, by="secretariat", on="19/10/2024")
    assert (sitting.findings[0].item_id, minutes.version) == (item, seen)
    read_aloud(play, minutes, seen)
