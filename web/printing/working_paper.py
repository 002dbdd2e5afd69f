"""Papers for the delegation's own hands: no number, no signature, so that nobody takes them for official ones."""

from typing import Any

from web.printing.page import environment

MARK = "Tài liệu phục vụ Đoàn giám sát · Lưu hành nội bộ"


def working_paper(template: str, **shown: Any) -> str:
    """HTML for `press.pdf_of`; `template` is a file of templates/print without its ending."""
    return environment().get_template(f"{template}.html").render(mark=MARK, **shown)
