"""How a text is read: the same for the index, for the question and for the excerpt."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight.search import excerpt, marked, read
from oversight.search.short_forms import SAME
from oversight.search.tokens import tokens_of
from oversight.search.words import MOST_LETTERS, words_in

TWINS = [
    ("đề nghị", "de nghi"), ("Đường", "duong"), ("hoà", "hòa"), ("thuỷ", "thủy"), ("khoẻ", "khỏe"), ("uỷ", "ủy"),
    ("số 04", "so 4"), ("tỷ lệ", "tỉ lệ"), ("ĐẤT ĐAI", "dat dai"), ("quý I", "qui i"), ("Nguyễn", "nguyen")]


def plain(text):
    return [word.plain for word in words_in(text)]


@pytest.mark.parametrize(("one", "other"), TWINS, ids=str)
def test_what_only_a_keyboard_tells_apart_is_read_alike(one, other):
    assert plain(one) == plain(other)


@pytest.mark.parametrize("text", [one for one, _ in TWINS] + ["hội đồng nhân dân", "chất vấn", "kết luận"])
def test_a_text_from_a_mac_is_spelt_alike(text):
    composed, apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert [word[2:] for word in words_in(composed)] == [word[2:] for word in words_in(apart)]


@pytest.mark.parametrize(("old", "new"), [("hoà", "hòa"), ("thuỷ", "thủy"), ("khoẻ", "khỏe"), ("uỷ", "ủy")])
def test_where_the_tone_is_put_is_no_other_spelling(old, new):
    assert words_in(old)[0].spelt == words_in(new)[0].spelt


def test_other_marks_are_another_spelling():
    assert len({words_in(word)[0].spelt for word in ("hòa", "hóa", "hoá", "họa", "hoa")}) == 4


@pytest.mark.parametrize("group", SAME, ids=lambda group: group[0])
def test_each_form_of_a_group_holds_all_that_the_others_are_asked_by(group):
    for written in group:
        there = tokens_of(f"Theo {written} huyện")
        for asked in group:
            assert {*read(asked).looks[0].tokens} <= there, (written, asked)


def test_words_that_stand_on_two_lines_stand_side_by_side_on_neither():
    assert "de_nghi" in tokens_of("đề nghị")
    assert "de_nghi" not in tokens_of("vấn đề\nnghị quyết")


@given(st.text())
def test_a_token_never_holds_a_sign_that_an_engine_would_read(text):
    for token in tokens_of(text):
        assert all(letter.isalnum() or letter == "_" or unicodedata.combining(letter) for letter in token)
        assert 0 < len(token) <= 2 * MOST_LETTERS + 1


@given(st.text())
def test_whatever_is_typed_finds_the_text_it_was_copied_from(text):
    asked = read(text)
    for look in asked.looks if asked.words else ():
        assert {*look.tokens} <= tokens_of(text.replace("\n", " "), *text.splitlines(), text.translate(ONE_LINE))


ONE_LINE = {ord(letter): " " for letter in "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"}

NOTHING = ["", " ", "%", "\"", "*", "((+)+)$", "\u0301\u0300", "\x00", "😀", "!!!", "'"]


@pytest.mark.parametrize("typed", NOTHING, ids=repr)
def test_signs_alone_ask_for_nothing(typed):
    assert read(typed).words == ()


def test_a_long_question_is_cut_and_says_so():
    assert read("a" * 10_000).is_cut
    assert len(read("một hai ba bốn " * 100).words) == 12
    assert not read("mười hai").is_cut


def found_in(pieces):
    return [piece.text for piece in pieces if piece.is_found]


def mark(text, typed):
    asked = read(typed)
    return found_in(marked(text, asked, asked.looks[0]))


def test_found_words_are_marked_as_they_are_written():
    assert mark("Ban kiến nghị và đề nghị: để nghị quyết", "đề nghị") == ["đề nghị"]
    assert mark("UBND xã; Uỷ ban nhân dân huyện", "ubnd") == ["UBND", "Uỷ ban nhân dân"]
    assert mark("UBND xã; Uỷ ban nhân dân huyện", "uy ban") == ["UBND", "Uỷ ban"]
    assert mark("số 4, số 14, số 04/KH", "so 4") == ["số 4", "số 04"]


def test_an_excerpt_is_the_place_where_the_words_stand_together():
    text = "đất " + "và những việc khác " * 60 + "quản lý đất đai ở xã " + "và những việc khác " * 60
    asked = read("dat dai")
    pieces = excerpt(text, asked, asked.widest)
    assert "đất đai" in found_in(pieces)
    assert sum(len(piece.text) for piece in pieces) < 260
    assert (pieces[0].text, pieces[-1].text) == ("… ", " …")


@given(st.text(), st.text(min_size=1))
def test_marking_changes_no_letter(text, typed):
    asked = read(typed)
    if asked.words:
        assert "".join(piece.text for piece in marked(text, asked, asked.widest)) == text
