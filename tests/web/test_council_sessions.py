"""The pages of khóa and kỳ họp: written by the office of the council, read by whoever may read the council."""

import pytest
from cast import audit
from front_desk import changed
from sqlalchemy import select

from oversight.models.council_sessions import CouncilSession, CouncilTerm

TYPED = {"name": "Kỳ họp thứ 29 HĐND tỉnh khóa XVII", "opens_on": "09/12/2024", "closes_on": "10/12/2024"}
TERM = {"name": "Khóa XVII, nhiệm kỳ 2021 - 2026", "starts_on": "28/06/2021", "ends_on": "31/03/2026"}


def new_in(play, council="province") -> str:
    return f"/ky-hop/{play.ids[council]}/them"


def kept_by(front_desk, play, **typed) -> CouncilSession:
    answer = front_desk.visit("upper_secretariat").fill_in(new_in(play), **(TYPED | typed))
    assert answer.status_code == 302
    return play.audience.scalars(select(CouncilSession)).one()


@pytest.fixture
def session_29(front_desk, play):
    return kept_by(front_desk, play)


def test_the_office_keeps_a_term_and_a_session_of_it(front_desk, play):
    office = front_desk.visit("upper_secretariat")
    office.fill_in(f"/ky-hop/{play.ids['province']}/them-khoa", **TERM)
    term = play.audience.scalars(select(CouncilTerm)).one()
    office.fill_in(new_in(play), term_id=term.id, **TYPED)
    page = office.open("/ky-hop").text
    for words in (TERM["name"], TYPED["name"], "09/12/2024 đến 10/12/2024", "Thêm kỳ họp", "Thêm khóa"):
        assert words in page
    assert play.audience.scalars(select(CouncilSession)).one().term_id == term.id


def test_what_is_refused_is_said_beside_its_field_and_everything_typed_is_kept(front_desk, play):
    office = front_desk.visit("upper_secretariat")
    page = office.fill_in(new_in(play), **(TYPED | {"closes_on": "08/12/2024", "place": "Hội trường lớn"}))
    assert page.status_code == 422
    assert "Ngày bế mạc: Ngày bế mạc không được trước ngày khai mạc." in page.text
    for typed in (TYPED["name"], "08/12/2024", "Hội trường lớn"):
        assert f'value="{typed}"' in page.text
    assert play.audience.scalars(select(CouncilSession)).all() == []


def test_a_day_that_is_none_is_refused(front_desk, play):
    page = front_desk.visit("upper_secretariat").fill_in(new_in(play), **(TYPED | {"opens_on": "31/02/2024"}))
    assert page.status_code == 422
    assert "31/02/2024" in page.text


def test_it_is_mended_and_an_old_page_does_not_overwrite_it(front_desk, play, session_29):
    address, office = f"/ky-hop/{session_29.id}/sua", front_desk.visit("upper_secretariat")
    old = office.form(address)
    assert office.fill_in(address, place="Nơi mới").location == f"/ky-hop/{session_29.id}"
    answer = office.send(address, changed(old, {"place": "Nơi cũ"}))
    assert (answer.status_code, "Nơi cũ" in answer.text) == (409, True)
    assert play.audience.get(CouncilSession, session_29.id).place == "Nơi mới"


@pytest.mark.parametrize(("who", "status"), [
    ("secretariat", 404), ("chair", 404), ("unit_head", 404), ("neighbour_secretariat", 404), ("outsider", 404)])
def test_other_councils_people_find_nothing(front_desk, play, session_29, who, status):
    visitor = front_desk.visit(who)
    before = audit.content_of(play.database)
    for address in (f"/ky-hop/{session_29.id}", f"/ky-hop/{session_29.id}/sua", new_in(play)):
        assert visitor.open(address).status_code == status, address
    sent = {"csrf_token": visitor.token()} | TYPED
    assert visitor.send(f"/ky-hop/{session_29.id}/sua", sent).status_code == status
    assert audit.content_of(play.database) == before


@pytest.mark.parametrize("who", ["chair", "committee_chair"])
def test_who_reads_the_council_reads_its_sessions_and_changes_none(front_desk, play, who):
    front_desk.visit("secretariat").fill_in(new_in(play, "district"), **TYPED)
    kept = play.audience.scalars(select(CouncilSession)).one()
    reader = front_desk.visit(who)
    assert TYPED["name"] in reader.open("/ky-hop").text
    page = reader.open(f"/ky-hop/{kept.id}").text
    assert "Sửa kỳ họp" not in page
    assert reader.open(f"/ky-hop/{kept.id}/sua").status_code == 403


@pytest.mark.parametrize("address", ["/ky-hop/x", "/ky-hop/x/sua", "/ky-hop/x/them", "/ky-hop/khoa/x/sua"])
def test_an_address_that_is_none_leads_nowhere(front_desk, address):
    assert front_desk.visit("upper_secretariat").open(address).status_code == 404


def test_a_form_without_its_token_is_refused(front_desk, play):
    assert front_desk.visit("upper_secretariat").fill_in(new_in(play), csrf_token=None, **TYPED).status_code == 400


def test_an_empty_session_says_what_would_fill_it(front_desk, session_29):
    page = front_desk.visit("upper_secretariat").open(f"/ky-hop/{session_29.id}").text
    for words in ("Chưa có đề xuất nào", "Chưa có đợt giám sát nào", "Chưa có kiến nghị nào"):
        assert words in page


def test_the_agenda_names_the_proposal_where_it_comes_from_and_how_it_stands(front_desk, play):
    proposal = play.a("proposal", "on_agenda")
    kept = kept_by(front_desk, play)
    office = front_desk.visit("upper_secretariat")
    page = office.open(f"/ky-hop/{kept.id}").text
    for words in (proposal.text, "HĐND huyện Bắc Sơn", "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn",
                  "Đưa vào chương trình kỳ họp"):
        assert words in page
    assert office.open(f"/proposal/{proposal.id}").status_code == 200
    play.take(proposal, "carry_over")
    assert "Đã chuyển sang kỳ họp sau" in office.open(f"/ky-hop/{kept.id}").text


def test_the_forms_offer_the_sessions_of_the_council_above(front_desk, play):
    proposal = play.a("proposal", "accepted")
    kept_by(front_desk, play)
    page = front_desk.visit("chair").open(f"/proposal/{proposal.id}/buoc/forward").text
    assert f'<option value="{TYPED["name"]}">' in page


def test_what_looks_like_a_page_is_shown_as_text(front_desk, play):
    kept = kept_by(front_desk, play, name="<svg onload=alert(1)>")
    office = front_desk.visit("upper_secretariat")
    for address in ("/ky-hop", f"/ky-hop/{kept.id}", f"/ky-hop/{kept.id}/sua"):
        page = office.open(address).text
        assert "<svg onload" not in page
        assert "&lt;svg onload=alert(1)&gt;" in page


@pytest.mark.parametrize("place", ["/dot-giam-sat", "/lich"])
def test_from_the_rounds_and_from_the_calendar_one_finds_the_sessions(front_desk, place):
    assert 'href="/ky-hop"' in front_desk.visit("secretariat").open(place).text
