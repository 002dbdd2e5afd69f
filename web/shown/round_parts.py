"""What stands above and beside the form of one part of a round: its name, what to mind, what is proposed."""

from dataclasses import dataclass, field

from oversight.models.round import Round
from oversight.services.outline import answered_items
from oversight.services.round_dates import proposed_report_due
from web.shown.deadlines import ShownDeadline, shown_deadline
from web.unit_of_work import actor, work

LABELS = {
    "chung": "Sửa nội dung, phạm vi, kế hoạch", "doan": "Sửa thành phần Đoàn giám sát",
    "don-vi": "Sửa đơn vị chịu sự giám sát", "de-cuong": "Sửa đề cương báo cáo",
    "ket-qua": "Soạn báo cáo kết quả giám sát", "ket-luan": "Soạn kết luận giám sát"}

IN_THE_ACT = ("chung", "doan", "don-vi")
ACT_STANDS = ("Quyết định thành lập Đoàn đã ban hành. Nội dung sửa ở đây không làm thay đổi văn bản đó; "
              "nếu cần, đề nghị ban hành quyết định điều chỉnh.")
REPORTS_ARE_REQUESTED = ("Kế hoạch, đề cương đã gửi. Thời hạn của báo cáo đã yêu cầu được thay đổi bằng bước “Gia hạn "
                         "báo cáo” trong hồ sơ báo cáo của đơn vị; đơn vị thêm ở đây chưa có yêu cầu báo cáo.")
OUTLINE_IS_SENT = ("Đề cương đã gửi đến đơn vị. Thay đổi ở đây thành một lần sửa đổi, đơn vị được thông báo nội dung "
                   "thay đổi và lý do. Mục đã có đơn vị trả lời thì không bỏ được.")


@dataclass(frozen=True)
class ShownPart:
    """`fixed` maps rows that cannot be dropped to the reason."""

    label: str
    warnings: list[str]
    proposed_due: ShownDeadline | None = None
    fixed: dict[str, str] = field(default_factory=dict)


def shown_part(round_: Round, part: str) -> ShownPart:
    today = actor().today
    proposed = proposed_report_due(work(), round_, today) if part == "don-vi" else None
    fixed = answered_items(work(), round_) if part == "de-cuong" else ()
    return ShownPart(
        LABELS[part], list(_warnings(round_, part)), shown_deadline(proposed, today),
        dict.fromkeys(fixed, "Đã có đơn vị trả lời"))


def _warnings(round_: Round, part: str):
    if round_.established_on and part in IN_THE_ACT:
        yield ACT_STANDS
    if round_.plan_sent_on and part == "don-vi":
        yield REPORTS_ARE_REQUESTED
    if round_.plan_sent_on and part == "de-cuong":
        yield OUTLINE_IS_SENT
