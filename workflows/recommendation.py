"""Kiến nghị giám sát, from the supervisor to a unit (law.md 7.4, direction to_unit).

Reported is not verified: the unit reports, the office holds the report against its evidence, somebody looks on the
spot if that is wanted, and only then the chair says how the recommendation ended.
"""

from workflows import recommendation_words as words
from workflows.asks import DOCUMENT, REASON, fact
from workflows.roles import UNIT, WRITERS, Role
from workflows.vocabulary import Ask, Transition, Workflow

TRANSITIONS = (
    Transition(
        "issue", "Ban hành kiến nghị", ("draft",), "issued", by=words.DECIDERS,
        needs=(words.IS_WHOLE, words.CONCLUSION_IS_OUT),
        asks=(fact("issued_on", "Ngày ban hành"),), checks=(words.AFTER_CONCLUSION, words.BEFORE_DUE),
        law="issue_result", together=True),
    Transition(
        "discard", "Bỏ dự thảo kiến nghị", ("draft",), "withdrawn", by=words.DECIDERS, asks=(REASON,),
        is_exception=True),
    Transition(
        "begin", "Tiếp nhận, tổ chức thực hiện", ("issued",), "in_progress", by=words.ANSWERERS,
        asks=(Ask("plan", "Kế hoạch, lộ trình thực hiện"),), on_behalf=words.FOR_THE_UNIT),
    Transition(
        "report", "Báo cáo kết quả thực hiện", ("issued", "in_progress", "partly_fulfilled", "unsatisfactory"),
        "reported", by=words.ANSWERERS,
        asks=(words.RESULT, words.FIGURES, words.PERCENT, words.NEXT_ON, DOCUMENT, words.REPORTED_ON),
        checks=(words.SAYS_MORE, words.SAYS_HOW_MUCH, words.REST_IS_LATER, words.AFTER_ISSUE), law="fulfil",
        effects=("keep_the_fulfilment_report",), on_behalf=words.FOR_THE_UNIT),
    Transition(
        "check_evidence", "Xác nhận đã kiểm tra minh chứng", ("reported",), "checked", by=WRITERS,
        needs=(words.IS_PROVED,),
        asks=(words.CHECKED_ON, Ask("checked_note", "Kết quả đối chiếu báo cáo với minh chứng")),
        checks=(words.AFTER_REPORT,), law="monitor", effects=("note_the_check",), barred=UNIT),
    Transition(
        "send_back", "Yêu cầu báo cáo lại", ("reported", "checked"), "in_progress", by=(*WRITERS, *words.DECIDERS),
        asks=(REASON,), law="monitor", effects=("note_why_it_went_back",), is_exception=True, barred=UNIT),
    Transition(
        "check_on_site", "Ghi kết quả kiểm tra tại chỗ", ("reported", "checked"), "=", by=(*WRITERS, *words.DECIDERS),
        asks=(words.CHECKED_ON, Ask("finding", "Kết quả kiểm tra tại chỗ")), law="monitor",
        effects=("keep_the_site_check",), is_exception=True, barred=UNIT),
    Transition(
        "assess_fulfilled", "Đánh giá: đã hoàn thành", ("checked",), "fulfilled", by=words.DECIDERS,
        needs=(words.IS_PROVED, words.TASKS_ARE_DONE, words.ALL_IS_REPORTED), asks=(words.ASSESSMENT,),
        law="monitor", effects=("note_the_assessment",), barred=UNIT),
    Transition(
        "assess_partly", "Đánh giá: hoàn thành một phần", ("checked",), "partly_fulfilled", by=words.DECIDERS,
        asks=(words.ASSESSMENT,), law="monitor", effects=("note_the_assessment",), barred=UNIT),
    Transition(
        "assess_unsatisfactory", "Đánh giá: chưa đáp ứng yêu cầu", ("reported", "checked"), "unsatisfactory",
        by=words.DECIDERS, asks=(words.ASSESSMENT,), law="monitor", effects=("note_the_assessment",), barred=UNIT),
    Transition(
        "continue", "Tiếp tục thực hiện phần còn lại", ("partly_fulfilled",), "in_progress", by=words.DECIDERS,
        asks=(REASON, words.NEW_DUE_ON), checks=(words.LATER,), effects=("set_the_new_date",)),
    Transition(
        "close_as_irrelevant", "Khép lại: không còn phù hợp", words.CLOSABLE,
        "no_longer_relevant", by=(Role.CHAIR,), asks=(REASON, DOCUMENT), law="monitor",
        effects=("note_the_closing",), is_exception=True, barred=UNIT),
    Transition(
        "ask_more_time", "Đề nghị gia hạn", ("issued", "in_progress"), "=", by=(Role.UNIT_HEAD, Role.SECRETARIAT),
        asks=(REASON, Ask("wanted_on", "Thời hạn đề nghị", "date", may_be_future=True)), checks=(words.WANTS_LATER,),
        effects=("keep_the_wish_for_time",), is_exception=True),
    Transition(
        "extend", "Gia hạn thực hiện", ("issued", "in_progress", "partly_fulfilled", "unsatisfactory"), "=",
        by=words.DECIDERS, asks=(REASON, DOCUMENT, words.NEW_DUE_ON), checks=(words.LATER,),
        effects=("record_the_extension", "set_the_new_date"), is_exception=True, together=True, barred=UNIT),
    Transition(
        "refuse_more_time", "Không đồng ý gia hạn", ("issued", "in_progress"), "=", by=words.DECIDERS,
        needs=(words.MORE_TIME_IS_ASKED,), asks=(REASON,), effects=("record_the_refusal",), is_exception=True,
        barred=UNIT),
    Transition(
        "remind", "Đôn đốc", ("issued", "in_progress"), "=", by=(Role.SECRETARIAT, *words.DECIDERS),
        law="monitor", issues=words.REMINDER, effects=("count_the_reminder",), is_exception=True, together=True),
    Transition(
        "request_explanation", "Yêu cầu giải trình", ("issued", "in_progress", "partly_fulfilled", "unsatisfactory"),
        "explanation_requested", by=(Role.CHAIR,), needs=(words.IS_OVERDUE,),
        asks=(REASON, fact("explanation_requested_on", "Ngày yêu cầu giải trình")),
        law="request_explanation", effects=("await_the_explanation",), issues=words.EXPLANATION_REQUEST),
    Transition(
        "explain", "Giải trình", ("explanation_requested",), "=", by=words.ANSWERERS,
        asks=(Ask("explanation", "Nội dung giải trình", is_fact=True), DOCUMENT), law="explain",
        on_behalf=words.FOR_THE_UNIT),
    Transition(
        "accept_explanation", "Chấp nhận giải trình", ("explanation_requested",), "in_progress", by=words.DECIDERS,
        needs=(words.HAS_EXPLAINED,), asks=(REASON, words.NEW_DUE_ON), checks=(words.LATER,),
        effects=("set_the_new_date",), barred=UNIT),
    Transition(
        "escalate", "Kiến nghị xử lý",
        ("issued", "in_progress", "partly_fulfilled", "unsatisfactory", "explanation_requested", "escalated"),
        "escalated", by=(Role.CHAIR,), needs=(words.IS_OVERDUE, words.ESCALATION_IS_DUE),
        asks=(words.MEASURE, words.TO_WHOM, REASON, words.LEFT_OUT_BECAUSE), checks=(words.IN_ORDER,), law="escalate",
        effects=("climb",), issues=words.ESCALATION),
    Transition(
        "resume", "Tiếp tục thực hiện", ("escalated",), "in_progress", by=(Role.CHAIR,),
        asks=(REASON, words.NEW_DUE_ON), checks=(words.LATER,), effects=("set_the_new_date",)),
    Transition(
        "record_not_fulfilled", "Kết luận không thực hiện, báo cáo HĐND", ("escalated",), "not_fulfilled",
        by=(Role.CHAIR,), asks=(REASON, DOCUMENT), law="report_to_council", effects=("climb_to_the_council",),
        barred=UNIT),
    Transition(
        "re_supervise", "Giám sát lại", ("escalated",), "re_supervision", by=(Role.CHAIR,),
        asks=(REASON,), law="re_supervise", effects=("climb_to_the_spot", "open_a_linked_round"), together=True),
    Transition(
        "ask_reconsideration", "Đề nghị xem xét lại", ("issued",), "reconsideration",
        by=(Role.UNIT_HEAD, Role.SECRETARIAT), asks=(REASON, DOCUMENT), law="reconsider", is_exception=True),
    Transition(
        "uphold", "Giữ nguyên hoặc sửa đổi kiến nghị", ("reconsideration",), "issued", by=(Role.CHAIR,),
        asks=(REASON, Ask("amended_text", "Nội dung kiến nghị sau khi sửa đổi", is_required=False)),
        law="reconsider", effects=("amend_the_text",), barred=UNIT),
    Transition(
        "withdraw", "Rút kiến nghị", ("reconsideration",), "withdrawn", by=(Role.CHAIR,),
        asks=(REASON, DOCUMENT), law="reconsider", barred=UNIT),
    Transition(
        "pass_on", "Chuyển cơ quan tiếp nhận thực hiện", words.RUNNING, "=", by=(Role.CHAIR, Role.SECRETARIAT),
        asks=(words.SUCCESSOR, REASON, DOCUMENT), effects=("pass_to_the_successor",), is_exception=True, together=True),
)

WORKFLOW = Workflow(
    "recommendation", "Kiến nghị giám sát", words.STATES, TRANSITIONS,
    intro="Kiến nghị của chủ thể giám sát đối với đơn vị; hồ sơ chỉ khép lại khi kiến nghị có kết quả cuối cùng.")
