"""Lists of rows: what is read of a page, in which order, and where a sentence of the domain is put."""

import pytest
from flask import Flask
from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField

from oversight.refusal import BadlyTyped
from web.forms.fields import Line, OneOf, TypedDay
from web.forms.refused import show_refusal
from web.forms.rows import MOST_ROWS, Row, Rows, asks_for_another_look


class UnitRow(Row):
    unit = Line("Tên đơn vị")
    way = OneOf("Hình thức", choices=[("on_site", "Trực tiếp"), ("on_report", "Qua báo cáo")], default="on_site")
    due = TypedDay("Hạn")
    is_required = BooleanField("Bắt buộc", default=True)


class UnitsForm(FlaskForm):
    units = Rows(UnitRow, "Đơn vị")


@pytest.fixture
def posted():
    """A page sent in; `posted({...})` is the form that read it."""
    app = Flask("rows")
    app.config["WTF_CSRF_ENABLED"] = False

    def read(sent: dict[str, str]) -> UnitsForm:
        context = app.test_request_context("/", method="POST", data=MultiDict(sent))
        context.push()
        opened.append(context)
        return UnitsForm()

    opened: list = []
    yield read
    for context in reversed(opened):
        context.pop()


def names(form: UnitsForm) -> list[str]:
    return [row["unit"] for row in form.units.told()]


def test_empty_rows_are_ignored_whatever_their_choices_and_boxes(posted):
    form = posted({"units-0-unit": "A", "units-1-unit": "", "units-1-way": "on_site", "units-1-is_required": "y"})
    assert names(form) == ["A"]


def test_a_row_with_a_date_and_no_name_is_no_empty_row(posted):
    assert names(posted({"units-0-unit": "", "units-0-due": "18/10/2024"})) == [""]


def test_a_dropped_row_is_not_told_and_may_be_wrong(posted):
    form = posted({"units-0-unit": "A", "units-0-due": "31/11/2024", "units-0-is_dropped": "y", "units-1-unit": "B"})
    assert form.validate()
    assert names(form) == ["B"]


def test_rows_come_in_the_order_of_the_page_whatever_their_numbers(posted):
    assert names(posted({"units-7-unit": "C", "units-0-unit": "A", "units-3-unit": "B"})) == ["C", "A", "B"]


def test_a_row_keeps_the_id_of_what_it_stands_for(posted):
    told = posted({"units-0-id": "x1", "units-0-unit": "A", "units-1-id": "", "units-1-unit": "B"}).units.told()
    assert [row.get("id") for row in told] == ["x1", None]


@pytest.mark.parametrize(("button", "order"), [
    ("units:up:4", ["B", "A", "C"]), ("units:down:0", ["B", "A", "C"]), ("units:up:0", ["A", "B", "C"]),
    ("units:down:9", ["A", "B", "C"]), ("units:up:77", ["A", "B", "C"]), ("units:sideways:0", ["A", "B", "C"]),
    ("outline:up:4", ["A", "B", "C"])])
def test_a_row_moves_by_its_buttons(posted, button, order):
    sent = {"units-0-unit": "A", "units-4-unit": "B", "units-9-unit": "C", "rows_button": button}
    form = posted(sent)
    assert asks_for_another_look()
    assert names(form) == order


def test_more_rows_are_shown_when_asked_for(posted):
    assert len(posted({"units-0-unit": "A", "rows_button": "units:add"}).units) == 3
    assert len(posted({"units-0-unit": "A", "rows_button": "outline:add"}).units) == 1


def test_rows_added_by_the_program_stand_after_the_filled_ones(posted):
    form = posted({"units-0-unit": "A", "units-1-unit": "", "units-2-unit": "B"})
    form.units.add([{"unit": "C"}])
    assert names(form) == ["A", "B", "C"]
    assert len({entry.name for entry in form.units}) == len(form.units)


def test_a_list_takes_no_more_rows_than_anybody_needs(posted):
    """A few too many are still read, so that the domain says that they are; never as many as somebody sends."""
    form = posted({f"units-{number}-unit": str(number) for number in range(MOST_ROWS + 500)})
    assert MOST_ROWS < len(form.units) < MOST_ROWS + 50
    assert form.units.blank is None


@pytest.mark.parametrize("name", ["units-²-unit", "units-99999999999-unit", "units--1-unit", "units-1", "units-1-"])
def test_made_up_names_are_passed_over(posted, name):
    assert names(posted({"units-0-unit": "A", name: "B"})) == ["A"]


def test_a_choice_that_is_not_on_the_list_is_refused_in_its_cell(posted):
    form = posted({"units-0-unit": "A", "units-0-way": "chair"})
    assert not form.validate()
    assert form.units[0].form.way.errors == ["Hãy chọn một mục trong danh sách."]


def test_a_sentence_of_the_domain_finds_its_cell_past_empty_and_dropped_rows(posted):
    form = posted({
        "units-0-unit": "", "units-1-unit": "A", "units-2-unit": "X", "units-2-is_dropped": "y", "units-3-unit": "B"})
    assert form.validate()
    show_refusal(form, BadlyTyped(fields={"units.1.due": "Ngày này là ngày nghỉ."}))
    assert [(place, cell.name, sentence) for place, cell, sentence in form.units.faulty_cells] == [
        ("Đơn vị, dòng 4", "units-3-due", "Ngày này là ngày nghỉ.")]
    assert form.errors["units"]


@pytest.mark.parametrize("place", ["units.5.due", "units.0.colour", "units.x.due", "theme"])
def test_a_sentence_without_a_place_stands_above_the_form(posted, place):
    form = posted({"units-0-unit": "A"})
    assert form.validate()
    show_refusal(form, BadlyTyped(fields={place: "Sai."}))
    assert form.form_errors == ["Sai."]
