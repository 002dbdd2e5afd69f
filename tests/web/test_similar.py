"""While a recommendation is typed, and on its page: what of the same matter was asked of the unit before."""

import re
from html import unescape

import pytest
from cast.days import day

from oversight.models.organisations import Unit
from oversight.services import journal
from oversight.services.recommendation import add_recommendation

TYPED = "Khẩn trương kien toan Ban Chi dao chuyển đổi số huyện"
REQUEST = "Kiện toàn Ban Chỉ đạo chuyển đổi số, đẩy mạnh tuyên truyền"


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def found(front_desk, play, round_, who: str = "secretary", text: str = TYPED, unit: str = "steering_board", **more):
    query = {"noi-dung": text, "don-vi": play.unit(unit).name} | more
    return front_desk.visit(who).client.get(f"/round/{round_.id}/kien-nghi-tuong-tu", query_string=query)


def another(play, round_, text: str, unit: str = "steering_board"):
    content = {"text": text, "lead_unit_id": play.ids[unit], "due_on": day("31/03/2025")}
    return play.do(add_recommendation, round_, content, by="secretary", on="21/10/2024")


def another_round(play):
    """One more round of the same council, come as far as recommendations may be written."""
    from cast.scenes import play_until
    return play_until(play, ("round", "notified"))


def test_what_was_asked_before_is_told_with_what_became_of_it(front_desk, play):
    before = play.a("recommendation", "in_progress")
    page = found(front_desk, play, another_round(play))
    assert page.status_code == 200
    said = words(page.text)
    assert "Việc tương tự đã được kiến nghị 1 lần kể từ năm 2024; đây là lần thứ hai." in said
    assert "Đang thực hiện ngày 21/10/2024 đã quá hạn" in said
    assert f'href="/recommendation/{before.id}"' in page.text
    assert f"Đợt giám sát: {before.round.theme}" in said


def test_only_the_words_that_both_say_are_marked(front_desk, play):
    play.a("recommendation", "in_progress")
    page = found(front_desk, play, another_round(play))
    assert re.findall(r"<mark>([^<]+)</mark>", page.text) == ["Kiện toàn Ban Chỉ đạo chuyển đổi số"]


@pytest.mark.parametrize(("text", "unit"), [
    ("Sửa chữa đường liên thôn trước mùa mưa", "steering_board"), (TYPED, "commune"), ("", "steering_board")])
def test_another_matter_or_another_unit_is_not_told(front_desk, play, text, unit):
    play.a("recommendation", "in_progress")
    assert words(found(front_desk, play, another_round(play), text=text, unit=unit).text) == ""


def test_an_unknown_name_is_no_fault_while_it_is_being_typed(front_desk, play):
    item = play.a("recommendation", "in_progress")
    page = found(front_desk, play, item.round, **{"don-vi": "Ban Chỉ"})
    assert (page.status_code, words(page.text)) == (200, "")


@pytest.mark.parametrize("text", ["((a+)+)$", "%", '"', "a" * 10_000, "\0", "<script>"])
def test_any_letters_may_be_typed(front_desk, play, text):
    item = play.a("recommendation", "in_progress")
    assert found(front_desk, play, item.round, text=text).status_code == 200


def test_of_the_same_round_it_is_no_asking_again(front_desk, play):
    item = play.a("recommendation", "issued")
    said = words(found(front_desk, play, item.round).text)
    assert "Trong đợt này đã có kiến nghị tương tự." in said
    assert "lần thứ" not in said


def test_a_draft_of_another_round_is_nobodys_word_yet(front_desk, play):
    play.a("recommendation", "draft")
    assert words(found(front_desk, play, another_round(play)).text) == ""


def test_what_was_withdrawn_is_not_held_against_anybody(front_desk, play):
    play.a("recommendation", "withdrawn")
    assert words(found(front_desk, play, another_round(play)).text) == ""


def test_what_was_asked_of_the_predecessor_counts(front_desk, play):
    play.a("recommendation", "in_progress")
    round_ = another_round(play)
    with play.acting("secretariat", "20/10/2024") as (session, actor):
        old = session.get_one(Unit, play.ids["steering_board"])
        old.ended_on, old.successor_id = day("15/10/2024"), play.ids["commune"]
        session.flush()
        journal.enter(session, old, actor, "edited", "Ghi nhận đơn vị kết thúc hoạt động")
    said = words(found(front_desk, play, round_, unit="commune").text)
    assert "đây là lần thứ hai" in said
    assert "với Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn, nay đơn vị này tiếp nhận nhiệm vụ" in said


@pytest.mark.parametrize("who", ["unit_head", "other_unit_head"])
def test_a_unit_is_told_nothing_while_others_write(front_desk, play, who):
    item = play.a("recommendation", "in_progress")
    assert words(found(front_desk, play, item.round, who=who).text) == ""


@pytest.mark.parametrize("who", ["committee_chair", "neighbour_secretariat", "outsider"])
def test_for_strangers_the_round_does_not_exist(front_desk, play, who):
    item = play.a("recommendation", "in_progress")
    assert found(front_desk, play, item.round, who=who).status_code == 404


def test_nothing_is_told_of_rounds_that_the_reader_may_not_read(front_desk, play):
    """A member of the delegation of one round reads that one; what another body's round asked is not for him."""
    item = play.a("recommendation", "in_progress")
    with play.acting("secretariat", "22/10/2024") as (session, actor):
        from oversight.models.organisations import Body
        from oversight.services.round import open_round
        content = {"theme": "Cải cách hành chính", "members": [
            {"person_id": play.ids["committee_chair"], "role": "delegation_head"}]}
        other = open_round(session, session.get_one(Body, play.ids["committee"]), actor, content).id
    query = {"noi-dung": TYPED, "don-vi": play.unit("steering_board").name}
    page = front_desk.visit("committee_chair").client.get(f"/round/{other}/kien-nghi-tuong-tu", query_string=query)
    assert (page.status_code, words(page.text)) == (200, "")
    assert item.text == REQUEST


def test_without_scripts_a_look_shows_them_and_keeps_what_was_typed(front_desk, play):
    play.a("recommendation", "in_progress")
    address = f"/round/{another_round(play).id}/kien-nghi/moi"
    page = front_desk.visit("secretary").fill_in(
        address, text=TYPED, lead_unit=play.unit("steering_board").name, rows_button="similar:look")
    assert page.status_code == 200
    assert "đây là lần thứ hai" in words(page.text)
    assert TYPED in page.text


def test_an_empty_form_says_nothing_and_has_a_place_for_it(front_desk, play):
    round_ = play.a("round", "in_progress")
    page = front_desk.visit("secretary").open(f"/round/{round_.id}/kien-nghi/moi").text
    assert f'data-similar="/round/{round_.id}/kien-nghi-tuong-tu"' in page
    assert 'aria-live="polite"' in page
    assert "lần thứ" not in page


def test_a_draft_is_not_like_itself(front_desk, play):
    item = play.a("recommendation", "draft")
    assert "similar-times" not in front_desk.visit("secretary").open(f"/recommendation/{item.id}/sua").text


def test_the_page_of_a_recommendation_tells_of_those_before_it_alone(front_desk, play):
    first = play.a("recommendation", "in_progress")
    second = another(play, another_round(play), TYPED)
    assert "Việc tương tự đã được kiến nghị 1 lần trước đó kể từ năm 2024; đây là lần thứ hai." in words(
        front_desk.visit("secretary").open(f"/recommendation/{second.id}").text)
    assert "Kiến nghị tương tự trước đây" not in front_desk.visit("secretary").open(f"/recommendation/{first.id}").text
