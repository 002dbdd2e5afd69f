"""What stands in a recommendation about anything: two that share only this share no matter.

Phrases and not syllables: without marks "kiện toàn" is made of the same two as "kiến nghị" and "toàn bộ".
"""

from collections.abc import Iterator, Sequence

from oversight.search.words import words_in

GRAMMAR = """
và, các, của, cho, với, về, theo, trong, trên, tại, từ, đến, để, do, là, có, được, bị, khi, sau, trước, nhất, những,
mỗi, từng, này, đó, như, cũng, còn, chưa, đã, đang, sẽ, ở, vào, ra, cùng, phải, đúng, đủ, tốt, hơn, nhiều, một, hai,
năm, tháng, quý, ngày, thôn, bản, xã, huyện, tỉnh, phường, việc
"""
PHRASES = """
tiếp tục, tăng cường, đẩy mạnh, đẩy nhanh, quan tâm, triển khai, thực hiện, tổ chức, chỉ đạo, lãnh đạo, nâng cao,
chất lượng, hiệu quả, công tác, nhiệm vụ, kịp thời, khẩn trương, nghiêm túc, quyết liệt, chủ động, rà soát, bảo đảm,
đảm bảo, đề nghị, kiến nghị, yêu cầu, nội dung, quy định, hoàn thành, khắc phục, giải pháp, biện pháp, tình trạng,
tham mưu, vấn đề, phương án, kế hoạch, bố trí, xử lý, giải quyết, dứt điểm, toàn bộ, đơn vị, cơ quan, địa phương,
địa bàn, ủy ban nhân dân, hội đồng nhân dân, thành phố, thị trấn, vùng cao, vùng sâu, vùng xa, công chức, cán bộ,
người dân, nhân dân, hằng năm, hàng năm, hiện nay
"""
NAMES = "ban chỉ đạo"
"""Hold a phrase of the above, and mean a body."""


def _phrases(told: str) -> list[tuple[str, ...]]:
    return [tuple(word.plain for word in words_in(phrase)) for phrase in told.split(",")]


GRAMMAR_WORDS = frozenset(word for phrase in _phrases(GRAMMAR) for word in phrase)
_KNOWN = dict.fromkeys(_phrases(PHRASES), True) | dict.fromkeys(_phrases(NAMES), False)
_LONGEST = max(map(len, _KNOWN))


def what_is_left(words: Sequence[str]) -> Iterator[list[str]]:
    """Stretches of plain words between the phrases; grammar stays in them, to be judged beside its neighbour."""
    stretch, place = [], 0
    while place < len(words):
        phrase = _phrase_at(words, place)
        if phrase and _KNOWN[phrase]:
            yield stretch
            stretch = []
        else:
            stretch = [*stretch, *(phrase or words[place:place + 1])]
        place += len(phrase) or 1
    yield stretch


def _phrase_at(words: Sequence[str], place: int) -> tuple[str, ...]:
    """The longest that begins here, or none."""
    lengths = range(_LONGEST, 0, -1)
    return next((found for length in lengths if (found := tuple(words[place:place + length])) in _KNOWN), ())
