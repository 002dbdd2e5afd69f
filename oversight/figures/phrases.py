"""What people write before a number, and where the unit behind a number ends."""

QUALIFIER, FILLER, OVER, AT, WITH, PART = "qualifier", "filler", "over", "at", "with", "part"

_SAID = {
    QUALIFIER: (
        "trên", "hơn", "gần", "khoảng", "ước", "ước đạt", "ước tính", "ước khoảng", "ước thực hiện", "dưới",
        "ít nhất", "tối thiểu", "tối đa", "nhiều nhất", "cao nhất", "thấp nhất", "không quá", "không dưới",
        "không vượt quá", "xấp xỉ", "trên dưới", "chừng", "chưa đến", "chưa tới", "chưa đầy", "ngót",
        "tăng", "giảm", "tăng thêm", "tăng lên", "giảm còn", "giảm xuống còn", "giảm được",
        "~", "≈", "≥", "≤", "<", ">"),
    FILLER: (
        "đạt", "đạt được", "chiếm", "là", "có", "đã có", "hiện có", "hiện nay", "hiện nay có", "được", "cả", "tổng",
        "tổng số", "tổng cộng", "tổng số có", "cộng", "số lượng", "bằng", "tương đương", "tương ứng", "ứng",
        "tỷ lệ", "tỉ lệ", "đạt tỷ lệ", "đạt tỉ lệ", "tỷ trọng", "tức", "tức là", "gồm", "gồm có", "mức",
        "đến nay", "đã đạt", "hoàn thành", "thực hiện", "đã thực hiện", "còn", "còn lại", "vẫn còn", "lên tới",
        "lên đến", "+"),
    OVER: ("trên", "trên tổng số", "trong tổng số", "trong số", "trên tổng", "trong tổng"),
    AT: ("tại", "ở"),
    WITH: ("và", "với", "cùng", "cùng với"),
    PART: ("trong đó", "trong đó có"),
}
_LONGEST = 4

PHRASES: dict[str, set[tuple[str, ...]]] = {
    kind: {tuple(phrase.split()) for phrase in phrases} for kind, phrases in _SAID.items()}

# With these begins what is told of the things counted: "2.602 đúng và trước hạn", "12 hộ chưa có điện".
TELLING = {"đúng", "trước", "quá", "trễ", "chậm", "đã", "chưa", "được", "đang", "còn", "không", "bị", "hoàn", "giải"}
_ENDS_A_UNIT = TELLING | {
    "đạt", "chiếm", "là", "bằng", "tương", "từ", "cho", "của", "do", "theo", "ở", "tại", "trong", "trên", "vào", "để",
    "so", "tính", "với", "thuộc", "có"}
NEGATIONS = {"không", "chưa", "chẳng"}
# Between two numbers these join them ("10 đến 14 hộ"); they are never a unit. "Cộng tác viên" is one.
_JOINING = {"đến", "tới", "hoặc", "hay", "lên", "xuống", "trừ", "cộng", "và", "nay", "rồi", "sang", "nhân", "chia"}
_NEVER_FIRST = {"hoặc", "hay", "lên", "xuống", "trừ", "và", "nay", "rồi", "chia"}
_BEGINS_A_UNIT = {"cộng", "nhân", "sang"}
_NOT_JOINED_BEHIND = {"trở", "năm", "tháng", "quý", "hiện", "ngày", "hôm", "đến", "tới"}  # "trở lên", "năm nay"
_AFTER_THE_NUMBER = ("trở", "lên"), ("trở", "xuống")
# Numbers in words or letters that change the number before them; how far is for whoever wrote them to say.
_CHANGES_THE_NUMBER = {"rưỡi", "rưởi", "chục", "trăm", "vạn", "tá", "mươi", "k", "tr", "tỏi", "lẻ"}
_COUNTING = {"một", "hai", "ba", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "tám", "chín", "mốt", "mười"}


def phrase_at(words: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[str, int]:
    """The longest known phrase that lower-case `words` begin with: its kind, tried in this order, and its length."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        for kind in kinds:
            if words[:length] in PHRASES[kind]:
                return kind, length
    return "", 0


def unit_words(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """The words of the unit, and a qualifier among them ("10 hộ trở lên")."""
    for place, word in enumerate(words):
        if words[place:place + 2] in _AFTER_THE_NUMBER:
            return words[:place], " ".join(words[place:place + 2])
        if word in _ENDS_A_UNIT:
            return words[:place], ""
    return words, ""


def joining_word(words: tuple[str, ...]) -> str:
    """Of the words between two numbers, the one that joins them, or nothing."""
    if words and words[0] in _JOINING - _BEGINS_A_UNIT:
        return words[0]
    is_joined = words and words[-1] in _JOINING and not set(words[-2:-1]) & _NOT_JOINED_BEHIND
    return words[-1] if is_joined else ""


def joins_at_once(words: tuple[str, ...]) -> str:
    """The word right behind a number that can only go on to another number, or nothing."""
    return words[0] if words and words[0] in _NEVER_FIRST else ""


def negation_in(words: tuple[str, ...]) -> tuple[str, ...]:
    """"12 hộ không có điện": from its negation on."""
    return next((words[place:] for place, word in enumerate(words) if word in NEGATIONS), ())


def changes_the_number(words: tuple[str, ...], *, is_multiplied: bool) -> str:
    """The first word that says the number goes on in words ("1 tỷ rưỡi", "5 chục"), or nothing."""
    if words and (words[0] in _CHANGES_THE_NUMBER or (is_multiplied and words[0] in _COUNTING)):
        return words[0]
    return next((word for word in words if word in ("rưỡi", "rưởi")), "")
