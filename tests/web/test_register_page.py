"""Kiến nghị across rounds: the table, its filters as an address, the board, one step for several, the workbook."""

import re
from html import unescape
from io import BytesIO
from urllib.parse import quote

import pytest
from cast.days import day
from openpyxl import load_workbook

from oversight.register import ROWS
from oversight.services.recommendation import add_recommendation

ADDRESS = "/kien-nghi"


@pytest.fixture
def round_(play):
    return play.a("round", "following_up")


def asked(play, round_, text: str, due: str = "31/12/2099", *, to: str = "steering_board", is_issued=True, **more):
    content = {"text": text, "lead_unit_id": play.ids[to], "due_on": day(due)} | more
    item = play.do(add_recommendation, round_, content, by="secretary", on="12/11/2024")
    if is_issued:
        play.take(item, "issue", on="12/11/2024")
    return item


def page(visitor, **query) -> str:
    address = ADDRESS + "".join(f"{'&' if place else '?'}{name}={quote(str(text))}"
                                for place, (name, text) in enumerate(query.items()))
    answer = visitor.open(address)
    assert answer.status_code == 200
    return unescape(answer.text)


def names(html: str) -> list[str]:
    return re.findall(r'<th scope="row"[^>]*><a href="[^"]+">([^<]+)</a>', html)


def test_late_on_top_then_by_date_and_how_many_there_are(front_desk, play, round_):
    asked(play, round_, "Còn lâu")
    asked(play, round_, "Quá hạn", "20/11/2024")
    html = page(front_desk.visit("secretariat"))
    found = names(html)
    assert found.index("Quá hạn") < found.index("Còn lâu")
    assert f"{len(found)} kiến nghị, 2 quá hạn" in html, "that one, and the one of the minutes"
    assert "quá " in html


def test_a_filter_is_an_address_and_its_words_take_it_away_again(front_desk, play, round_):
    asked(play, round_, "Sửa đường", nature="resources")
    asked(play, round_, "Xử lý vi phạm", nature="violation")
    visitor = front_desk.visit("chair")
    html = page(visitor, **{"tinh-chat": "violation", "nam": "2024"})
    assert names(html) == ["Xử lý vi phạm"]
    assert "1 kiến nghị" in html
    away = dict(re.findall(r'<li><a href="([^"]+)"><span>([^<]+)</span>', html))
    assert set(away.values()) == {
        "Tính chất: Khắc phục vi phạm, xử lý trách nhiệm", "Ban hành năm: 2024"}
    without = next(url for url, words in away.items() if words.startswith("Tính chất"))
    assert without == "/kien-nghi?nam=2024"
    assert "Sửa đường" in names(unescape(visitor.open(without).text))


def test_words_are_found_without_their_marks(front_desk, play, round_):
    asked(play, round_, "Nạo vét kênh mương nội đồng")
    asked(play, round_, "Trồng cây ven đường")
    assert names(page(front_desk.visit("secretariat"), **{"tu-khoa": "kenh muong"})) == ["Nạo vét kênh mương nội đồng"]


@pytest.mark.parametrize("query", [
    {"don-vi": "'; DROP TABLE"}, {"nam": "nam nay"}, {"nam": "²"}, {"trang-thai": "<b>"}, {"theo-doi": "ban.x"},
    {"theo-doi": "ai"}, {"qua-han": "x"}, {"tu-khoa": '((a+)+)$ % " ' + "a" * 10_000}, {"tu-khoa": "\u0000"},
    {"sau": "0"}, {"sau": "999999999-x"}, {"truoc": "9" * 500}, {"xem": "cot", "linh-vuc": "%"},
    {"tham-quyen": "unit", "tinh-chat": "policy", "loai-han": "long", "trang-thai": "chua-dat", "qua-han": "1"}])
def test_whatever_stands_in_the_address_a_page_answers(front_desk, round_, query):
    assert "Kiến nghị giám sát" in page(front_desk.visit("secretariat"), **query)


def test_a_unit_reads_its_own_and_no_draft_and_is_offered_no_step(front_desk, play, round_):
    asked(play, round_, "Việc của Ban Chỉ đạo")
    asked(play, round_, "Việc của xã", to="commune")
    asked(play, round_, "Cùng làm", to="commune", cooperating=[{"unit_id": play.ids["steering_board"]}])
    asked(play, round_, "Chưa ban hành", is_issued=False)
    html = page(front_desk.visit("unit_head"))
    assert {"Việc của Ban Chỉ đạo", "Cùng làm"} <= set(names(html))
    assert {"Việc của xã", "Chưa ban hành"} & set(names(html)) == set()
    assert 'name="chon"' not in html
    assert "Chưa ban hành" in names(page(front_desk.visit("secretariat")))


def test_another_council_and_a_stranger_find_nothing(front_desk, round_):
    html = page(front_desk.visit("neighbour_secretariat"))
    assert names(html) == []
    assert "Chưa có kiến nghị nào" in html
    assert front_desk.stranger().open(ADDRESS).status_code == 302


def test_nothing_found_says_what_to_take_away(front_desk, round_):
    html = page(front_desk.visit("secretariat"), **{"trang-thai": "withdrawn"})
    assert "Không có kiến nghị nào khớp" in html
    assert "Trạng thái: Rút" in html


def test_pages_lead_on_and_back_with_the_filter(front_desk, play, round_):
    for number in range(ROWS + 3):
        asked(play, round_, f"Việc {number:03d}", nature="data", is_issued=False)
    visitor = front_desk.visit("secretariat")
    first = page(visitor, **{"tinh-chat": "data"})
    assert len(names(first)) == ROWS
    assert 'rel="prev"' not in first
    second = unescape(visitor.open(re.search(r'rel="next" href="([^"]+)"', first)[1]).text)
    assert len(names(second)) == 3
    assert 'rel="next"' not in second
    back = unescape(visitor.open(re.search(r'rel="prev" href="([^"]+)"', second)[1]).text)
    assert names(back) == names(first)
    assert 'rel="prev"' not in back


def test_the_board_has_its_columns_and_leads_to_all_of_one(front_desk, play, round_):
    for number in range(10):
        asked(play, round_, f"Việc {number}")
    visitor = front_desk.visit("secretariat")
    html = page(visitor, xem="cot")
    assert re.findall(r"<h2 id=\"cot-\d\"><span>([^<]+)</span>", html) == [
        "Đã ban hành", "Đang thực hiện", "Chờ kiểm tra, đánh giá", "Chưa đạt, xử lý tiếp", "Đã đóng"]
    assert html.count('class="register-card-text"') == 8, "no more than a column holds"
    [(address, words)] = re.findall(r'href="([^"]+)">(Xem tất cả [^<]+)<', html)
    assert words == "Xem tất cả 11 kiến nghị", "and the one of the minutes"
    assert len(names(unescape(visitor.open(address).text))) == 11


def test_the_board_says_where_its_drafts_are_to_whoever_reads_drafts(front_desk, play, round_):
    asked(play, round_, "Còn đang soạn", is_issued=False)
    office, unit = front_desk.visit("secretariat"), front_desk.visit("unit_head")
    board = page(office, xem="cot")
    assert "Còn đang soạn" not in board
    [address] = re.findall(r'href="([^"]+)">Xem các dự thảo<', board)
    assert names(unescape(office.open(address).text)) == ["Còn đang soạn"]
    assert "dự thảo" not in page(unit, xem="cot")


def choose(visitor, step: str, items, **more):
    rest = "".join(f"&chon={item.id}" for item in items) + "".join(f"&{key}={text}" for key, text in more.items())
    return visitor.open(f"{ADDRESS}/cung-thuc-hien?buoc={step}{rest}")


def test_several_of_one_round_are_urged_together(front_desk, play, round_):
    items = [asked(play, round_, f"Quá hạn {number}", "20/11/2024") for number in range(3)]
    visitor = front_desk.visit("secretariat")
    answer = choose(visitor, "remind", items)
    assert answer.status_code == 302
    form = visitor.form(answer.location)
    assert set(form.getlist("companions")) == {item.id for item in items[1:]}
    assert visitor.send(answer.location, form).status_code == 302
    assert [play.audience.get(type(item), item.id).reminders_sent for item in items] == [1, 1, 1]


def test_those_of_several_rounds_are_refused_with_a_sentence_and_the_filter_stays(front_desk, play, round_):
    one = asked(play, round_, "Đợt này", "20/11/2024")
    other = play.a("recommendation", "issued")
    assert other.round_id != one.round_id
    visitor = front_desk.visit("secretariat")
    answer = choose(visitor, "remind", [one, other], **{"qua-han": "1"})
    assert answer.location.endswith("/kien-nghi?qua-han=1")
    assert "thuộc 2 đợt giám sát" in visitor.open(answer.location).text


def test_nothing_chosen_and_what_cannot_be_urged_are_said(front_desk, play, round_):
    draft = asked(play, round_, "Còn là dự thảo", is_issued=False)
    visitor = front_desk.visit("secretariat")
    assert "Hãy chọn ít nhất một kiến nghị" in visitor.open(choose(visitor, "remind", []).location).text
    refused = visitor.open(choose(visitor, "remind", [draft]).location).text
    assert "“Còn là dự thảo” (dự thảo)" in refused
    assert choose(visitor, "issue", [draft]).status_code == 404, "a step that the register does not offer"


def test_what_was_found_as_a_workbook_in_which_no_text_counts(front_desk, play, round_):
    formula = '=HYPERLINK("http://x.example","bấm")'
    asked(play, round_, formula, nature="policy")
    answer = front_desk.visit("secretariat").open("/kien-nghi.xlsx?tinh-chat=policy")
    assert answer.status_code == 200
    sheet = load_workbook(BytesIO(answer.data)).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert rows[0] == [
        "TT", "Cuộc giám sát; văn bản kiến nghị", "Nội dung kiến nghị", "Cơ quan thực hiện", "Thẩm quyền", "Thời hạn",
        "Văn bản trả lời", "Kết quả, minh chứng", "Trạng thái", "Ban, tổ, người theo dõi", "Ghi chú"]
    assert [row[2] for row in rows[1:]] == [formula]
    assert sheet["C5"].data_type == "s"
    assert "Tính chất: Ban hành, sửa đổi văn bản" in sheet["A2"].value


def test_a_workbook_holds_what_its_reader_may_read(front_desk, play, round_):
    asked(play, round_, "Việc của xã", to="commune")
    content = front_desk.visit("unit_head").open("/kien-nghi.xlsx").data
    texts = [row[2].value for row in load_workbook(BytesIO(content)).active.iter_rows(min_row=5)]
    assert texts
    assert "Việc của xã" not in texts
