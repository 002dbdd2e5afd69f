"""Papers come out as Decree 30/2020/NĐ-CP lays them out, so that they can be signed as they are."""

from dataclasses import replace

import pytest
from pdf_reading import facts, find, flat, lines, objects, picture, poppler, text, words
from sample_papers import DECISION, LETTER, MINUTES, NOTICE, SUPERVISORS

from oversight.papers.blocks import Column, ItemList, Paragraph, Participants, Person, Table
from oversight.papers.document import Appendix, Issuer, Signature
from web.printing import pdf

PRINTED = {document.code: pdf(document) for document in (MINUTES, NOTICE, LETTER, DECISION)}
MINUTES_PDF, NOTICE_PDF, LETTER_PDF, DECISION_PDF = PRINTED.values()


def place(printed: bytes, phrase: str):
    """The first and last word of the only place where the phrase stands."""
    found = find(printed, phrase)
    assert len(found) == len(phrase.split()), f"{phrase!r} is not there once"
    return found[0], found[-1]


def test_minutes_follow_form_1_9():
    secretary, chair = place(MINUTES_PDF, "THƯ KÝ")[0], place(MINUTES_PDF, "CHỦ TỌA")[0]
    recipients = place(MINUTES_PDF, "Nơi nhận:")[0]
    assert abs(secretary.top - chair.top) < 0.5
    assert secretary.right < 105 < chair.left
    signed = find(MINUTES_PDF, "Lộc Quang Vĩnh")[-1]
    assert signed.right < 105
    assert signed.top > secretary.bottom
    assert (recipients.page, recipients.left) == (secretary.page, pytest.approx(30, abs=0.5))
    assert recipients.top > signed.bottom
    assert "- Lưu: VT, Hồ sơ." in text(MINUTES_PDF)


def test_minutes_bear_no_place_and_date_but_a_notice_does_level_with_its_number():
    assert not [word for word in words(MINUTES_PDF) if word.page == 1 and word.text == "ngày" and word.top < 60]
    number, day = place(NOTICE_PDF, "Số: 27/TB-HĐND")[0], place(NOTICE_PDF, "Bắc Sơn, ngày 04 tháng 11 năm 2024")[0]
    assert number.bottom == pytest.approx(day.bottom, abs=0.5)
    assert number.right < 96 < day.left


def test_the_text_ends_with_its_sign_once():
    assert flat(MINUTES_PDF).count("./.") == 1
    assert "ngày 18 tháng 10 năm 2024./. THƯ KÝ" in flat(MINUTES_PDF)
    assert "theo dõi, đôn đốc việc thực hiện Kết luận này./." in flat(NOTICE_PDF)
    assert flat(DECISION_PDF).count("./.") == 1


def test_a_list_at_the_end_carries_the_sign_on_its_last_item_only():
    printed = flat(pdf(replace(LETTER, blocks=(ItemList(("Nội dung một;", "Nội dung hai.")),))))
    assert "- Nội dung một; - Nội dung hai./." in printed


def test_pages_are_numbered_in_the_top_margin_but_the_first():
    assert int(facts(MINUTES_PDF)["Pages"]) in (4, 5)
    in_margin = {word.page: word for word in words(MINUTES_PDF) if word.top < 19}
    assert sorted(in_margin) == list(range(2, int(facts(MINUTES_PDF)["Pages"]) + 1))
    for number, word in in_margin.items():
        assert word.text == str(number)
        assert (word.left + word.right) / 2 == pytest.approx((30 + 190) / 2, abs=1)


@pytest.mark.parametrize("printed", PRINTED.values(), ids=PRINTED)
def test_nothing_stands_outside_the_margins(printed):
    body = [word for word in words(printed) if word.top > 19]
    assert min(word.left for word in body) >= 29.9
    assert max(word.right for word in body) <= 190.3
    assert max(word.bottom for word in body) <= 277.5


def test_paragraphs_are_indented_and_reach_both_margins():
    page = [word for word in words(MINUTES_PDF) if word.page == 3 and word.top > 19]
    edges = {round(word.right, 1) for word in page if word.right > 188}
    assert max(edges) - min(word for word in edges if word > 189) < 0.7
    assert find(MINUTES_PDF, "Bà Lương Thị Ngọc Ánh, Phó")[0].left == pytest.approx(30 + 12.7, abs=0.2)
    assert len([word for word in page if word.left == pytest.approx(30, abs=0.3)]) > 15


def test_the_paper_is_a4_titled_tagged_and_carries_its_fonts_of_one_family():
    about = facts(MINUTES_PDF)
    assert about["Title"].startswith("Biên bản 05/BB-ĐGS Làm việc giữa Đoàn giám sát")
    assert (about["Page size"], about["Tagged"]) == ("595.276 x 841.89 pts (A4)", "yes")
    assert b"/Lang (vi)" in objects(MINUTES_PDF)
    fonts = [row.split() for row in poppler("pdffonts", "-", pdf=MINUTES_PDF).decode().splitlines()[2:]]
    assert {name.split("+")[1].split("-")[0] for name, *_ in fonts} == {"Termes"}
    assert {tuple(row[-5:-2]) for row in fonts} == {("yes", "yes", "yes")}


def test_every_vietnamese_letter_can_be_read_back():
    shown = "Ý kiến: Ẵ ẵ Ỡ ỡ Ự ự Ỹ ỹ Đ đ Ẩ ẩ Ễ ễ Ộ ộ — “hòa”, “thuỷ”, 62,1% của 10.600 hộ, 5 m², ≥ 80%"
    assert shown in flat(pdf(replace(LETTER, blocks=(Paragraph(shown),), closing="Hết")))


def test_an_official_letter_has_its_subject_under_the_number_and_hyphens_under_the_colon():
    number = place(LETTER_PDF, "Số: 112/HĐND-VP")[0]
    subject = place(LETTER_PDF, "V/v chuyển đề xuất, kiến nghị của")[0]
    assert 0 < subject.top - number.bottom < 5
    colon = place(LETTER_PDF, "Kính gửi:")[1]
    below = [word for word in words(LETTER_PDF) if colon.bottom < word.bottom < colon.bottom + 20]
    hyphens = [word for word in below if word.text == "-"]
    assert [round(hyphen.left, 1) for hyphen in hyphens] == [pytest.approx(colon.right - 1.2, abs=0.8)] * 2
    named = "- Thường trực Hội đồng nhân dân tỉnh Lạng Sơn; - Tổ đại biểu số 4 Hội đồng nhân dân tỉnh. "
    assert named in flat(LETTER_PDF)


def test_one_addressee_stands_on_the_line_of_the_greeting():
    printed = pdf(replace(LETTER, addressees=("Ủy ban nhân dân huyện Bắc Sơn",)))
    assert "Kính gửi: Ủy ban nhân dân huyện Bắc Sơn." in lines(printed, 1)


def test_one_signature_stands_level_with_the_recipients():
    capacity, recipients = place(NOTICE_PDF, "TM. THƯỜNG TRỰC HĐND")[0], place(NOTICE_PDF, "Nơi nhận:")[0]
    assert capacity.bottom == pytest.approx(recipients.bottom, abs=1)
    assert recipients.right < 105 < capacity.left
    deputy = place(NOTICE_PDF, "PHÓ CHỦ TỊCH")[0]
    assert capacity.bottom < place(NOTICE_PDF, "KT. CHỦ TỊCH")[0].bottom < deputy.bottom
    assert find(NOTICE_PDF, "Lương Thị Ngọc Ánh")[-1].top > deputy.bottom + 25, "no room to sign"


def test_three_signatures_put_the_names_in_one_line():
    three = (Signature(("Thư ký",), "Lộc Quang Vĩnh"),
             Signature(("Đại diện đơn vị được giám sát", "Chủ tịch UBND huyện"), "Dương Công Sỹ"),
             Signature(("Chủ tọa",), "Hoàng Minh Khôi"))
    printed = pdf(replace(MINUTES, signatures=three))
    assert "Lộc Quang Vĩnh Dương Công Sỹ Hoàng Minh Khôi" in lines(printed, words(printed)[-1].page)


def test_a_decision_has_its_authority_bases_articles_and_list_of_members():
    said = flat(DECISION_PDF)
    assert "THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN HUYỆN BẮC SƠN Căn cứ Luật Tổ chức chính quyền địa phương;" in said
    assert "của Trưởng Ban Kinh tế - Xã hội Hội đồng nhân dân huyện. QUYẾT ĐỊNH: Điều 1. Thành lập" in said
    assert "Phụ lục DANH SÁCH THÀNH VIÊN ĐOÀN GIÁM SÁT (Kèm theo Quyết định số 08/QĐ-HĐND" in said
    assert place(DECISION_PDF, "Phụ lục")[0].page == 2


def test_each_appendix_begins_a_page_and_counts_its_own_pages():
    rows = tuple((str(number), "Hộ gia đình tham gia cửa hàng số") for number in range(1, 60))
    table = Table((Column("TT", 1), Column("Chỉ tiêu", 5)), rows)
    appendices = (Appendix("Bảng một", (table,), "I"), Appendix("Bảng hai", (table,), "II", is_landscape=True),
                  Appendix("Bảng ba", (table,), "III"))
    printed = pdf(replace(LETTER, appendices=appendices))
    assert [find(printed, f"Phụ lục {number}")[0].page for number in ("I", "II", "III")] == [2, 4, 7]
    in_margin = {word.page: word.text for word in words(printed) if word.bottom < 19}
    assert in_margin == {3: "2", 5: "2", 6: "3", 8: "2"}
    assert picture(printed, 4).width > picture(printed, 4).height


def test_a_long_table_repeats_its_head_and_tears_no_row():
    rows = tuple((str(number), f"đầu{number}\nhai\nba\nbốn\nnăm\ncuối{number}", "10.600") for number in range(1, 50))
    table = Table((Column("TT", 1), Column("Chỉ tiêu giám sát", 20), Column("Kết quả", 1, "right")), rows)
    printed = pdf(replace(NOTICE, blocks=(table,)))
    pages = {word.text: word.page for word in words(printed)}
    assert all(pages[f"đầu{number}"] == pages[f"cuối{number}"] for number in range(1, 50))
    assert len(find(printed, "Chỉ tiêu giám sát")) == 4 * len({pages[f"đầu{number}"] for number in range(1, 50)})
    assert len(find(printed, "10.600")) == 49, "a figure was torn by a narrow column"


@pytest.mark.parametrize(("count", "lines_before"), [(60, 0), (26, 0), *((4, filler) for filler in range(15, 21))])
def test_people_are_all_there_and_the_last_one_is_not_alone_on_a_page(count, lines_before):
    people = tuple(Person(f"Bà Trần Thị Ý{number}", "Đại biểu", "Thành viên") for number in range(1, count + 1))
    before = tuple(Paragraph("Dòng trước") for _ in range(lines_before))
    printed = pdf(replace(MINUTES, blocks=(*before, Participants("Đoàn giám sát", people, "1"))))
    where = {word.text: word.page for word in words(printed)}
    pages = [where[f"Ý{number}"] for number in range(1, count + 1)]
    assert pages == sorted(pages)
    assert pages.count(pages[-1]) >= 2
    assert find(printed, "1. Đoàn giám sát")[0].page == pages[0]


def test_the_signatures_take_the_end_of_the_text_along_and_not_the_last_item_too():
    """The hour at the end is a line of its own: the sentence before it comes along, and nothing that stands above."""
    apart = [where_it_ends(lines_before) for lines_before in range(12, 26, 2)]
    assert any(item < signed for item, signed in apart)


def where_it_ends(lines_before: int) -> tuple[int, int]:
    """The pages of the last item and of the signatures."""
    items = ItemList(tuple(f"{name} {'dài ' * 60}" for name in ("Mục đầu", "Mục cuối")))
    before = tuple(Paragraph("Dòng trước") for _ in range(lines_before))
    closing = f"Biên bản lập {'xong ' * 25}\nKết thúc vào 11 giờ"
    printed = pdf(replace(MINUTES, blocks=(*before, items), closing=closing))
    item, end, hour, signed = (find(printed, words)[0].page for words in (
        "Mục cuối", "Biên bản lập", "Kết thúc vào", "THƯ KÝ"))
    assert end == hour == signed
    return item, signed


def test_an_empty_list_says_so():
    empty = (Participants("Đại biểu mời", (), "1"), ItemList(()), Table((Column("TT", 1), Column("Nội dung", 5)), ()))
    assert flat(pdf(replace(LETTER, blocks=empty))).count("Không có") == 3


def test_without_a_number_room_is_left_before_the_slash():
    printed = pdf(replace(MINUTES, number=None))
    label, code = find(printed, "Số:")[0], find(printed, "/BB-ĐGS")[0]
    assert code.left - label.right > 8
    assert code.bottom == pytest.approx(label.bottom, abs=0.3)


@pytest.mark.parametrize(("name", "broken"), [
    ("Tổ đại biểu số 4 Hội đồng nhân dân tỉnh Lạng Sơn",
     ["TỔ ĐẠI BIỂU SỐ 4", "HỘI ĐỒNG NHÂN DÂN", "TỈNH LẠNG SƠN"]),
    ("Ban Quản lý dự án đầu tư xây dựng công trình giao thông Thành phố Hồ Chí Minh",
     ["BAN QUẢN LÝ DỰ ÁN", "ĐẦU TƯ XÂY DỰNG", "CÔNG TRÌNH GIAO THÔNG", "THÀNH PHỐ HỒ CHÍ MINH"]),
    ("Đoàn giám sát", ["ĐOÀN GIÁM SÁT"]),
])
def test_long_names_break_between_their_parts_and_the_nation_never(name, broken):
    printed = pdf(replace(MINUTES, issuers=(Issuer(name),)))
    left = [word for word in words(printed) if word.page == 1 and word.right < 96.5 and word.top < 55]
    heights = sorted({round(word.bottom, 1) for word in left})
    shown = [" ".join(word.text for word in left if round(word.bottom, 1) == height) for height in heights]
    assert shown[:len(broken)] == broken
    nation = place(printed, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert nation[0].bottom == nation[1].bottom


def test_a_joint_round_names_both_bodies():
    bodies = (Issuer("Tổ đại biểu số 4 Hội đồng nhân dân tỉnh Lạng Sơn"), Issuer("Thường trực Hội đồng nhân dân huyện"))
    said = flat(pdf(replace(MINUTES, issuers=bodies)))
    assert "TỈNH LẠNG SƠN - THƯỜNG TRỰC" in said


def test_the_rules_of_the_letterhead_have_their_lengths():
    first, last = place(NOTICE_PDF, "Độc lập - Tự do - Hạnh phúc")
    issuer = find(NOTICE_PDF, "HỘI ĐỒNG NHÂN DÂN")[-4:]
    assert rule_below(NOTICE_PDF, last.bottom, 100, 190) == pytest.approx(last.right - first.left, abs=0.7)
    share = rule_below(NOTICE_PDF, issuer[-1].bottom, 30, 96) / (issuer[-1].right - issuer[0].left)
    assert 1 / 3 <= share <= 1 / 2


def rule_below(printed: bytes, height: float, left: float, right: float) -> float:
    """The length of the longest dark line in the four millimetres below, in millimetres."""
    scale = 200 / 25.4
    box = (round(left * scale), round((height - 1.5) * scale), round(right * scale), round((height + 4) * scale))
    band = picture(printed, 1, dots_per_inch=200).crop(box)
    longest = 0
    for row in range(band.height):
        run = 0
        for column in range(band.width):
            run = run + 1 if band.getpixel((column, row)) < 140 else 0
            longest = max(longest, run)
    return longest / scale


def test_a_draft_is_seen_to_be_one_on_every_page_and_can_be_read():
    draft = pdf(replace(MINUTES, watermark="Dự thảo"))
    for page in range(1, int(facts(draft)["Pages"]) + 1):
        assert grey_share(draft, page) > 0.015
        assert grey_share(MINUTES_PDF, page) < 0.008
    assert facts(draft)["Pages"] == facts(MINUTES_PDF)["Pages"]
    assert SUPERVISORS.people[0].name in flat(draft)


def grey_share(printed: bytes, page: int) -> float:
    """How much of the page has the light grey of the watermark: light enough to read black text on it."""
    shades = picture(printed, page, dots_per_inch=100).histogram()
    return sum(shades[218:228]) / sum(shades)


def paper_ending_with(closing: str, filler: int):
    """A letter of so many one-line paragraphs that the page turns near its end."""
    blocks = tuple(Paragraph(f"Dòng thứ {number}") for number in range(filler))
    return replace(LETTER, blocks=blocks, closing=closing)


@pytest.mark.parametrize("closing", ["", "Trân trọng cảm ơn", MINUTES.closing], ids=["a block", "a line", "two lines"])
@pytest.mark.parametrize("filler", range(10, 32, 2))
def test_the_signature_never_stands_without_two_lines_of_text(closing, filler):
    printed = pdf(paper_ending_with(closing, filler))
    capacity, name = place(printed, "TM. THƯỜNG TRỰC HĐND")[0], find(printed, "Hoàng Minh Khôi")[-1]
    assert capacity.page == name.page
    assert name.top - capacity.bottom > 25, "no room to sign"
    above = {round(word.bottom) for word in words(printed)
             if word.page == capacity.page and word.top > 19 and word.bottom < capacity.top}
    assert len(above) >= 2
