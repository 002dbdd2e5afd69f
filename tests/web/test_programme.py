"""Chương trình giám sát năm at the front desk: written in rows, opened as rounds, printed, taken along."""

import re
from io import BytesIO

import openpyxl
import pytest
from front_desk import changed, form_in
from pypdf import PdfReader

from oversight.models.programme import ProgrammeItem
from oversight.models.round import Round

YEAR, EDIT = "/chuong-trinh/2025", "/chuong-trinh/2025/sua"
UNITS = "UBND xã Long Đống\nTrường Trung học cơ sở xã Vũ Lễ"
LAND = {"items-0-theme": "Việc quản lý, sử dụng đất công ích", "items-0-first_month": "3", "items-0-last_month": "4",
        "items-0-units": UNITS, "items-0-theme_code": "DD"}


def body(play, name: str = "standing_committee") -> str:
    return play.ids[name]


def written(play, visitor, **more: str):
    typed = LAND | {"items-0-ordering_body_id": body(play), "items-1-theme": "Công tác giảm nghèo",
                    "items-1-ordering_body_id": body(play, "committee"),
                    "common_decided_by": "Nghị quyết số 21/NQ-HĐND"} | more
    return visitor.send(EDIT, changed(visitor.form(EDIT), typed))


def themes(play) -> list[str]:
    items = play.audience.query(ProgrammeItem).filter_by(year=2025).order_by(ProgrammeItem.position)
    return [item.theme for item in items]


def test_the_office_writes_the_programme_and_everybody_it_concerns_reads_it(play, front_desk):
    secretariat = front_desk.visit("secretariat")
    assert "chưa có chương trình" in secretariat.open(YEAR).text
    assert written(play, secretariat).status_code == 302
    page = secretariat.open(YEAR).text
    assert "Tháng 3 đến tháng 4" in page
    assert page.count("Nghị quyết số 21/NQ-HĐND") == 2
    assert "Sửa chương trình" in front_desk.visit("chair").open(YEAR).text
    committee = front_desk.visit("committee_chair").open(YEAR)
    assert "Công tác giảm nghèo" in committee.text
    assert "Sửa chương trình" not in committee.text
    assert {who: front_desk.visit(who).open(YEAR).status_code for who in ("head", "unit_head", "outsider")} == {
        "head": 404, "unit_head": 404, "outsider": 404}
    neighbour = front_desk.visit("neighbour_secretariat")
    assert "giảm nghèo" not in neighbour.open(YEAR).text
    assert neighbour.open(f"{YEAR}?hoi-dong={play.ids['district']}").status_code == 404
    assert front_desk.visit("committee_chair").open(EDIT).status_code == 403


def test_a_theme_of_the_library_is_typed_and_read_by_its_name(play, front_desk):
    secretariat = front_desk.visit("secretariat")
    written(play, secretariat, **{"items-0-theme_code": "Giảm nghèo bền vững"})
    item = play.audience.query(ProgrammeItem).filter_by(year=2025, position=0).one()
    assert item.theme_code == "poverty"
    assert secretariat.form(EDIT)["items-0-theme_code"] == "Giảm nghèo bền vững"
    page = secretariat.open(YEAR).text
    assert ("Giảm nghèo bền vững" in page, "poverty" in page) == (True, False)


def test_a_refused_form_keeps_everything_and_names_the_cell(play, front_desk):
    secretariat = front_desk.visit("secretariat")
    sent = written(play, secretariat, **{"items-1-theme": "", "items-1-units": "Trạm Y tế", "items-0-last_month": "2"})
    assert sent.status_code == 422
    form = form_in(sent.text)
    assert (form["items-0-units"].splitlines(), form["items-1-units"]) == (UNITS.splitlines(), "Trạm Y tế")
    assert "Hãy ghi chuyên đề giám sát." in sent.text
    assert "Tháng kết thúc không sớm hơn tháng bắt đầu." in sent.text
    assert themes(play) == []


def test_rows_are_moved_dropped_and_whoever_saw_an_old_page_is_told(play, front_desk):
    secretariat = front_desk.visit("secretariat")
    written(play, secretariat)
    old = secretariat.form(EDIT)
    moved = secretariat.send(EDIT, changed(old, {"rows_button": "items:down:0"}))
    assert secretariat.send(EDIT, form_in(moved.text)).status_code == 302
    assert themes(play) == ["Công tác giảm nghèo", LAND["items-0-theme"]]
    assert secretariat.send(EDIT, old).status_code == 409
    assert secretariat.fill_in(EDIT, **{"items-0-is_dropped": "y"}).status_code == 302
    assert themes(play) == [LAND["items-0-theme"]]


def test_last_year_is_a_start_and_nothing_is_kept_before_it_is_saved(play, front_desk):
    secretariat = front_desk.visit("secretariat")
    written(play, secretariat)
    copied = "/chuong-trinh/2026/sua?tu=2025"
    assert re.search(r'href="/chuong-trinh/2026/sua\?[^"]*tu=2025', secretariat.open("/chuong-trinh/2026").text)
    form = secretariat.form(copied)
    assert [form[f"items-{row}-theme"] for row in (0, 1)] == [LAND["items-0-theme"], "Công tác giảm nghèo"]
    assert form["items-0-decided_by"] == form["items-0-id"] == ""
    assert play.audience.query(ProgrammeItem).filter_by(year=2026).count() == 0
    assert secretariat.send("/chuong-trinh/2026/sua", form).status_code == 302
    assert play.audience.query(ProgrammeItem).filter_by(year=2026).count() == 2


@pytest.fixture
def opening(play, front_desk) -> str:
    """The address that opens the round of the first item."""
    secretariat = front_desk.visit("secretariat")
    written(play, secretariat)
    return re.search(r'href="(/dot-giam-sat/moi\?muc=[^"]+)"', secretariat.open(YEAR).text)[1]


def test_a_round_opened_from_an_item_begins_with_its_words_and_stands_beside_it(play, front_desk, opening):
    chair = front_desk.visit("successor_secretariat")
    assert "Điền sẵn" not in chair.open(opening).text
    successor = play.ids["successor"]
    with play.database.engine.begin() as connection:  # councils of districts can act no more: this one goes on
        connection.exec_driver_sql("UPDATE councils SET level = 'commune', valid_to = NULL WHERE short_name = "
                                   "'HĐND huyện Bắc Sơn'")
    secretariat = front_desk.visit("secretariat")
    form = secretariat.form(opening)
    assert form["theme"] == LAND["items-0-theme"]
    assert (form["theme_code"], form["ordering_body_id"]) == ("DD", body(play))
    assert form["programme_item"] == "Mục 1 Nghị quyết số 21/NQ-HĐND"
    assert [form["units-0-unit"], form["units-1-unit"]] == UNITS.splitlines()
    assert secretariat.send(opening, form).status_code == 302
    round_ = play.audience.query(Round).one()
    item = play.audience.query(ProgrammeItem).filter_by(position=0).one()
    assert item.round_id == round_.id
    page = secretariat.open(YEAR).text
    assert f'href="/round/{round_.id}"' in page
    assert "Dự thảo" in page
    assert opening not in page
    assert secretariat.send(opening, form).status_code == 409
    assert play.audience.query(Round).count() == 1
    assert successor != round_.council_id


def test_it_is_printed_as_an_annex_and_taken_along_as_a_workbook(play, front_desk):
    secretariat = front_desk.visit("secretariat")
    written(play, secretariat, **{"items-1-theme": "=HYPERLINK(\"http://x\")"})
    pdf = secretariat.open(f"{YEAR}.pdf")
    text = " ".join(PdfReader(BytesIO(pdf.data)).pages[0].extract_text().split())
    assert pdf.mimetype == "application/pdf"
    for said in ("Phụ lục", "CHƯƠNG TRÌNH GIÁM SÁT NĂM 2025", "(Kèm theo Nghị quyết số 21/NQ-HĐND)",
                 "Việc quản lý, sử dụng đất công ích", "Tháng 3 đến tháng 4"):
        assert said in text
    sheet = openpyxl.load_workbook(BytesIO(secretariat.open(f"{YEAR}.xlsx").data)).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert rows[0][1:6] == [LAND["items-0-theme"], "DD", "Thường trực HĐND huyện Bắc Sơn", "tháng 3 đến tháng 4", UNITS]
    assert sheet["B5"].data_type == "s"
    for view in ("pdf", "xlsx"):
        assert front_desk.visit("unit_head").open(f"{YEAR}.{view}").status_code == 404


@pytest.mark.parametrize("year", ["1800", "99999", "0", "abcd"])
def test_years_that_no_programme_has_are_not_found(front_desk, year):
    assert front_desk.visit("secretariat").open(f"/chuong-trinh/{year}").status_code == 404
