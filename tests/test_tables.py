"""A table that contradicts itself is refused; one that does not is published exactly as it stands."""

import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from workflows.diagram import mermaid
from workflows.drawing import svg
from workflows.law import ORDERINGS, REGIMES, all_provisions
from workflows.publishing import COMMAND, PAGE, page, tables_as_data
from workflows.publishing.terms import anchor, authority
from workflows.publishing.words import BODIES, bodies, period
from workflows.roles import Role
from workflows.tables import all_workflows, workflow
from workflows.validation import TableError, refuse_a_broken_table
from workflows.vocabulary import Check, State, Transition, Workflow

SVG = "{http://www.w3.org/2000/svg}"
OPEN, CLOSED = State("open", "Đang mở"), State("closed", "Đã đóng", is_final=True)
CLOSE = Transition("close", "Đóng", ("open",), "closed", by=(Role.CHAIR,))


def a_table(*, states=(OPEN, CLOSED), rows=(CLOSE,)):
    return Workflow("example", "Ví dụ", states, rows)


def test_a_table_without_contradictions_is_read():
    refuse_a_broken_table(a_table())


@pytest.mark.parametrize(("broken", "fault"), [
    (a_table(states=(OPEN, CLOSED, OPEN)), "state open stands twice"),
    (a_table(rows=(CLOSE, CLOSE)), "trigger close stands twice"),
    (a_table(rows=(replace(CLOSE, source=("open", "opened")),)), "close starts in unknown opened"),
    (a_table(rows=(CLOSE, replace(CLOSE, trigger="shut", dest="shut"))), "shut leads to unknown shut"),
    (a_table(rows=(replace(CLOSE, by=()),)), "close has nobody to take it"),
    (a_table(rows=(replace(CLOSE, checks=(Check("is_later", "closed_on", "Ngày đóng sau ngày mở"),)),)),
     "close checks closed_on, which it does not ask"),
    (a_table(states=(OPEN, CLOSED, State("lost", "Thất lạc", is_final=True))), "state lost cannot be reached"),
    (a_table(states=(OPEN, State("closed", "Đã đóng"))), "state closed is a dead end"),
    (a_table(rows=(replace(CLOSE, dest="="),)), "state closed cannot be reached"),
])
def test_a_table_that_contradicts_itself_is_refused_and_the_fault_is_named(broken, fault):
    with pytest.raises(TableError, match=f"example: .*{fault}"):
        refuse_a_broken_table(broken)


def test_every_fault_of_a_table_is_told_at_once():
    with pytest.raises(TableError, match="has nobody to take it; close leads to unknown gone|gone.*nobody"):
        refuse_a_broken_table(a_table(rows=(CLOSE, replace(CLOSE, trigger="close_down", dest="gone", by=()))))


def test_every_module_with_a_table_is_found_by_its_stem():
    assert [*all_workflows()] == ["minutes", "proposal", "recommendation", "round", "self_report", "sitting"]
    assert all(stem == table.stem for stem, table in all_workflows().items())
    with pytest.raises(KeyError):
        workflow("hamlet")


def test_the_published_page_says_what_the_tables_say():
    assert PAGE.read_text(encoding="utf-8") == page(), f"a row has changed; make the page again with {COMMAND}"


def test_the_page_names_every_step_with_all_that_it_asks_and_every_state():
    lines = page().splitlines()
    for table in all_workflows().values():
        for row in table.transitions:
            wanted = [row.label, f"`{row.trigger}`", *(role.title for role in row.by), *(n.text for n in row.needs),
                      *(a.label for a in row.asks), *(c.text for c in row.checks), authority(row.law),
                      row.issues.label if row.issues else ""]
            assert [line for line in lines if all(words in line for words in wanted)], row
        for state in table.states:
            assert [line for line in lines if line.startswith(f"| {state.label} | `{state.name}` |")], state


def test_every_provision_stands_on_the_page_and_says_whether_somebody_has_read_it():
    lines = page().split("## Căn cứ pháp lý")[1].splitlines()
    shown = [[cell.strip() for cell in line.split("|")][2:8] for line in lines]
    for row in all_provisions():
        flag = "có" if row.is_verified else "**cần kiểm tra**"
        wanted = [period(row.regimes), row.article, row.in_words, flag, row.source]
        bound = [cells[1] for cells in shown if len(cells) == 6 and [cells[0], *cells[2:]] == wanted]
        assert [names for names in bound if names == "mọi cơ quan" or bodies(row.ordering) in names.split(", ")], row


def test_a_step_under_the_old_and_the_new_law_shows_both_terms():
    cell = authority("notify_plan")
    assert "từ 01/07/2016 đến 28/02/2026: chậm nhất 15 ngày kể từ ngày thành lập Đoàn giám sát (HĐND" in cell
    assert "chậm nhất 7 ngày trước ngày bắt đầu giám sát (Tổ đại biểu HĐND)" in cell
    assert cell.endswith("từ 01/03/2026: như trên, cần kiểm tra")
    assert authority("") == ""


def test_every_link_of_the_page_leads_to_a_place_on_it():
    text = page()
    links, places = set(re.findall(r"\]\(#([^)]+)\)", text)), set(re.findall(r'<a id="([^"]+)">', text))
    assert links <= places
    assert places == {anchor(row.key) for row in all_provisions()}


def test_every_table_of_the_page_has_as_many_cells_in_each_row_as_headings():
    for block in page().split("\n\n"):
        counts = {len(re.split(r"(?<!\\)\|", line)) for line in block.splitlines() if line.startswith("|")}
        assert len(counts) <= 1, block


def test_regimes_of_one_row_follow_each_other_so_that_their_period_has_no_hole():
    for row in all_provisions():
        places = [next(i for i, each in enumerate(REGIMES) if each.id == held) for held in row.regimes]
        assert places == list(range(places[0], places[0] + len(places))), row


def test_bodies_are_named_in_the_order_of_the_law_and_all_of_them_as_every_body():
    assert bodies(("committee", "council")) == "HĐND, Ban của HĐND"
    assert bodies(()) == bodies(ORDERINGS) == "mọi cơ quan"
    assert set(BODIES) == set(ORDERINGS)


def test_the_diagram_has_every_way_that_the_table_has_and_no_other():
    for table in all_workflows().values():
        drawn = re.findall(r"^ +(\w+) --> (\w+): (.+)$", mermaid(table), re.MULTILINE)
        told = [(source, row.leads_to(source), row.label.replace(":", "#58;"))
                for row in table.transitions for source in row.source]
        assert drawn == told


def test_a_colon_in_a_label_does_not_end_it_in_the_diagram():
    drawn = mermaid(workflow("recommendation"))
    assert "checked --> fulfilled: Đánh giá#58; đã hoàn thành" in drawn


def test_the_diagram_begins_in_the_first_state_and_ends_in_the_final_ones():
    for table in all_workflows().values():
        lines = [line.strip() for line in mermaid(table).splitlines()]
        assert lines[0] == "stateDiagram-v2"
        assert [line for line in lines if line.startswith("[*]")] == [f"[*] --> {table.initial.name}"]
        assert [line for line in lines if line.endswith("[*]")] == [
            f"{state.name} --> [*]" for state in table.states if state.is_final]


def drawn_parts(table, here=""):
    drawing = ElementTree.fromstring(svg(table, here))  # noqa: S314  our own
    return drawing, {name: [*drawing.iter(f"{SVG}{name}")] for name in ("text", "circle", "rect", "g")}


@pytest.mark.parametrize("table", all_workflows().values(), ids=all_workflows())
def test_the_drawing_has_a_line_for_each_state_and_a_row_for_each_step(table):
    drawing, parts = drawn_parts(table)
    words = " ".join(text.text for text in parts["text"])
    assert all(row.label in words for row in table.transitions)
    assert all(word in words for state in table.states for word in state.label.split())
    assert drawing.find(f"{SVG}title").text == f"Quy trình: {table.label}"
    assert len(parts["g"]) == len(table.transitions)
    assert len(parts["rect"]) == sum(state.is_final for state in table.states)
    stays = [circle for circle in parts["circle"] if circle.get("class") == "stay"]
    ways = [(source, row.leads_to(source)) for row in table.transitions for source in row.source]
    assert len(parts["circle"]) - len(stays) == len(ways)
    assert len(stays) == sum(source == dest for source, dest in ways)


def test_the_drawing_shows_where_a_record_stands():
    _, parts = drawn_parts(workflow("round"), "reporting")
    assert [rect.get("class") for rect in parts["rect"]] == ["here", None, None]


def test_a_step_from_several_states_is_one_line_with_a_dot_for_each():
    """Lines drawn over each other would look solid where they are dashed."""
    _, parts = drawn_parts(workflow("round"))
    suspend = next(g for g in parts["g"] if g.find(f"{SVG}text").text == "Tạm dừng")
    assert len(suspend.findall(f"{SVG}circle")) == 3
    assert [path.get("stroke-dasharray") for path in suspend.findall(f"{SVG}path")] == ["5 4", None]


def test_programs_read_the_same_tables_as_plain_data():
    data = json.loads(json.dumps(tables_as_data()))
    assert {each["stem"] for each in data} == {*all_workflows()}
    for each in data:
        table = workflow(each["stem"])
        assert [row["trigger"] for row in each["transitions"]] == [row.trigger for row in table.transitions]
        assert [row["by"] for row in each["transitions"]] == [[str(role) for role in r.by] for r in table.transitions]
        assert [state["name"] for state in each["states"]] == [state.name for state in table.states]


def test_data_of_a_step_tell_where_it_leads_and_what_the_law_says():
    report = next(each for each in tables_as_data() if each["stem"] == "recommendation")
    remind, explain = (next(row for row in report["transitions"] if row["trigger"] == name)
                       for name in ("remind", "explain"))
    assert remind["leads"] == {"issued": "issued", "in_progress": "in_progress"}
    assert [(found["days"], found["max_days"], found["is_verified"]) for found in explain["provisions"]] == [
        (15, 30, False)]
