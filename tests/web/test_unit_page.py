"""A page per unit, the list of units, and what becomes of a dissolved one's recommendations."""

import re
from html import unescape

import pytest
from cast.days import day
from sqlalchemy import event

from oversight.models.ledger import Commitment
from oversight.models.organisations import Unit
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.services import journal
from oversight.services.recommendation import add_recommendation

REQUEST = "Kiện toàn Ban Chỉ đạo chuyển đổi số, đẩy mạnh tuyên truyền"


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def page(front_desk, play, unit: str = "steering_board", who: str = "secretariat"):
    return front_desk.visit(who).open(f"/don-vi/{play.ids[unit]}")


def said(front_desk, play, unit: str = "steering_board", who: str = "secretariat") -> str:
    shown = page(front_desk, play, unit, who)
    assert shown.status_code == 200
    return words(shown.text.split("<main")[1])


# Who reads what

@pytest.mark.parametrize("who", [
    "secretariat", "chair", "head", "deputy", "secretary", "member", "unit_head", "unit_clerk"])
def test_the_council_and_the_unit_itself_have_its_page(front_desk, play, who):
    play.a("recommendation", "in_progress")
    assert REQUEST in said(front_desk, play, who=who)


@pytest.mark.parametrize("who", [
    "other_unit_head", "neighbour_secretariat", "upper_secretariat", "successor_chair", "outsider"])
def test_for_others_it_does_not_exist(front_desk, play, who):
    play.a("recommendation", "in_progress")
    assert page(front_desk, play, who=who).status_code == 404


def test_another_bodys_chair_finds_the_unit_and_nothing_of_rounds_that_are_not_his(front_desk, play):
    play.a("recommendation", "in_progress")
    shown = said(front_desk, play, who="committee_chair")
    assert "Chưa có đợt giám sát nào với đơn vị." in shown
    assert REQUEST not in shown


def test_a_unit_does_not_see_what_is_internal_yet(front_desk, play):
    play.a("recommendation", "draft")
    assert REQUEST not in said(front_desk, play, who="unit_head")
    assert "Xem chân dung" not in said(front_desk, play, who="unit_head")
    assert "Xem chân dung" in said(front_desk, play, who="member")


@pytest.mark.parametrize("address", ["/don-vi/", "/don-vi/0", "/don-vi/00000000-0000-0000-0000-000000000000"])
def test_an_address_of_no_unit(front_desk, play, address):
    assert front_desk.visit("secretariat").open(address).status_code in (404, 308)


# What stands there

def test_a_unit_of_which_nothing_is_known_says_what_would_fill_its_page(front_desk, play):
    shown = said(front_desk, play, "absent_unit")
    for sentence in ("Chưa có kiến nghị nào với đơn vị.", "Chưa có lời hứa nào", "Chưa có đợt giám sát nào",
                     "Chưa có đề xuất nào"):
        assert sentence in shown
    assert "<svg" not in page(front_desk, play, "absent_unit").text.split("<main")[1]


def test_what_is_open_and_late_stands_first(front_desk, play):
    play.a("recommendation", "in_progress")
    shown = said(front_desk, play)
    assert "Kiến nghị chưa xong 1 quá hạn 1" in shown
    assert "hạn 15/12/2024" in shown


def test_who_has_reported_is_not_late(front_desk, play):
    play.a("recommendation", "reported")
    shown = said(front_desk, play)
    assert "Kiến nghị chưa xong 1 Hoàn thành" in shown
    assert "quá" not in shown.split("Chưa xong (1)")[1].split("Lời hứa")[0]


def test_how_long_it_took_and_how_it_ended(front_desk, play):
    play.a("recommendation", "fulfilled")
    shown = said(front_desk, play)
    assert "Hoàn thành trung bình 58 ngày tính trên 1 kiến nghị" in shown
    assert "Đã hoàn thành: 1" in shown
    assert "18/12/2024 · sau 58 ngày" in shown


def test_how_far_it_was_taken(front_desk, play):
    play.a("recommendation", "escalated")
    assert "Kiến nghị cấp có thẩm quyền xử lý: 1" in said(front_desk, play)


def test_rounds_with_the_unit_and_how_the_report_came(front_desk, play):
    round_ = play.a("round", "in_progress")
    shown = page(front_desk, play).text
    assert f'href="/round/{round_.id}/chan-dung/{play.ids["steering_board"]}"' in shown
    assert "Báo cáo đúng hạn 1/1" in words(shown)
    assert "không gửi, chưa gửi 1" in said(front_desk, play, "commune")


def test_what_it_proposed_and_what_came_of_it(front_desk, play):
    proposal = play.a("proposal", "resolved")
    shown = page(front_desk, play).text
    assert f'href="/proposal/{proposal.id}"' in shown
    assert "HĐND tỉnh quyết nghị bố trí 12 tỷ đồng." in words(shown)


def promise(play, sitting, text: str, followed_by: Recommendation | None = None):
    with play.acting("secretary", "18/10/2024") as (session, actor):
        row = Commitment(
            council_id=sitting.council_id, sitting_id=sitting.id, unit_id=play.ids["steering_board"], text=text,
            who="Vy Văn Thắng")
        session.add(row)
        session.flush()
        if followed_by is not None:
            session.get_one(Recommendation, followed_by.id).commitment_id = row.id
            session.flush()
        journal.enter(session, session.get_one(type(sitting), sitting.id), actor, "edited", "Ghi lời hứa")


@pytest.mark.parametrize(("state", "outcome", "figure"), [
    ("fulfilled", "đã thực hiện: 1", "1/1"), ("in_progress", "quá hạn, chưa đáp ứng: 1", "0/1"),
    ("reported", "đang thực hiện: 1", "chưa có"), ("withdrawn", "chưa theo dõi bằng kiến nghị: 1", "chưa có")])
def test_a_promise_is_as_good_as_the_recommendation_that_follows_it(front_desk, play, state, outcome, figure):
    item = play.a("recommendation", state)
    promise(play, item.sitting, "Kiện toàn Ban Chỉ đạo trong quý IV", item)
    shown = said(front_desk, play)
    assert f"Lời hứa đã thực hiện {figure}" in shown
    assert outcome in shown


def test_what_was_promised_in_the_room_is_for_the_unit_once_it_is_read_back(front_desk, play):
    sitting = play.a("minutes", "draft").sitting
    promise(play, sitting, "Phủ sóng ba thôn")
    assert "Phủ sóng ba thôn" in said(front_desk, play)
    assert "Phủ sóng ba thôn" not in said(front_desk, play, who="unit_head")


# Many

def fill(play, count: int, round_: Round | None = None) -> Round:
    """So many more recommendations to the unit, issued by one hand."""
    round_ = round_ or play.a("round", "following_up")
    with play.acting("secretariat", "11/11/2024") as (session, actor):
        made = [add_recommendation(session, session.get_one(Round, round_.id), actor, {
            "text": f"Phủ sóng thôn số {place}", "lead_unit_id": play.ids["steering_board"],
            "due_on": day("31/12/2024")}).id for place in range(count)]
    first, *others = (play.audience.get_one(Recommendation, key) for key in made)
    play.take(first, "issue", on="11/11/2024", together=others)
    return round_


def statements(front_desk, play, address: str, who: str = "secretariat") -> int:
    visitor = front_desk.visit(who)
    visitor.open(address)
    engine, counted = front_desk.app.extensions["database"].engine, []
    def count(*_args):
        counted.append(1)
    event.listen(engine, "before_cursor_execute", count)
    try:
        assert visitor.open(address).status_code == 200
    finally:
        event.remove(engine, "before_cursor_execute", count)
    return len(counted)


@pytest.mark.parametrize("who", ["secretariat", "member", "unit_head"])
def test_sixty_cost_as_many_statements_as_one(front_desk, play, who):
    address = f"/don-vi/{play.ids['steering_board']}"
    round_ = play.a("round", "following_up")
    one = statements(front_desk, play, address, who)
    listing = statements(front_desk, play, "/don-vi", who)
    fill(play, 60, round_)
    assert "Kiến nghị chưa xong 61" in said(front_desk, play, who=who)
    assert statements(front_desk, play, address, who) == one
    assert statements(front_desk, play, "/don-vi", who) == listing


def test_what_does_not_fit_is_counted_and_stands_in_the_register(front_desk, play):
    fill(play, 60)
    shown = page(front_desk, play).text
    assert shown.count("Phủ sóng thôn số") == 24
    assert "Hiện 25 kiến nghị trong tổng số 61." in words(shown)
    assert f'href="/kien-nghi?don-vi={play.ids["steering_board"]}"' in shown


def test_so_many_are_drawn(front_desk, play):
    fill(play, 10)
    assert "Kiến nghị với đơn vị, theo kết quả" in page(front_desk, play).text


# The list

def test_the_list_tells_how_much_there_is_of_each(front_desk, play):
    play.a("recommendation", "in_progress")
    shown = front_desk.visit("secretariat").open("/don-vi").text
    assert "Có 3 đơn vị." in words(shown)
    row = words(next(part for part in shown.split("<tr") if "Ban Chỉ đạo" in part))
    assert row.endswith("ban chỉ đạo 1 2024 1 1")


@pytest.mark.parametrize(("typed", "count"), [
    ("ban chi dao", 1), ("UY BAN", 1), ("Bắc Sơn", 2), ("ubnd", 1), ("phong ubnd", 0), ("%", 3), ("((a+)+)$", 0),
    ('"' * 300, 3)])
def test_a_unit_is_found_by_any_of_its_words(front_desk, play, typed, count):
    answer = front_desk.visit("secretariat").client.get("/don-vi", query_string={"tu-khoa": typed})
    assert answer.status_code == 200
    assert answer.text.count('<th scope="row"') == count


def test_a_unit_lists_itself_alone(front_desk, play):
    play.a("round", "in_progress")
    shown = front_desk.visit("unit_head").open("/don-vi").text
    assert "Có 1 đơn vị." in words(shown)


def test_fifty_rows_a_page(front_desk, play):
    with play.acting("secretariat", "01/09/2024") as (session, actor):
        council = play.ids["district"]
        units = [Unit(council_id=council, name=f"Trường Tiểu học số {place}", kind="trường học") for place in range(60)]
        session.add_all(units)
        session.flush()
        journal.enter(session, units[0], actor, "created", "Thêm đơn vị")
    visitor = front_desk.visit("secretariat")
    assert visitor.open("/don-vi").text.count('<th scope="row"') == 50
    second = visitor.open("/don-vi?trang=2").text
    assert second.count('<th scope="row"') == 13
    assert "Mục 51 đến 63 trong 63" in words(second)
    assert visitor.open("/don-vi?trang=99").text.count('<th scope="row"') == 13


# Dissolved

def end_address(play, unit: str = "steering_board") -> str:
    return f"/don-vi/{play.ids[unit]}/ket-thuc"


def test_the_office_notes_the_end_and_is_led_to_what_is_still_open(front_desk, play):
    item = play.a("recommendation", "in_progress")
    visitor = front_desk.visit("secretariat")
    answer = visitor.fill_in(end_address(play), ended_on="01/12/2024", successor_id=play.ids["commune"])
    assert (answer.status_code, answer.location) == (302, f"/don-vi/{play.ids['steering_board']}")
    shown = page(front_desk, play).text
    assert "Đơn vị đã kết thúc hoạt động ngày 01/12/2024." in words(shown)
    assert f'href="/recommendation/{item.id}/buoc/pass_on"' in shown
    step = visitor.open(f"/recommendation/{item.id}/buoc/pass_on")
    assert step.status_code == 200
    assert "Tiếp nhận nhiệm vụ của: Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn" in said(front_desk, play, "commune")


def test_all_of_one_round_go_together(front_desk, play):
    fill(play, 2)
    visitor = front_desk.visit("secretariat")
    visitor.fill_in(end_address(play), ended_on="01/12/2024", successor_id=play.ids["commune"])
    shown = page(front_desk, play).text
    assert "Chuyển cơ quan tiếp nhận (3)" in shown
    button = unescape(re.search(r'href="(/recommendation/[^"]+/buoc/pass_on[^"]*)"', shown)[1])
    step = visitor.open(button).text
    assert step.index(play.unit("commune").name) < step.index(play.unit("absent_unit").name)
    answer = visitor.fill_in(
        button, successor_unit_id=play.ids["commune"], reason="Cơ quan chủ trì đã giải thể.", document="Nghị quyết 12")
    assert answer.status_code == 302
    items = play.audience.query(Recommendation).filter_by(lead_unit_id=play.ids["commune"])
    assert items.count() == 3
    assert "cần chuyển cơ quan tiếp nhận" not in said(front_desk, play)


def test_whoever_may_not_pass_on_sees_what_is_left_without_the_button(front_desk, play):
    play.a("recommendation", "in_progress")
    front_desk.visit("secretariat").fill_in(end_address(play), ended_on="01/12/2024", successor_id=play.ids["commune"])
    shown = said(front_desk, play, who="member")
    assert "Kiến nghị cần chuyển cơ quan tiếp nhận" in shown
    assert "Chuyển cơ quan tiếp nhận (" not in shown


@pytest.mark.parametrize("who", ["chair", "head", "member", "unit_head"])
def test_others_have_neither_the_button_nor_the_page(front_desk, play, who):
    play.a("recommendation", "in_progress")
    assert "ket-thuc" not in page(front_desk, play, who=who).text
    assert front_desk.visit(who).open(end_address(play)).status_code == 403


def test_what_was_typed_stays_where_it_is_refused(front_desk, play):
    play.a("recommendation", "in_progress")
    answer = front_desk.visit("secretariat").fill_in(
        end_address(play), ended_on="01/12/2099", successor_id=play.ids["commune"])
    assert answer.status_code == 422
    assert "chưa đến" in answer.text
    assert 'value="01/12/2099"' in answer.text
    assert f'selected value="{play.ids["commune"]}"' in answer.text
    assert play.unit("steering_board").ended_on is None


def test_nobody_writes_over_what_another_clerk_noted_meanwhile(front_desk, play):
    visitor = front_desk.visit("secretariat")
    form = visitor.form(end_address(play))
    visitor.fill_in(end_address(play), ended_on="01/09/2024", successor_id=play.ids["commune"])
    form.setlist("ended_on", ["01/08/2024"])
    assert visitor.send(end_address(play), form).status_code == 409
    assert play.unit("steering_board").ended_on == day("01/09/2024")


def test_a_new_recommendation_to_a_dissolved_unit_says_why_not(front_desk, play):
    item = play.a("recommendation", "in_progress")
    visitor = front_desk.visit("secretariat")
    visitor.fill_in(end_address(play), ended_on="01/12/2024", successor_id=play.ids["commune"])
    name = play.unit("steering_board").name
    answer = visitor.fill_in(
        f"/round/{item.round_id}/kien-nghi/moi", text="Phủ sóng ba thôn", lead_unit=name, due_on="31/01/2025")
    assert answer.status_code == 422
    assert "đã kết thúc hoạt động ngày 01/12/2024; hãy ghi nơi tiếp nhận: Ủy ban nhân dân xã Long Đống." in answer.text


def test_a_draft_that_has_it_can_still_be_saved(front_desk, play):
    item = play.a("recommendation", "draft")
    visitor = front_desk.visit("secretariat")
    visitor.fill_in(end_address(play), ended_on="20/10/2024", successor_id=play.ids["commune"])
    answer = visitor.fill_in(f"/recommendation/{item.id}/sua", text="Kiện toàn Ban Chỉ đạo trong quý IV")
    assert answer.status_code == 302


# Links that lead there

def test_the_round_and_the_search_lead_to_the_page(front_desk, play):
    round_ = play.a("round", "in_progress")
    address = f'href="/don-vi/{play.ids["steering_board"]}"'
    for who in ("secretariat", "unit_head"):
        visitor = front_desk.visit(who)
        assert address in visitor.open(f"/round/{round_.id}").text
        assert address in visitor.client.get("/tra-cuu", query_string={"tu-khoa": "ban chỉ đạo", "loai": "unit"}).text
