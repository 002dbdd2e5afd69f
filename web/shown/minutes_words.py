"""The page on which the secretary rewords the minutes: each line beside what was recorded, and where they part."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask_wtf import FlaskForm
from wtforms import Field

from oversight.models.minutes import Minutes, Wording
from oversight.papers.blocks import Heading
from oversight.papers.minutes import closing_of, passages_of
from oversight.papers.minutes_line import Line
from oversight.rules.minutes_gaps import loose_words
from web.forms.minutes_words import editable_lines, words_name

CHANGED = (
    "Nội dung đã ghi thay đổi sau khi viết lời văn này. Hãy giữ lời văn nếu vẫn đúng, hoặc lấy lại nội dung đã ghi.")
LOST = "Lời văn không còn số liệu đã ghi: {}."
ADDED = "Lời văn có số liệu không thấy trong nội dung đã ghi: {}."
CLOSING = "Câu kết"
LETTERS_A_LINE, LEAST_LINES, MOST_LINES = 60, 2, 14


@dataclass(frozen=True)
class ShownWords:
    """`recorded` is the fact with who said it, `beside` what is printed behind the words: the term, the quote."""

    source: str
    origin: str
    recorded: str
    beside: str
    field: Field
    warnings: list[str]
    is_reworded: bool
    is_out_of_date: bool

    @property
    def height(self) -> int:
        """Of the box in lines of text."""
        lines = sum(len(line) // LETTERS_A_LINE + 1 for line in (self.field.data or "").splitlines())
        return min(max(lines, LEAST_LINES), MOST_LINES)


@dataclass(frozen=True)
class ShownSection:
    title: str
    lines: list[ShownWords]


def words_page(minutes: Minutes, form: FlaskForm) -> list[ShownSection]:
    """Sections in which something may be reworded."""
    sections = [ShownSection(title, [_shown(line, form) for line in lines]) for title, lines in _by_heading(minutes)]
    return [each for each in sections if each.lines]


def loose(minutes: Minutes) -> list[Wording]:
    return loose_words(minutes)


def warnings_of(line: Line) -> list[str]:
    if not line.is_reworded:
        return []
    figures = ((LOST, line.lost_figures), (ADDED, line.added_figures))
    told = [sentence.format("; ".join(some)) for sentence, some in figures if some]
    return [CHANGED, *told] if line.is_out_of_date else told


def all_warnings(minutes: Minutes) -> dict[str, list[str]]:
    """By the name of the box, for the page that stays open."""
    return {words_name(line.source): warnings_of(line) for line in editable_lines(minutes)}


def _by_heading(minutes: Minutes) -> Iterator[tuple[str, list[Line]]]:
    title, above, lines = "", "", []
    for passage in passages_of(minutes):
        if isinstance(passage.block, Heading):
            yield title, lines
            above = above if passage.block.level == 3 else passage.block.text
            title, lines = " · ".join(dict.fromkeys((above, passage.block.text))), []
        lines += [line for line in passage.lines if line.is_editable]
    yield title, lines
    yield CLOSING, [closing_of(minutes)]


def _shown(line: Line, form: FlaskForm) -> ShownWords:
    recorded = " ".join(filter(None, (line.before, line.fact)))
    return ShownWords(
        line.source, line.origin, recorded, line.after, form[words_name(line.source)], warnings_of(line),
        line.is_reworded, line.is_out_of_date)
