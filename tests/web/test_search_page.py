"""The box and its page, as people of the council and of a unit use it; it works without JavaScript."""

import re
from html import unescape
from urllib.parse import quote

import pytest
from full_house import full_round

from oversight.services.recommendation import add_recommendation


def page(visitor, typed, **more):
    rest = "".join(f"&{name}={value}" for name, value in more.items())
    response = visitor.open(f"/tra-cuu?tu-khoa={quote(typed)}{rest}")
    assert response.status_code == 200
    return unescape(response.text)


def links(html):
    return re.findall(r'<h3><a href="([^"]+)"', html)


def marks(html):
    return {mark.lower() for mark in re.findall(r"<mark>([^<]*)</mark>", html)}


def test_every_page_has_the_box_and_a_stranger_has_none(front_desk):
    assert 'action="/tra-cuu"' in front_desk.visit("secretariat").open("/").text
    assert front_desk.stranger().open("/tra-cuu?tu-khoa=hoa").status_code == 302


def test_an_empty_box_says_what_can_be_searched(front_desk):
    assert "từng nội dung trả lời đã gửi" in page(front_desk.visit("secretariat"), "")
    assert "Hãy gõ ít nhất một từ" in page(front_desk.visit("secretariat"), "%")


@pytest.mark.parametrize("who", ["secretariat", "chair", "member", "unit_head", "unit_clerk", "other_unit_head"])
def test_every_result_leads_to_a_page_that_opens(play, front_desk, who):
    full_round(play)
    visitor = front_desk.visit(who)
    found = {link for typed in ("chuyen doi so", "ban chi dao", "bao cao", "so 1", "bien ban", "ubnd", "xa")
             for link in links(page(visitor, typed))}
    assert found
    assert {link: visitor.open(link).status_code for link in found} == dict.fromkeys(found, 200)


def test_found_words_are_marked_and_what_was_typed_stands_in_the_box(play, front_desk):
    full_round(play)
    html = page(front_desk.visit("secretariat"), "chuyen doi so")
    assert "chuyển đổi số" in marks(html)
    assert 'value="chuyen doi so"' in html


def test_what_was_typed_and_what_was_written_is_never_markup(play, front_desk):
    round_ = play.a("round", "concluded")
    text = "Kiểm tra <script>alert(1)</script> & <b>đường</b>"
    play.do(add_recommendation, round_, {"text": text, "lead_unit_id": play.ids["commune"]},
            by="secretariat", on="08/11/2024")
    response = front_desk.visit("secretariat").open("/tra-cuu?tu-khoa=" + quote('script "><script>alert(2)</script>'))
    assert "<script>alert" not in response.text
    response = front_desk.visit("secretariat").open("/tra-cuu?tu-khoa=duong")
    assert "&lt;b&gt;<mark>đường</mark>&lt;/b&gt;" in response.text
    assert "<b>" not in response.text


def test_kind_and_year_narrow_what_is_shown(play, front_desk):
    full_round(play)
    visitor = front_desk.visit("secretariat")
    html = page(visitor, "chuyen doi so", loai="paper")
    assert all(link.startswith("/van-ban/") for link in links(html))
    assert links(page(visitor, "chuyen doi so", nam=2024))
    assert "Bỏ chọn loại và năm" in page(visitor, "chuyen doi so", nam=2019)


def test_more_than_a_page_is_turned_page_by_page_and_nothing_comes_twice(play, front_desk):
    round_ = play.a("round", "concluded")
    with play.acting("secretariat", "08/11/2024") as (session, actor):
        there = session.get_one(type(round_), round_.id)
        for number in range(45):
            add_recommendation(session, there, actor, {"text": f"Sửa cầu treo thứ {number}"})
    visitor = front_desk.visit("secretariat")
    turned = [links(page(visitor, "cau treo", trang=number)) for number in (1, 2, 3)]
    assert [len(each) for each in turned] == [20, 20, 5]
    assert len({link for each in turned for link in each}) == 45
    assert links(page(visitor, "cau treo", trang=99)) == turned[2]
    assert "Trang sau" in page(visitor, "cau treo")


def test_a_neighbouring_office_is_told_that_there_is_nothing(play, front_desk):
    full_round(play)
    html = page(front_desk.visit("neighbour_secretariat"), "chuyen doi so")
    assert "Không tìm thấy mục nào" in html
    assert links(html) == []


BAD = ["((a+)+)$", "%", '"', "*", "AND OR NOT", "col:", "a\x00b", "😀", "a" * 10_000, "\u0301", "'", "\\"]


@pytest.mark.parametrize("typed", BAD, ids=lambda typed: repr(typed)[:20])
def test_whatever_is_typed_gets_a_page(play, front_desk, typed):
    play.a("round", "notified")
    page(front_desk.visit("secretariat"), typed)


@pytest.mark.parametrize("query", [
    "tu-khoa=%FF%FE", "tu-khoa=hoa&loai=%00", "tu-khoa=hoa&nam=99999999999999999999", "tu-khoa=hoa&nam=-1",
    "tu-khoa=hoa&trang=-5", "tu-khoa=hoa&trang=x", "tu-khoa=hoa&loai=accounts", "loai=round&nam=2024",
    "tu-khoa=a&tu-khoa=b"])
def test_a_forged_address_gets_a_page_too(front_desk, query):
    assert front_desk.visit("secretariat").open(f"/tra-cuu?{query}").status_code == 200
