"""Short forms of the office and what they stand for: whoever types one finds the other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oversight.search.words import Word, words_in

# Only those that stand for one thing: "TT" may be thường trực, trung tâm, thông tư.
SAME = (
    ("UBND", "ủy ban nhân dân"),
    ("HĐND", "hội đồng nhân dân"),
    ("TT HĐND", "thường trực HĐND", "thường trực hội đồng nhân dân"),
    ("MTTQ", "mặt trận tổ quốc"),
    ("UBMTTQ", "ủy ban MTTQ", "ủy ban mặt trận tổ quốc"),
    ("BCĐ", "ban chỉ đạo"),
    ("ĐGS", "đoàn giám sát"),
    ("NQ", "nghị quyết"),
    ("QĐ", "quyết định"),
    ("CĐS", "chuyển đổi số"),
    ("CNTT", "công nghệ thông tin"),
    ("CCHC", "cải cách hành chính"),
    ("TTHC", "thủ tục hành chính"),
    ("BHYT", "bảo hiểm y tế"),
    ("BHXH", "bảo hiểm xã hội"),
    ("GPMB", "giải phóng mặt bằng"),
    ("QSDĐ", "quyền sử dụng đất"),
    ("PCCC", "phòng cháy chữa cháy", "phòng cháy và chữa cháy"),
    ("KT-XH", "KTXH", "kinh tế - xã hội"),
    ("GD&ĐT", "GDĐT", "giáo dục và đào tạo"),
    ("THCS", "trung học cơ sở"),
    ("THPT", "trung học phổ thông"),
)


class OtherForm(NamedTuple):
    """In place of the words from `first` up to, not with, `last`, `words` might have been written."""

    first: int
    last: int
    words: tuple[Word, ...]


def other_forms(words: Sequence[Word]) -> Iterator[OtherForm]:
    for first, word in enumerate(words):
        for written, others in FORMS.get(word.plain, ()):
            last = first + len(written)
            if tuple(each.plain for each in words[first:last]) == written:
                yield from (OtherForm(first, last, other) for other in others)


def _forms() -> dict[str, list[tuple[tuple[str, ...], list[tuple[Word, ...]]]]]:
    """By its first word: a form as plain words, and the others of its group."""
    found = defaultdict(list)
    for group in SAME:
        read = [tuple(words_in(form)) for form in group]
        for own in read:
            written = tuple(word.plain for word in own)
            found[written[0]].append((written, [other for other in read if other is not own]))
    return dict(found)


FORMS = _forms()
