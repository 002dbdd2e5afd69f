"""A dash before a number: a minus, the mark of a line in a list, or what parts two sayings."""

from oversight.figures.tokens import Token
from oversight.figures.unclear import Unclear, quoted


def without_minus(
        tokens: list[Token], number: Token, whole: str, *, is_behind_a_number: bool) -> tuple[list[Token], bool]:
    """`tokens` that stand before `number`, without a minus, and whether there was one."""
    if not tokens or tokens[-1].kind != "dash":
        return tokens, False
    before = tokens[-2].kind if len(tokens) > 1 else ""
    if before in ("word", "sign"):
        is_minus = tokens[-1].is_loose and not number.is_loose
        if is_minus and is_behind_a_number:
            raise _asked(number, whole)
        return (tokens[:-1], True) if is_minus else (tokens, False)
    if number.is_loose or before not in ("", "stop", "time"):
        raise _asked(number, whole)
    return tokens[:-1], True


def _asked(number: Token, whole: str) -> Unclear:
    return Unclear(f"Dấu “-” trước số {number.text} trong {quoted(whole)} có thể là dấu âm, gạch đầu dòng hoặc khoảng "
                   f"từ số này đến số kia; hãy viết -{number.text} nếu là số âm, nếu không thì bỏ dấu đó đi.")
