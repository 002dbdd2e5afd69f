"""What holds of every figure, whatever is typed."""

import re
from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from oversight.figures import shown, understand, vietnamese

TYPES = st.sampled_from([
    "", "count", "ratio", "percentage", "money", "area", "length", "date", "yes_no", "choice", "table"])
UNITS = st.sampled_from(["", "hộ", "hồ sơ", "%", "ha", "triệu đồng", "tài khoản/hộ"])
WHOLE = st.integers(0, 10**30)
# Three decimals of a countable thing are asked on purpose.
PARTS = st.decimals(0, 10**12, places=2) | st.decimals(0, 10**12, places=4)
QUALIFIERS = st.sampled_from(["trên", "gần", "khoảng", "ước đạt", "không quá", "giảm"])
PIECES = st.sampled_from([
    "1.207", "10.80", "1,207", "62,1", "54", "0", "2024", " ", " ", ",", ".", "/", "-", "%", "(", ")", ";", "\n", "\t",
    "hộ", "đồng", "triệu", "tỷ", "lệ", "trên", "gần", "đạt", "trong đó", "tại", "đúng hạn", "ngày", "tháng", "năm",
    "m2"])
TEXTS = st.text(max_size=60) | st.lists(PIECES, max_size=14).map("".join)
unhurried = settings(deadline=None)
MEASURES = ("value", "denominator", "percent", "on")


@unhurried
@given(WHOLE | PARTS, QUALIFIERS)
def test_a_number_in_our_notation_is_read_back(number, qualifier):
    written = vietnamese(number)
    assert understand(written).value == number
    figure = understand(f"{qualifier} {written} hộ")
    assert (figure.value, figure.qualifier, figure.unit) == (number, qualifier, "hộ")
    assert understand(shown(figure)).value == number


@unhurried
@given(st.decimals(0, 999, places=3) | st.decimals(0, 999, places=2), WHOLE)
def test_a_percentage_is_read_back_alone_and_beside_a_value(percent, value):
    assert understand(f"{vietnamese(percent)}%").percent == percent
    figure = understand(f"{vietnamese(value)} hộ, đạt {vietnamese(percent)}%")
    assert (figure.value, figure.percent) == (value, percent)


@unhurried
@given(WHOLE, WHOLE)
def test_a_ratio_is_read_back(value, denominator):
    figure = understand(f"{vietnamese(value)}/{vietnamese(denominator)} hồ sơ")
    assert (figure.value, figure.denominator, figure.unit) == (value, denominator, "hồ sơ")


@unhurried
@given(WHOLE, st.sampled_from([("nghìn", 10**3), ("triệu", 10**6), ("tỷ", 10**9)]))
def test_multiplying_words_multiply_exactly(number, multiple):
    word, times = multiple
    assert understand(f"{vietnamese(number)},25 {word} đồng").value == number * times + times // 4


@unhurried
@given(TEXTS, TYPES, UNITS)
def test_nothing_raises_and_nothing_is_both_understood_and_asked(text, value_type, unit):
    figure = understand(text, value_type, unit)
    said = [name for name in (*MEASURES, "choice", "rows") if getattr(figure, name) not in (None, "", ())]
    assert bool(said) != bool(figure.ask)
    assert figure.typed == text


@unhurried
@given(TEXTS, TYPES, UNITS)
def test_more_blanks_and_letters_taken_apart_change_nothing(text, value_type, unit):
    figure = understand(text, value_type, unit)
    spaced = understand(f"  {text.replace(' ', '   ')} ", value_type, unit)
    apart = understand(normalize("NFD", text), value_type, unit)
    for name in (*MEASURES, "qualifier"):
        assert getattr(figure, name) == getattr(spaced, name) == getattr(apart, name)


@unhurried
@given(
    st.integers(0, 10**6), st.from_regex(r"[0-9]{1,2}|[0-9]{4,6}", fullmatch=True),
    st.sampled_from(["", "%", " ha", " tỷ"]))
def test_a_dot_before_other_than_three_digits_is_never_a_decimal(whole, digits, after):
    figure = understand(f"{whole}.{digits}{after}")
    assert figure.ask


@unhurried
@given(TEXTS)
def test_no_digit_is_made_up(text):
    """Every number understood can be found among the digits typed."""
    figure = understand(text)
    typed = re.sub(r"[^0-9]", "", normalize("NFKC", text))
    for number in (figure.denominator, figure.percent):
        digits = f"{abs(number):f}".replace(".", "").strip("0") if number is not None else ""
        assert digits in typed


@unhurried
@given(st.sampled_from(["1", "1.", "1,", "1 ", "a", "a ", "/", "-", "năm ", "tháng 1 ", "(", "cho ", "1 tỷ ", "%"]))
def test_a_long_line_of_anything_is_asked(piece):
    """Were a pattern to look back over it, this would not end."""
    assert understand(piece * (299 // len(piece))).ask or len(piece.strip()) <= 1
    assert understand(piece * 10_000).ask
