"""Where the rows were read, and how rows of one source are written down without repeating it."""

from dataclasses import replace

from workflows.provisions.row import L87, L87_594, L121_114, Provision

LAW_87 = "Luật 87/2015/QH13"
NEW_TEXTS = "Luật 121/2025/QH15 và Nghị quyết 114/2025/UBTVQH15"
LAW_121 = f"{NEW_TEXTS}, chưa xác định điều khoản"
LAW_121_ARTICLE_40 = "Điều 40 Luật 121/2025/QH15"
DECREE_30 = "Nghị định 30/2020/NĐ-CP"
LAO_CAI = "Quy chế giám sát của HĐND tỉnh Lào Cai"

READ_LAW_87 = f"Đã đọc nguyên văn {LAW_87} (bản pháp điển hóa)"
READ_DECREE_30 = f"Đã đọc nguyên văn {DECREE_30} (bản pháp điển hóa)"
READ_LAO_CAI = "Quy chế giám sát nhiệm kỳ 2016–2021 của HĐND tỉnh Lào Cai; quy định của một địa phương"
CARRIED_OVER = f"Tạm giữ theo {LAW_87}; chưa đọc nguyên văn {NEW_TEXTS}"
SECONDARY = "Tài liệu thứ cấp về Luật 121/2025/QH15; chưa đọc nguyên văn"


def law_87(key: str, label: str, clauses: str | dict[str, str], **clock) -> tuple[Provision, ...]:
    """Rows of Law 87: `clauses` is one clause for every ordering body, or one for each that has it."""
    each = {(): clauses} if isinstance(clauses, str) else {(body,): clause for body, clause in clauses.items()}
    return tuple(
        Provision(key, label, f"{clause} {LAW_87}", READ_LAW_87, regimes=(L87, L87_594), ordering=ordering, **clock)
        for ordering, clause in each.items())


def under_the_new_law(row: Provision, article: str = LAW_121) -> Provision:
    """The same days as a default that a council may edit, until somebody has read the new text."""
    return replace(row, article=article, source=CARRIED_OVER, is_verified=False, regimes=(L121_114,))
