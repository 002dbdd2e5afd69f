"""Opening a round: one page, the theme alone is enough, names and pasted lines become what they mean.

The district council of the cast is no more on the day when these tests run; its successor opens.
"""

import pytest
from cast import audit
from front_desk import changed
from sqlalchemy import select

from oversight.models.organisations import Unit
from oversight.models.people import Person
from oversight.models.round import Round

NEW = "/dot-giam-sat/moi"
THEME = "Việc quản lý, sử dụng đất công ích trên địa bàn xã"


@pytest.fixture
def office(front_desk):
    return front_desk.visit("successor_secretariat")


def the_round(play) -> Round:
    return play.audience.scalars(select(Round).order_by(Round.id.desc())).first()


def names_of(play, model) -> set[str]:
    return {row.name for row in play.audience.scalars(select(model))}


def nothing_was_opened(play) -> bool:
    return play.audience.scalars(select(Round)).first() is None


def test_a_theme_is_enough(office, play):
    answer = office.fill_in(NEW, theme=THEME)
    round_ = the_round(play)
    assert (answer.status_code, answer.location) == (302, f"/round/{round_.id}")
    assert (round_.theme, round_.state, round_.origin) == (THEME, "draft", "annual_programme")
    assert round_.ordering_body.name == "Thường trực HĐND xã Bắc Sơn"
    assert (round_.members, round_.units, round_.outline) == ([], [], [])


def test_everything_that_the_act_fixes_is_written_on_one_page(office, play):
    office.fill_in(NEW, **{
        "theme": THEME, "origin": "ad_hoc_signal", "supervision_object": "Ủy ban nhân dân xã", "scope": "Toàn xã",
        "content": "Giao thầu, thu nộp", "plan": "Tháng 12", "bases": "Căn cứ Luật Đất đai",
        "members-0-person": "Đặng Thị Hiền", "members-0-role": "delegation_head", "members-0-duty": "Phụ trách chung",
        "members-1-person": "Lý Văn Đức, Trưởng Ban Kinh tế - Ngân sách", "members-1-sub_team": "Tổ 1",
        "co_bodies": play.ids["delegate_group"],
        "common_due_on": "20/12/2026", "units-0-unit": "Ủy ban nhân dân xã Bắc Sơn",
        "units-1-unit": "Công an xã Bắc Sơn", "units-1-way": "on_report", "units-1-report_due_on": "15/12/2026",
        "outline-0-text": "Diện tích đất công ích", "outline-0-kind": "indicator", "outline-0-unit_of_measure": "ha",
        "pasted": "1. Kết quả\n2. Khó khăn\nTiền thuê đất\ttriệu đồng\t500"})
    round_ = the_round(play)
    assert [(row.person.name, row.person.title, row.role, row.duty, row.sub_team) for row in round_.members] == [
        ("Đặng Thị Hiền", "Chủ tịch HĐND xã Bắc Sơn", "delegation_head", "Phụ trách chung", ""),
        ("Lý Văn Đức", "Trưởng Ban Kinh tế - Ngân sách", "delegation_member", "", "Tổ 1")]
    assert [row.body_id for row in round_.co_bodies] == [play.ids["delegate_group"]]
    assert [(row.unit.name, row.way, f"{row.report_due_on:%d/%m}") for row in round_.units] == [
        ("Ủy ban nhân dân xã Bắc Sơn", "on_site", "20/12"), ("Công an xã Bắc Sơn", "on_report", "15/12")]
    assert [(row.text, row.kind, row.unit_of_measure, row.target) for row in round_.outline] == [
        ("Diện tích đất công ích", "indicator", "ha", ""), ("Kết quả", "narrative", "", ""),
        ("Khó khăn", "narrative", "", ""), ("Tiền thuê đất", "indicator", "triệu đồng", "500")]


def test_new_names_join_the_directory_and_are_said(office, play):
    answer = office.fill_in(NEW, **{"theme": THEME, "units-0-unit": "Công an xã Bắc Sơn"})
    assert "Đã thêm vào danh mục: Công an xã Bắc Sơn." in office.open(answer.location).text
    office.fill_in(NEW, **{"theme": THEME, "units-0-unit": "công an  xã Bắc Sơn"})
    units = [unit.name for unit in play.audience.scalars(select(Unit)) if unit.name.lower().startswith("công an")]
    assert units == ["Công an xã Bắc Sơn"]


@pytest.mark.parametrize("typed", ["UBND xã Bắc Sơn", "Uỷ ban nhân dân xã Bắc Sơn", "ỦY BAN NHÂN DÂN XÃ BẮC SƠN"])
def test_a_known_unit_is_found_as_people_write_it(office, play, typed):
    office.fill_in(NEW, **{"theme": "Một", "units-0-unit": "Ủy ban nhân dân xã Bắc Sơn"})
    before = names_of(play, Unit)
    office.fill_in(NEW, **{"theme": "Hai", "units-0-unit": typed})
    assert [row.unit.name for row in the_round(play).units] == ["Ủy ban nhân dân xã Bắc Sơn"]
    assert names_of(play, Unit) == before


def test_a_member_of_the_council_above_is_the_same_person(office, play):
    office.fill_in(NEW, **{"theme": THEME, "members-0-person": "Nguyễn Đức Long"})
    assert [row.person_id for row in the_round(play).members] == [play.ids["upper_secretariat"]]


def test_of_two_people_with_one_name_the_office_is_asked(office, play):
    for title in ("Trưởng Ban", "Phó Trưởng Ban"):
        office.fill_in(NEW, **{"theme": "Một", "members-0-person": f"Lý Văn Đức, {title}"})
    answer = office.fill_in(NEW, **{"theme": "Hai", "members-0-person": "Lý Văn Đức"})
    assert answer.status_code == 422
    assert "Có 2 người tên Lý Văn Đức; hãy ghi thêm chức vụ sau dấu phẩy." in answer.text
    office.fill_in(NEW, **{"theme": "Ba", "members-0-person": "lý văn đức, phó trưởng ban"})
    assert [row.person.title for row in the_round(play).members] == ["Phó Trưởng Ban"]


# Copying

@pytest.fixture
def earlier(play):
    """The district's round, handed over to the commune."""
    round_ = play.a("round", "transferred")
    play.take(round_, "accept_transfer")
    return round_


def test_an_earlier_round_lends_its_outline_plan_people_and_units(office, play, earlier):
    assert earlier.theme in office.open(NEW).text
    copy = f"{NEW}?tu={earlier.id}"
    assert office.fill_in(copy, theme=THEME).status_code == 302
    round_ = the_round(play)
    assert (round_.id != earlier.id, round_.theme, round_.plan) == (True, THEME, earlier.plan)
    assert [row.text for row in round_.outline] == [row.text for row in earlier.outline]
    assert [row.unit_id for row in round_.units] == [row.unit_id for row in earlier.units]
    assert [(row.person_id, row.role) for row in round_.members] == [
        (row.person_id, row.role) for row in earlier.members]
    assert {row.report_due_on for row in round_.units} == {None}, "dates are never copied"
    assert {row.id for row in round_.outline}.isdisjoint(row.id for row in earlier.outline)


def test_a_round_that_one_may_not_read_is_not_copied(front_desk, office, play, earlier):
    neighbour = front_desk.visit("neighbour_secretariat")
    page = neighbour.open(f"{NEW}?tu={earlier.id}")
    assert page.status_code == 200
    assert earlier.plan not in page.text
    assert earlier.id not in page.text


# Looking again without saving

@pytest.mark.parametrize("name", ["members", "units", "outline"])
def test_more_rows_are_shown_and_nothing_is_saved(office, play, name):
    sent = changed(office.form(NEW), {"theme": THEME, "units-0-unit": "Công an xã", "rows_button": f"{name}:add"})
    cell = {"members": "person", "units": "unit", "outline": "text"}[name]
    rows = sum(key.endswith(f"-{cell}") for key in sent if key.startswith(name))
    page = office.send(NEW, sent)
    assert page.status_code == 200
    assert f'name="{name}-{rows}-{cell}"' in page.text
    assert 'value="Công an xã"' in page.text
    assert nothing_was_opened(play)
    assert "Công an xã" not in names_of(play, Unit)


def test_ticked_units_and_pasted_lines_become_rows_to_look_at(office, play):
    office.fill_in(NEW, **{"theme": "Một", "units-0-unit": "Công an xã", "units-1-unit": "Trạm Y tế xã"})
    ids = [unit.id for unit in play.audience.scalars(select(Unit)) if unit.council_id == play.ids["successor"]]
    page = office.fill_in(NEW, theme="Hai", picked=ids, pasted="- Kết quả\n- Khó khăn", rows_button="picked")
    assert page.status_code == 200
    assert 'value="Trạm Y tế xã"' in page.text
    assert ">Khó khăn</textarea>" in page.text.replace("\r\n", "")
    assert the_round(play).theme == "Một"


# Refusals

def test_without_a_theme_nothing_is_opened_and_everything_typed_is_kept(office, play):
    page = office.fill_in(NEW, **{
        "theme": "  ", "scope": "Toàn xã", "members-0-person": "Lý Văn Đức, Trưởng Ban", "units-0-unit": "Công an xã"})
    assert page.status_code == 422
    assert "Chuyên đề giám sát: Không được để trống." in page.text
    for typed in ("Toàn xã", "Lý Văn Đức, Trưởng Ban", "Công an xã"):
        assert typed in page.text
    assert nothing_was_opened(play)
    assert "Lý Văn Đức" not in names_of(play, Person), "what was added to the directory is taken back too"


def test_a_date_that_is_no_date_has_its_sentence_in_its_row(office, play):
    page = office.fill_in(NEW, **{"theme": THEME, "units-1-unit": "Công an xã", "units-1-report_due_on": "31.11"})
    assert page.status_code == 422
    assert "Đơn vị chịu sự giám sát, dòng 2, Hạn gửi báo cáo: Không có ngày 31/11." in page.text
    assert 'value="31.11"' in page.text
    assert nothing_was_opened(play)


def test_a_unit_written_twice_is_refused_where_it_stands_again(office, play):
    page = office.fill_in(NEW, **{"theme": THEME, "units-0-unit": "Công an xã", "units-1-unit": "công an xã"})
    assert page.status_code == 422
    assert "Đơn vị chịu sự giám sát, dòng 2, Tên đơn vị: Đã ghi ở một dòng trên." in page.text
    assert nothing_was_opened(play)


def test_a_council_that_is_no_more_opens_nothing(front_desk, play):
    page = front_desk.visit("secretariat").fill_in(NEW, theme=THEME, ordering_body_id=play.ids["standing_committee"])
    assert page.status_code == 422
    assert "hoạt động đến hết ngày 30/06/2025" in page.text
    assert THEME in page.text


@pytest.mark.parametrize("who", ["unit_head", "head", "outsider", "former_clerk"])
def test_who_may_open_nothing_is_told_so(front_desk, office, play, who):
    visitor = front_desk.visit(who)
    assert visitor.open(NEW).status_code == 403
    sent = changed(office.form(NEW), {"theme": THEME, "csrf_token": visitor.token()})
    before = audit.content_of(play.database)
    answer = visitor.send(NEW, sent)
    assert answer.status_code == 403
    assert THEME in answer.text, "what was typed is given back"
    assert audit.content_of(play.database) == before


@pytest.mark.parametrize("body", ["", "x"])
def test_where_several_bodies_may_order_one_is_chosen(front_desk, play, body):
    page = front_desk.visit("secretariat").fill_in(NEW, theme=THEME, ordering_body_id=body)
    assert page.status_code == 422
    assert "Cơ quan quyết định giám sát: Hãy chọn một mục trong danh sách." in page.text
    assert nothing_was_opened(play)


def test_a_body_of_another_council_is_not_on_the_list(office, play):
    page = office.fill_in(NEW, theme=THEME, ordering_body_id=play.ids["standing_committee"])
    assert page.status_code == 422
    assert "Hãy chọn một mục trong danh sách." in page.text
    assert nothing_was_opened(play)


def test_a_form_without_its_token_is_refused(office, play):
    assert office.fill_in(NEW, theme=THEME, csrf_token=None).status_code == 400
    assert nothing_was_opened(play)


def test_what_the_form_does_not_ask_is_not_taken(office, play):
    office.fill_in(NEW, theme=THEME, state="concluded", council_id=play.ids["province"], version="77", id="x",
                   regime_id="L87", established_on="01/01/2024", ordering_body="x")
    round_ = the_round(play)
    assert (round_.state, round_.council_id) == ("draft", play.ids["successor"])
    assert (round_.regime_id, round_.established_on) == (None, None)


@pytest.mark.parametrize("role", ["chair", "secretariat", "unit_head", "nobody"])
def test_no_seat_but_one_of_the_delegation_is_given(office, play, role):
    page = office.fill_in(NEW, **{"theme": THEME, "members-0-person": "Lý Văn Đức", "members-0-role": role})
    assert page.status_code == 422
    assert "Vai trò: Hãy chọn một mục trong danh sách." in page.text
    assert nothing_was_opened(play)


def test_what_looks_like_a_page_is_shown_as_text(office):
    attack = "<script>alert(1)</script><b>đậm</b>"
    answer = office.fill_in(NEW, **{"theme": attack, "plan": attack, "units-0-unit": attack, "outline-0-text": attack})
    for page in (office.open(answer.location).text, office.open(f"{answer.location}/sua/don-vi").text):
        assert "<script>alert(1)" not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;" in page
