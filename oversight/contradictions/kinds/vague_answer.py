"""A required question answered with a stock phrase: "đang thực hiện", "theo quy định"."""

import re
from collections.abc import Iterator

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.examined import Examined
from oversight.contradictions.saying import about
from oversight.contradictions.wording import named, quoted

LABEL = "Trả lời chung chung"
SHORT = 30  # letters
# "Không có", "không phát sinh" are answers, however short.
STOCK = re.compile(
    r"\b(đang|sẽ|đã|tiếp tục|thường xuyên) (được )?(thực hiện|triển khai|xử lý|giải quyết|khắc phục|rà soát|quan tâm)"
    r"|\btheo (đúng )?(quy định|kế hoạch|chỉ đạo|hướng dẫn|yêu cầu|đề cương)\b|\bcơ bản\b"
    r"|\b(thực hiện|triển khai) (tốt|nghiêm túc|đầy đủ)\b|\b(bảo đảm|đảm bảo|quan tâm|tốt|đạt yêu cầu)\b")


def find(examined: Examined) -> Iterator[Contradiction]:
    for item in examined.items:
        text = examined.answer(item).text
        if item.kind == "narrative" and item.is_required and _is_vague(text):
            yield about(item, "worth_asking", f"trả lời chung chung: {quoted(text)}",
                        f"{named(item)}: đã làm những gì, kết quả, số liệu và thời gian cụ thể "
                        f"(báo cáo chỉ ghi {quoted(text)})")


def _is_vague(text: str) -> bool:
    letters = sum(letter.isalpha() for letter in text)
    says_a_number = any(letter.isdigit() for letter in text)
    return 0 < letters < SHORT and not says_a_number and STOCK.search(text.casefold()) is not None
