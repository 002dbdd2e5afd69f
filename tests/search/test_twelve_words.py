"""The words that defeat others, on both databases: what each should find, and what it should not, is written here.

`alike` looks the same to a reader in a hurry and is something else; it must come after everything in `meant`, or not
at all. Each text is a recommendation of one round.
"""

import unicodedata

import pytest
from seeker import found, sources

from oversight.models.recommendation import Recommendation
from oversight.services.recommendation import add_recommendation

TABLE = {
    "phuong": (["Ủy ban nhân dân phường Bắc Sơn", "Phương án phân loại"], []),
    "dat dai": (["Quản lý đất đai tại xã", "ĐẤT ĐAI công ích"], ["Đai an toàn, đất san lấp"]),
    "duong": (["Sửa đường vào thôn Nà Lay", "Ông Dương Công Hải phụ trách"], []),
    "ket luan": (["Thực hiện kết luận của chủ trì"], ["Luận cứ phải gắn kết"]),
    "chat van": (["Trả lời chất vấn của đại biểu"], ["Vấn đề chất lượng nước"]),
    "truong hoc": (["Xây trường học điểm lẻ"], ["Học sinh các trường nội trú"]),
    "de nghi": (["Đề nghị bố trí kinh phí", "Việc cử tri đề nghị nhiều lần"], ["Đề án gửi hội nghị"]),
    "hoa": (["Nhà văn hóa thôn", "Hoà giải ở cơ sở", "Trồng hoa ven đường"], ["Hoàn thành kế hoạch"]),
    "nghi quyet": (["Sửa Nghị quyết số 12", "Triển khai 05/NQ-HĐND"], ["Quyết toán, đề nghị thẩm tra"]),
    "uy ban": (
        ["Uỷ ban nhân dân xã báo cáo", "UBND huyện kiểm tra", "Ủy ban MTTQ giám sát"], ["Ban Quản lý, ủy quyền"]),
    "ubnd": (["Ủy ban nhân dân thị trấn", "UBND xã Long Đống"], ["Nhân dân ủng hộ Ban"]),
    "so 4": (["Tổ đại biểu số 4 theo dõi", "Công văn số 04/CV-VP"], ["Chuyển đổi số trong 4 năm", "Số 40 và số 14"]),
}


@pytest.fixture
def round_(play):
    """With all the texts of the table in it."""
    round_ = play.a("round", "concluded")
    with play.acting("secretariat", "08/11/2024") as (session, actor):
        there = session.get_one(type(round_), round_.id)
        for meant, alike in TABLE.values():
            for text in (*meant, *alike):
                add_recommendation(session, there, actor, {"text": text, "lead_unit_id": play.ids["commune"]})
    return round_


def texts(play, typed):
    names = {item.id: item.text for item in play.audience.query(Recommendation)}
    return [names[key] for key in sources(play, "secretariat", typed) if key in names]


def forms(typed):
    """As different hands and machines type it."""
    return {typed, typed.upper(), f"  {typed.replace(' ', '   ')} ", f"“{typed}”?"}


@pytest.mark.parametrize("typed", TABLE)
def test_the_word_finds_what_is_meant_before_what_only_looks_alike(round_, play, typed):
    meant, alike = TABLE[typed]
    for form in forms(typed):
        order = texts(play, form)
        assert {*meant} <= {*order}, form
        last = max(order.index(text) for text in meant)
        assert all(order.index(text) > last for text in alike if text in order), form


MARKED = {
    "hòa": ("Hoà giải ở cơ sở", "Nhà văn hóa thôn"), "hoà": ("Hoà giải ở cơ sở", "Trồng hoa ven đường"),
    "văn hoá": ("Nhà văn hóa thôn", None), "đường": ("Sửa đường vào thôn Nà Lay", "Ông Dương Công Hải phụ trách"),
    "phường": ("Ủy ban nhân dân phường Bắc Sơn", "Phương án phân loại"), "uỷ ban": ("Uỷ ban nhân dân xã báo cáo", None)}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("typed", MARKED)
def test_what_is_spelt_as_typed_comes_first(round_, play, typed, form):
    first, later = MARKED[typed]
    order = texts(play, unicodedata.normalize(form, typed))
    assert first in order
    assert later is None or order.index(first) < order.index(later)


def test_half_a_word_finds_its_ends_only_when_it_is_no_word_itself(round_, play):
    assert "Chuyển đổi số trong 4 năm" in texts(play, "chuyển đổi s")
    assert "Hoàn thành kế hoạch" not in texts(play, "hoa")
    assert "Số 40 và số 14" not in texts(play, "so 4")


BAD = ["((a+)+)$", "%", "\"", "'", "*", "a*", "AND OR NOT", "NEAR(a b)", "title: hoa", "col:", "-hoa", "hoa\x00giai",
       "😀", "😀 hoa", "a" * 10_000, "hoa " * 3_000, "\u0301\u0323", "", " ", "\\", "';--", "hoa' | 'x", "hoa\" OR \"x",
       "\ud800", "1e5", "0x1f", "ﬁ", "Ⅷ", "½", "ا", "汉字", "_", "a_b"]


@pytest.mark.parametrize("typed", BAD, ids=lambda typed: repr(typed)[:24])
def test_whatever_is_typed_is_answered(round_, play, typed):
    assert found(play, "secretariat", typed).total >= 0


def test_signs_of_a_query_language_are_only_signs(round_, play):
    assert texts(play, "hoa' | 'x") == texts(play, "hoa x") == []
    assert texts(play, "hoa*") == texts(play, "hoa")
    assert texts(play, "dat OR dai") == []
