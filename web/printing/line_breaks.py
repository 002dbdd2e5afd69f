"""Where the lines of a centred name break: lines of like length, and no name torn apart.

Letterheads are read at a glance; "HỘI ĐỒNG NHÂN / DÂN TỈNH" on an official paper is a blemish.
"""

from collections.abc import Iterator

from web.printing.fonts import BOLD, REGULAR, Face, width

BELONG_TOGETHER = tuple(phrase.split() for phrase in (
    "hội đồng nhân dân", "ủy ban nhân dân", "ủy ban mặt trận tổ quốc", "thường trực", "đại biểu", "giám sát",
    "đoàn giám sát", "ban chỉ đạo", "chuyển đổi số", "ban quản lý dự án", "quản lý", "đầu tư", "xây dựng",
    "công trình", "giao thông", "kinh tế", "ngân sách", "văn hóa", "xã hội", "pháp chế", "dân tộc", "việt nam",
    "trung tâm", "văn phòng", "thành phố", "quốc hội", "kế hoạch", "kết quả", "thực hiện", "kiến nghị",
    "làm việc", "công tác", "giai đoạn", "quyết định", "đơn vị", "thành lập", "thông báo", "đề cương", "kết luận",
    "chuyên đề", "triển khai", "địa bàn", "đề cương", "nội dung", "báo cáo", "yêu cầu", "phạm vi", "đối tượng",
    "chương trình", "thành phần", "đề xuất", "giải trình", "đôn đốc", "đính chính", "hồ chí minh"))
PLACE_WORDS = frozenset(("tỉnh", "huyện", "xã", "phường", "quận", "thị"))
TORN = 1.0  # what a break inside a phrase costs: as much as a whole empty line
LOOSE = 0.2  # and one between a body and the place it belongs to


def balanced(text: str, widest: float, points: float, is_bold: bool = True) -> tuple[str, ...]:
    """Few lines not wider than `widest` millimetres, as even as the phrases allow.

    A line break typed in the text is kept. A single word wider than that is torn, or it would run off the paper.
    """
    face = BOLD if is_bold else REGULAR
    parts = [part.split() for part in text.splitlines() if part.strip()]
    fitting = ([piece for word in words for piece in _torn(word, widest, face, points)] for words in parts)
    return tuple(line for words in fitting for line in _best(words, widest, points, is_bold))


def watermark_points(text: str) -> float:
    """The size at which a word fills the diagonal of the page, at most 90 points."""
    return round(min(90.0, 230 / max(width(text.upper(), BOLD, 1), 1)), 1)


def _torn(word: str, widest: float, face: Face, points: float) -> Iterator[str]:
    """The word itself, or pieces of which each but the last fills a line."""
    piece, length = "", 0.0
    for letter in word:
        length += width(letter, face, points)
        if piece and length > widest:
            yield piece
            piece, length = "", width(letter, face, points)
        piece += letter
    yield piece


def _best(words: list[str], widest: float, points: float, is_bold: bool) -> list[str]:
    """The cheapest path over the places between words."""
    face, prices = (BOLD if is_bold else REGULAR), _prices(words)
    paths: list[tuple[float, list[str]]] = [(0.0, [])]
    for end in range(1, len(words) + 1):
        ways = []
        for start in reversed(range(end)):
            line = " ".join(words[start:end])
            room = (widest - width(line, face, points)) / widest
            if room < 0 and ways:
                break
            cost, lines = paths[start]
            ways.append((cost + max(room, 0) ** 2 + prices.get(end, 0), [*lines, line]))
        paths.append(min(ways))
    return paths[-1][1]


def _prices(words: list[str]) -> dict[int, float]:
    """What a break costs by its place between the words; place n lies before word n."""
    low = [word.lower().strip(",;.:“”\"()") for word in words]
    loose = {place: LOOSE for place, word in enumerate(low) if word in PLACE_WORDS}
    torn = {place + step for place in range(len(low)) for phrase in BELONG_TOGETHER
            if low[place:place + len(phrase)] == phrase for step in range(1, len(phrase))}
    torn |= {place + step for place in loose for step in (1, 2)}
    torn |= {place for place, word in enumerate(low) if word.isdecimal()}
    torn |= {place for place, word in enumerate(low) if word in ("tháng", "năm") and low[place - 1].isdecimal()}
    return loose | {place: TORN for place in torn if 0 < place < len(words)}
