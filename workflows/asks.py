"""What steps ask for, worded once. A row picks from here or makes its own with `dataclasses.replace`."""

from workflows.vocabulary import Ask

REASON = Ask("reason", "Lý do")
DOCUMENT = Ask("document", "Văn bản kèm theo (số, ký hiệu, ngày)", "line", hint="Ví dụ: 12/TB-HĐND ngày 05/10/2024")
CHANNEL = Ask("channel", "Hình thức gửi", "choice", choices=(
    ("system", "Trên hệ thống"), ("post", "Văn bản giấy"), ("email", "Thư điện tử công vụ"),
    ("document_system", "Trục liên thông văn bản"), ("by_hand", "Giao trực tiếp")))


def fact(name: str, label: str, kind: str = "date", **more) -> Ask:
    """A recorded fact: stored on the record under its own name, where deadlines count from it."""
    return Ask(name, label, kind, is_fact=True, **more)
