"""Whether two recommendations are about one matter, by their words alone."""

from itertools import combinations

import pytest
from matters import CHOSEN_ON, SET_ASIDE, Matters

from oversight.memory.likeness import ALIKE_FROM, Rarity, common_terms, terms_of
from oversight.memory.marking import marked_piece


def judged(matters: Matters) -> tuple[int, int, int, int]:
    """Pairs, pairs of one matter, pairs found alike, and those of them that are of one matter."""
    pairs = [(is_one, likeness >= ALIKE_FROM) for is_one, likeness in _compared(matters)]
    found = [is_one for is_one, is_alike in pairs if is_alike]
    return len(pairs), sum(is_one for is_one, _ in pairs), len(found), sum(found)


def _compared(matters: Matters):
    """The later against each earlier one, as while it is typed: weighed among all that the unit was asked besides."""
    for asked in matters.values():
        for (_, (matter, text)), (place, (other, typed)) in combinations(enumerate(asked), 2):
            rarity = Rarity(each for at, (_, each) in enumerate(asked) if at != place)
            yield matter == other, rarity.likeness(typed, text)


def test_what_the_threshold_was_chosen_on():
    """Precision 0.73 (36 of 49 found), recall 0.84 (36 of 43), among 652 pairs."""
    assert judged(CHOSEN_ON) == (652, 43, 49, 36)


def test_what_was_set_aside():
    """Precision 1 (6 of 6 found), recall 0.75 (6 of 8), among 153 pairs."""
    assert judged(SET_ASIDE) == (153, 8, 6, 6)


EARLIER = "Đẩy nhanh tiến độ giải ngân vốn đầu tư công, nhất là các dự án thuộc chương trình mục tiêu quốc gia."
ALONE = Rarity([EARLIER])


@pytest.mark.parametrize("typed", [
    "day nhanh giai ngan von dau tu cong", "ĐẨY NHANH GIẢI NGÂN VỐN ĐẦU TƯ CÔNG",
    "Đẩy nhanh giải ngân vốn đầu tư công"])
def test_marks_and_capitals_change_nothing(typed):
    assert ALONE.likeness(typed, EARLIER) == ALONE.likeness("đẩy nhanh giải ngân vốn đầu tư công", EARLIER) > ALIKE_FROM


def test_a_short_form_is_what_it_stands_for():
    assert terms_of("CĐS") == terms_of("chuyển đổi số")
    assert ALONE.likeness("GPMB", "giải phóng mặt bằng") > ALIKE_FROM


@pytest.mark.parametrize("typed", [
    "", "...", "Tiếp tục thực hiện tốt công tác, nâng cao chất lượng", "0" * 10_000, "((a+)+)$", "%"])
def test_what_says_nothing_is_like_nothing(typed):
    assert ALONE.likeness(typed, EARLIER) == 0


def test_a_text_is_wholly_like_itself_and_the_order_does_not_matter():
    other = "Xử lý trách nhiệm chủ đầu tư giải ngân chậm."
    assert ALONE.likeness(EARLIER, EARLIER) == pytest.approx(1)
    assert ALONE.likeness(EARLIER, other) == pytest.approx(ALONE.likeness(other, EARLIER))


def test_syllables_of_a_phrase_that_says_nothing_may_be_part_of_a_word_that_does():
    """ "Kiện toàn" is made of those of "kiến nghị" and "toàn bộ"; a board is no "chỉ đạo"."""
    assert common_terms("kien toan Ban Chi dao", "Kiện toàn Ban Chỉ đạo") == {
        "kien_toan", "toan_ban", "ban_chi", "chi_dao"}
    assert not common_terms("Chỉ đạo toàn bộ", "kiến nghị chỉ đạo")


def test_what_the_unit_is_always_asked_weighs_less():
    theme = "Chuyển đổi số"
    often = Rarity([f"{theme}: {each}" for each in ("đào tạo kỹ năng", "mua máy quét", "phủ sóng", "chữ ký số")])
    rarely = Rarity(["Chuyển đổi số: đào tạo kỹ năng", "Cấp nước sạch", "Sửa đường liên thôn", "Thu gom rác"])
    typed = "Chuyển đổi số: tuyên truyền"
    assert often.likeness(typed, f"{theme}: mua máy quét") < rarely.likeness(typed, f"{theme}: mua máy quét")


@pytest.mark.parametrize(("typed", "marked"), [
    ("Đẩy nhanh việc giai ngan vốn", ["giải ngân vốn"]), ("chương trình giải ngân", ["giải ngân", "chương trình"]),
    ("Vốn của các hộ", ["vốn"]), ("Sửa đường", [])])
def test_what_both_say_is_marked_and_neighbours_hold_together(typed, marked):
    pieces = marked_piece(EARLIER, common_terms(typed, EARLIER))
    assert [piece.text for piece in pieces if piece.is_found] == marked
    assert "".join(piece.text for piece in pieces) == EARLIER


def test_a_long_text_is_cut_between_words():
    shown = "".join(piece.text for piece in marked_piece(EARLIER, frozenset(), room=30))
    assert shown == "Đẩy nhanh tiến độ giải ngân…"
