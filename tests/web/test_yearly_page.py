"""Số liệu giám sát của năm at the front desk: who reads them, what each number leads to, what is taken away."""

import re
from io import BytesIO

import pytest
from full_house import full_round
from openpyxl import load_workbook
from pypdf import PdfReader

from oversight.workbooks.yearly import yearly_workbook
from oversight.yearly.tally import UnitTally
from web.shown.yearly import FILTERS

YEAR = "/so-lieu/2024"


@pytest.fixture
def round_(play):
    return full_round(play)


def test_the_office_the_leaders_and_the_chairs_of_committees_read_them(play, front_desk, round_):
    asked = ("secretariat", "chair", "committee_chair", "head", "unit_head", "upper_secretariat", "outsider")
    assert {who: front_desk.visit(who).open(f"{YEAR}?hoi-dong={round_.council_id}").status_code for who in asked} == {
        "secretariat": 200, "chair": 200, "committee_chair": 200, "head": 404, "unit_head": 404,
        "upper_secretariat": 404, "outsider": 404}


def test_a_committee_reads_of_its_own_rounds_alone(front_desk, round_):
    page = front_desk.visit("committee_chair").open(YEAR).text
    assert "Năm 2024 chưa có số liệu" in page
    assert "Chỉ tính các đợt giám sát do Ban Pháp chế" in page
    assert "Dự thảo báo cáo" not in page


@pytest.mark.parametrize("year", ["1999", "2100", "0", "chua-ro"])
def test_years_that_no_council_has_do_not_exist(front_desk, round_, year):
    assert front_desk.visit("secretariat").open(f"/so-lieu/{year}").status_code == 404


def test_without_a_year_the_present_one_is_shown(front_desk, round_):
    assert re.fullmatch(r"/so-lieu/20\d\d", front_desk.visit("secretariat").open("/so-lieu").headers["Location"])


def test_each_number_is_defined_where_it_stands_and_leads_to_its_list(front_desk, round_):
    page = front_desk.visit("secretariat").open(YEAR).text
    assert "Kiến nghị ban hành trong năm, đến nay được đánh giá đã hoàn thành." in page
    assert "Tính theo ngày quyết định, nghị quyết thành lập Đoàn." in page
    assert 'href="/kien-nghi?nam=2024"' in page
    assert "/kien-nghi?nam=2024&amp;trang-thai=partly_fulfilled" in page
    assert "/kien-nghi?nam=2024&amp;don-vi=" in page


def test_the_register_knows_the_filters_that_the_numbers_lead_to():
    register = pytest.importorskip("web.forms.register", reason="the register is being built beside this page")
    assert set(FILTERS.values()) <= {*register.NAMES}
    assert "nam" in register.NAMES


def test_pictures_stand_beside_their_tables_and_say_the_same(front_desk, play, round_):
    page = front_desk.visit("secretariat").open("/so-lieu/2025").text
    assert "Kiến nghị ban hành qua các năm" in page
    assert "<svg" in page
    assert "style=" not in page


def test_an_empty_year_says_what_would_fill_it(front_desk, round_):
    page = front_desk.visit("secretariat").open("/so-lieu/2022")
    assert page.status_code == 200
    assert "chưa có số liệu" in page.text
    assert "<table" not in page.text


def test_the_draft_report_is_a_draft_to_be_completed_and_signed(front_desk, round_):
    answer = front_desk.visit("secretariat").open(f"{YEAR}/bao-cao.pdf")
    text = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(answer.data)).pages)
    assert "Kết quả hoạt động giám sát năm 2024" in text
    assert "DỰ THẢO" in text.upper()
    assert "Kiến nghị đã ban hành" in text
    assert "Tồn tại, hạn chế và nguyên nhân" in text
    word = front_desk.visit("chair").open(f"{YEAR}/bao-cao.docx")
    assert word.data[:2] == b"PK"
    assert front_desk.visit("secretariat").open(f"{YEAR}/bao-cao.odt").status_code == 404
    assert front_desk.visit("unit_head").open(f"{YEAR}/bao-cao.pdf").status_code == 404


def test_the_workbook_holds_numbers_to_count_with_and_no_formula(front_desk, play, round_):
    answer = front_desk.visit("secretariat").open(f"{YEAR}/bang-tinh.xlsx")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    book = load_workbook(BytesIO(answer.data))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    rows = {row[0].value: row[2].value for row in book["Số liệu"].iter_rows(min_row=4) if row[0].value}
    assert rows["Kiến nghị đã ban hành"] == 1
    assert front_desk.visit("head").open(f"{YEAR}/bang-tinh.xlsx").status_code == 404


def test_the_place_is_found_beside_the_register_of_papers(front_desk, play, round_):
    assert 'href="/so-lieu"' in front_desk.visit("chair").open("/").text
    assert 'href="/so-lieu"' not in front_desk.visit("unit_head").open("/").text


def test_a_unit_called_like_a_formula_stays_a_name():
    unit = UnitTally("1", "=HYPERLINK(\"http://x\")", 1, 0, 1)
    book = load_workbook(BytesIO(yearly_workbook("Số liệu", "Tính đến nay", 2024, (), (unit,))))
    sheet = book["Theo cơ quan chủ trì"]
    assert (sheet["A5"].data_type, sheet["A5"].value) == ("s", unit.name)

