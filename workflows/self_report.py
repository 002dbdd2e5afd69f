"""Báo cáo của đơn vị chịu sự giám sát (law.md 7.2)."""

from workflows.asks import REASON, fact
from workflows.roles import HEADS, UNIT, WRITERS, Role
from workflows.vocabulary import Ask, Check, Need, State, Transition, Workflow

STATES = (
    State("requested", "Đã yêu cầu báo cáo", edited_by=(*UNIT, *WRITERS)),
    State("drafting", "Đơn vị đang soạn", edited_by=(*UNIT, *WRITERS)),
    State("submitted", "Đã gửi báo cáo"),
    State("under_check", "Đang kiểm tra"),
    State("supplement_requested", "Yêu cầu báo cáo bổ sung", "attention", edited_by=(*UNIT, *WRITERS)),
    State("accepted", "Đã tiếp nhận", "done", is_final=True),
    State("not_submitted", "Không gửi báo cáo", "attention", edited_by=(*UNIT, *WRITERS)),
    State("waived", "Miễn báo cáo", "neutral", is_final=True),
)

QUESTIONS_ARE_ANSWERED = Need(
    "every_question_is_answered", "Mọi mục bắt buộc trong đề cương đã được trả lời", met_by=UNIT, part="answers")
TARGETS_ARE_EXPLAINED = Need(
    "missed_targets_are_explained", "Mỗi chỉ tiêu chưa đạt đã có giải trình", met_by=UNIT, part="answers")
REMARKS_ARE_ANSWERED = Need(
    "content_has_changed", "Nội dung đã được sửa đổi, bổ sung so với lần gửi trước", met_by=UNIT, part="answers")
DATE_HAS_PASSED = Need("report_date_has_passed", "Đã quá thời hạn gửi báo cáo")

EXTENDS = Check("new_date_is_later", "new_due_on", "Thời hạn mới phải sau thời hạn hiện tại")
ASKED_AFTER_RECEIPT = Check(
    "asked_after_it_was_received", "supplement_requested_on", "Ngày yêu cầu bổ sung không sớm hơn ngày nhận báo cáo")
RECEIVED_AFTER_REQUEST = Check(
    "received_after_the_request", "received_on", "Ngày nhận không sớm hơn ngày yêu cầu báo cáo")

SIGNED_BY = Ask("signed_by", "Người ký báo cáo (họ tên, chức vụ)", "line", is_fact=True)
RECEIVED_ON = fact("received_on", "Ngày nhận báo cáo")
UNIT_DOCUMENT = Ask("document", "Số, ký hiệu báo cáo của đơn vị", "line", is_required=False)
WHAT_IS_MISSING = Ask("reason", "Nội dung cần bổ sung, làm rõ")
ASKED_ON = fact("supplement_requested_on", "Ngày yêu cầu bổ sung")

TRANSITIONS = (
    # The unit's first words take this step by themselves (services/self_report.py), so nobody is asked for a click.
    Transition("begin", "Bắt đầu soạn báo cáo", ("requested",), "drafting", by=UNIT, is_exception=True),
    Transition(
        "submit", "Gửi báo cáo", ("requested", "drafting"), "submitted", by=(Role.UNIT_HEAD,),
        needs=(QUESTIONS_ARE_ANSWERED, TARGETS_ARE_EXPLAINED), asks=(SIGNED_BY, UNIT_DOCUMENT), law="send_report",
        effects=("keep_this_version",)),
    Transition(
        "receive_on_paper", "Nhập báo cáo giấy", ("requested", "drafting", "supplement_requested", "not_submitted"),
        "submitted", by=(Role.SECRETARIAT,), asks=(RECEIVED_ON, SIGNED_BY, UNIT_DOCUMENT),
        checks=(RECEIVED_AFTER_REQUEST,), law="send_report", effects=("keep_the_paper_version",), is_exception=True),
    Transition("check", "Tiếp nhận để kiểm tra", ("submitted",), "under_check", by=WRITERS),
    Transition(
        "send_back", "Yêu cầu báo cáo bổ sung", ("submitted", "under_check"), "supplement_requested", by=HEADS,
        asks=(WHAT_IS_MISSING, ASKED_ON), checks=(ASKED_AFTER_RECEIPT,), law="ask_for_more",
        effects=("note_what_is_missing",), is_exception=True),
    Transition(
        "resubmit", "Gửi báo cáo bổ sung", ("supplement_requested",), "submitted", by=(Role.UNIT_HEAD,),
        needs=(QUESTIONS_ARE_ANSWERED, TARGETS_ARE_EXPLAINED, REMARKS_ARE_ANSWERED), asks=(SIGNED_BY, UNIT_DOCUMENT),
        law="send_report", effects=("keep_this_version",)),
    Transition(
        "accept", "Chấp nhận báo cáo", ("submitted", "under_check"), "accepted", by=(Role.SECRETARIAT, *HEADS),
        needs=(QUESTIONS_ARE_ANSWERED,), together=True),
    Transition(
        "ask_for_more", "Yêu cầu báo cáo thêm sau buổi làm việc", ("accepted",), "supplement_requested", by=HEADS,
        asks=(WHAT_IS_MISSING, ASKED_ON), checks=(ASKED_AFTER_RECEIPT,), law="ask_for_more",
        effects=("note_what_is_missing",), is_exception=True),
    Transition(
        "record_not_submitted", "Ghi nhận không gửi báo cáo", ("requested", "drafting"), "not_submitted", by=HEADS,
        needs=(DATE_HAS_PASSED,), asks=(REASON,), law="escalate", is_exception=True),
    Transition(
        "submit_late", "Gửi báo cáo muộn", ("not_submitted",), "submitted", by=(Role.UNIT_HEAD,),
        needs=(QUESTIONS_ARE_ANSWERED, TARGETS_ARE_EXPLAINED), asks=(SIGNED_BY, UNIT_DOCUMENT), law="send_report",
        effects=("keep_this_version",)),
    Transition(
        "extend", "Gia hạn báo cáo", ("requested", "drafting", "supplement_requested"), "=", by=HEADS,
        asks=(REASON, Ask("new_due_on", "Thời hạn mới", "date", may_be_future=True)), checks=(EXTENDS,),
        effects=("extend_the_due_date",), is_exception=True, together=True),
    Transition(
        "waive", "Miễn báo cáo", ("requested", "drafting"), "waived", by=HEADS, asks=(REASON,), is_exception=True),
)

WORKFLOW = Workflow(
    "self_report", "Báo cáo của đơn vị", STATES, TRANSITIONS,
    intro="Báo cáo của đơn vị chịu sự giám sát theo đề cương; mỗi lần gửi là một phiên bản được giữ nguyên.")
