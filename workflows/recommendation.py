"""Kiến nghị giám sát, from the supervisor to a unit (law.md 7.4, direction to_unit)."""

from workflows.asks import DOCUMENT, REASON, fact
from workflows.roles import HEADS, UNIT, WRITERS, Role
from workflows.vocabulary import Ask, Check, Need, Paper, State, Transition, Workflow

REMINDER = Paper("reminder", "Công văn đôn đốc thực hiện kiến nghị", "", "1.5")
EXPLANATION_REQUEST = Paper("explanation_request", "Công văn yêu cầu giải trình", "", "1.5")

DECIDERS = (Role.CHAIR, *HEADS)
ANSWERERS = (*UNIT, Role.SECRETARIAT)
FOR_THE_UNIT = (Role.SECRETARIAT,)

STATES = (
    State("draft", "Dự thảo", "neutral", edited_by=(*WRITERS, *DECIDERS), is_internal=True),
    State("issued", "Đã ban hành"),
    State("in_progress", "Đang thực hiện"),
    State("reported", "Đã báo cáo, chờ đánh giá"),
    State("fulfilled", "Đã hoàn thành", "done", is_final=True),
    State("partly_fulfilled", "Hoàn thành một phần", "attention"),
    State("unsatisfactory", "Chưa đáp ứng yêu cầu", "attention"),
    State("explanation_requested", "Yêu cầu giải trình", "attention"),
    State("escalated", "Đã kiến nghị xử lý", "attention"),
    State("not_fulfilled", "Không thực hiện", "attention", is_final=True),
    State("reconsideration", "Đang xem xét lại", "attention"),
    State("withdrawn", "Rút", "neutral", is_final=True),
    State("re_supervision", "Giám sát lại", "attention", is_final=True),
)

IS_WHOLE = Need(
    "addressee_and_date_are_set", "Có cơ quan chủ trì và thời hạn thực hiện",
    met_by=WRITERS, part="content")
CONCLUSION_IS_OUT = Need(
    "its_conclusion_is_issued", "Kết luận hoặc biên bản ghi kiến nghị này đã được ban hành",
    met_by=(Role.CHAIR, Role.SITTING_CHAIR))
IS_OVERDUE = Need("it_is_overdue_or_unsatisfactory", "Đã quá thời hạn, hoặc kết quả chưa đáp ứng yêu cầu")
HAS_EXPLAINED = Need("explanation_is_received", "Đã nhận giải trình của đơn vị", met_by=UNIT)
ESCALATION_IS_DUE = Need("explanation_is_due_or_received", "Đã nhận giải trình, hoặc đã hết thời hạn giải trình")

LATER = Check("new_date_is_later", "new_due_on", "Thời hạn mới phải sau thời hạn cũ")
SAYS_MORE = Check(
    "result_is_concrete", "result",
    "Kết quả nêu rõ việc đã làm; chỉ ghi “đang thực hiện” là chưa đủ")

AFTER_ISSUE = Check(
    "reported_after_it_was_issued", "reported_on", "Ngày báo cáo không sớm hơn ngày ban hành kiến nghị")

NEW_DUE_ON = Ask("new_due_on", "Thời hạn mới", "date", may_be_future=True)
ASSESSMENT = Ask("assessment", "Nhận xét, đánh giá")
MEASURE = Ask("measure", "Hình thức xử lý", "choice", choices=(
    ("competent_authority", "Kiến nghị cấp có thẩm quyền xử lý"),
    ("explanation_session", "Đưa vào phiên giải trình"),
    ("questioning", "Đưa vào nội dung chất vấn"),
    ("council", "Báo cáo Hội đồng nhân dân xem xét")))

TRANSITIONS = (
    Transition(
        "issue", "Ban hành kiến nghị", ("draft",), "issued", by=DECIDERS,
        needs=(IS_WHOLE, CONCLUSION_IS_OUT),
        asks=(fact("issued_on", "Ngày ban hành"),), law="issue_result", together=True),
    Transition(
        "discard", "Bỏ dự thảo kiến nghị", ("draft",), "withdrawn", by=DECIDERS, asks=(REASON,), is_exception=True),
    Transition(
        "begin", "Tiếp nhận, tổ chức thực hiện", ("issued",), "in_progress", by=ANSWERERS,
        asks=(Ask("plan", "Kế hoạch, lộ trình thực hiện"),), on_behalf=FOR_THE_UNIT),
    Transition(
        "report", "Báo cáo kết quả thực hiện", ("issued", "in_progress"), "reported", by=ANSWERERS,
        asks=(Ask("result", "Kết quả thực hiện"), DOCUMENT, fact("reported_on", "Ngày báo cáo")),
        checks=(SAYS_MORE, AFTER_ISSUE), law="fulfil", effects=("keep_the_fulfilment_report",),
        on_behalf=FOR_THE_UNIT),
    Transition(
        "assess_fulfilled", "Đánh giá: đã hoàn thành", ("reported",), "fulfilled", by=DECIDERS,
        asks=(ASSESSMENT,), law="monitor", effects=("note_the_assessment",)),
    Transition(
        "assess_partly", "Đánh giá: hoàn thành một phần", ("reported",), "partly_fulfilled", by=DECIDERS,
        asks=(ASSESSMENT,), law="monitor", effects=("note_the_assessment",)),
    Transition(
        "assess_unsatisfactory", "Đánh giá: chưa đáp ứng yêu cầu", ("reported",), "unsatisfactory", by=DECIDERS,
        asks=(ASSESSMENT,), law="monitor", effects=("note_the_assessment",)),
    Transition(
        "continue", "Tiếp tục thực hiện phần còn lại", ("partly_fulfilled",), "in_progress", by=DECIDERS,
        asks=(REASON, NEW_DUE_ON), checks=(LATER,), effects=("set_the_new_date",)),
    Transition(
        "remind", "Đôn đốc", ("issued", "in_progress"), "=", by=(Role.SECRETARIAT, *DECIDERS),
        law="monitor", issues=REMINDER, effects=("count_the_reminder",), is_exception=True, together=True),
    Transition(
        "request_explanation", "Yêu cầu giải trình", ("issued", "in_progress", "unsatisfactory"),
        "explanation_requested", by=(Role.CHAIR,), needs=(IS_OVERDUE,),
        asks=(REASON, fact("explanation_requested_on", "Ngày yêu cầu giải trình")),
        law="request_explanation", effects=("await_the_explanation",), issues=EXPLANATION_REQUEST),
    Transition(
        "explain", "Giải trình", ("explanation_requested",), "=", by=ANSWERERS,
        asks=(Ask("explanation", "Nội dung giải trình", is_fact=True), DOCUMENT), law="explain",
        on_behalf=FOR_THE_UNIT),
    Transition(
        "accept_explanation", "Chấp nhận giải trình", ("explanation_requested",), "in_progress", by=DECIDERS,
        needs=(HAS_EXPLAINED,), asks=(REASON, NEW_DUE_ON), checks=(LATER,), effects=("set_the_new_date",)),
    Transition(
        "escalate", "Kiến nghị xử lý", ("explanation_requested",), "escalated", by=(Role.CHAIR,),
        needs=(ESCALATION_IS_DUE,), asks=(MEASURE, REASON, DOCUMENT), law="escalate"),
    Transition(
        "resume", "Tiếp tục thực hiện", ("escalated",), "in_progress", by=(Role.CHAIR,),
        asks=(REASON, NEW_DUE_ON), checks=(LATER,), effects=("set_the_new_date",)),
    Transition(
        "record_not_fulfilled", "Kết luận không thực hiện, báo cáo HĐND", ("escalated",), "not_fulfilled",
        by=(Role.CHAIR,), asks=(REASON, DOCUMENT), law="report_to_council"),
    Transition(
        "re_supervise", "Giám sát lại", ("escalated",), "re_supervision", by=(Role.CHAIR,),
        asks=(REASON,), law="re_supervise", effects=("open_a_linked_round",)),
    Transition(
        "ask_reconsideration", "Đề nghị xem xét lại", ("issued",), "reconsideration",
        by=(Role.UNIT_HEAD, Role.SECRETARIAT), asks=(REASON, DOCUMENT), law="reconsider", is_exception=True),
    Transition(
        "uphold", "Giữ nguyên hoặc sửa đổi kiến nghị", ("reconsideration",), "issued", by=(Role.CHAIR,),
        asks=(REASON, Ask("amended_text", "Nội dung kiến nghị sau khi sửa đổi", is_required=False)),
        law="reconsider", effects=("amend_the_text",)),
    Transition(
        "withdraw", "Rút kiến nghị", ("reconsideration",), "withdrawn", by=(Role.CHAIR,),
        asks=(REASON, DOCUMENT), law="reconsider"),
)

WORKFLOW = Workflow(
    "recommendation", "Kiến nghị giám sát", STATES, TRANSITIONS,
    intro="Kiến nghị của chủ thể giám sát đối với đơn vị; hồ sơ chỉ khép lại khi kiến nghị có kết quả cuối cùng.")
