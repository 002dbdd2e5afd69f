"""Đợt giám sát: from the draft of the establishing act to the end of the follow-up (law.md 7.1)."""

from workflows.asks import CHANNEL, DOCUMENT, REASON, fact
from workflows.roles import HEADS, WRITERS, Role
from workflows.vocabulary import Ask, Check, Need, Paper, State, Transition, Workflow

ESTABLISHING_ACT = Paper("establishing_act", "Quyết định thành lập Đoàn giám sát", "QĐ", "1.2",
                         code_by_ordering=(("council", "NQ"),))
SUPERVISION_PLAN = Paper("supervision_plan", "Kế hoạch giám sát", "KH", "1.4", "delegation")
REPORT_REQUEST = Paper("report_request", "Công văn gửi kế hoạch, đề cương và yêu cầu báo cáo", "", "1.5", "delegation")
RESULT_REPORT = Paper("result_report", "Báo cáo kết quả giám sát", "BC", "1.4", "delegation", is_internal=True)
# "KL" stands in no table of the Decree: a standing committee announces its conclusion (TB), a council resolves,
# a committee reports (articles 62.3, 71.1 and 81.2 of Law 87/2015/QH13).
ROUND_CONCLUSION = Paper("round_conclusion", "Kết luận giám sát", "TB", "1.4",
                         code_by_ordering=(("council", "NQ"), ("committee", "BC")))

STATES = (
    State("draft", "Dự thảo", "neutral", edited_by=WRITERS, is_internal=True),
    State("established", "Đã thành lập Đoàn", edited_by=(Role.CHAIR, *WRITERS, *HEADS), is_internal=True),
    State("notified", "Đã gửi kế hoạch, đề cương", edited_by=(Role.CHAIR, *WRITERS, *HEADS)),
    State("in_progress", "Đang giám sát", edited_by=(Role.CHAIR, *WRITERS, *HEADS)),
    State("reporting", "Tổng hợp báo cáo", edited_by=(Role.CHAIR, *WRITERS, *HEADS)),
    State("under_review", "Xem xét báo cáo", edited_by=(Role.CHAIR, Role.SECRETARIAT)),
    State("concluded", "Đã kết luận", "done"),
    State("following_up", "Theo dõi thực hiện"),
    State("closed", "Kết thúc", "done", is_final=True, halts=True),
    State("suspended", "Tạm dừng", "attention", halts=True),
    State("cancelled", "Hủy", "neutral", is_final=True, halts=True),
    State("transferred", "Chuyển giao", "attention"),
)

SIX_CONTENTS = Need(
    "six_contents_are_written",
    "Đủ nội dung bắt buộc: đối tượng, phạm vi, nội dung, kế hoạch, thành phần Đoàn, đơn vị chịu sự giám sát",
    met_by=WRITERS, part="content")
HEAD_IS_NAMED = Need(
    "delegation_head_is_named", "Đoàn giám sát có Trưởng đoàn và Thư ký",
    met_by=WRITERS, part="delegation")
OUTLINE_IS_WRITTEN = Need("outline_is_written", "Đề cương báo cáo có ít nhất một mục", met_by=WRITERS, part="outline")
EVERY_UNIT_HAS_A_DATE = Need(
    "every_unit_has_a_report_date", "Mỗi đơn vị có thời hạn gửi báo cáo",
    met_by=WRITERS, part="units")
WORK_HAS_BEGUN = Need(
    "a_report_or_a_sitting_is_there", "Đã có báo cáo gửi đến hoặc buổi làm việc được tổ chức",
    met_by=(Role.UNIT_HEAD, *WRITERS))
SITTINGS_ARE_OVER = Need(
    "every_sitting_is_over", "Mọi buổi làm việc đã kết thúc, biên bản đã được thông qua",
    met_by=(*HEADS, Role.DELEGATION_SECRETARY))
REPORTS_ARE_SETTLED = Need(
    "every_report_is_settled", "Mọi báo cáo của đơn vị đã được tiếp nhận, miễn hoặc ghi nhận không gửi",
    met_by=(Role.UNIT_HEAD, *HEADS))
RESULT_IS_WRITTEN = Need(
    "result_report_is_written", "Báo cáo kết quả giám sát đã được soạn",
    met_by=WRITERS, part="result")
CONCLUSION_IS_WRITTEN = Need(
    "conclusion_is_written", "Nội dung kết luận giám sát đã được soạn",
    met_by=(Role.CHAIR, Role.SECRETARIAT), part="conclusion")
RECOMMENDATIONS_ARE_WHOLE = Need(
    "every_recommendation_is_whole", "Mỗi kiến nghị có cơ quan chủ trì và thời hạn thực hiện", met_by=WRITERS)
A_RECOMMENDATION_IS_OPEN = Need(
    "a_recommendation_is_issued", "Có kiến nghị giám sát đã ban hành", met_by=(Role.CHAIR, *HEADS))
RECOMMENDATIONS_ARE_FINAL = Need(
    "every_recommendation_is_final", "Mọi kiến nghị giám sát đã có kết quả cuối cùng", met_by=(Role.CHAIR, *HEADS))
PROPOSALS_ARE_FED_BACK = Need(
    "every_proposal_is_fed_back", "Mọi đề xuất của đơn vị đã được thông báo kết quả", met_by=(Role.SECRETARIAT,))
PLAN_NOT_SENT = Need("plan_is_not_sent_yet", "Kế hoạch, đề cương chưa gửi đến đơn vị")
NO_PLAN_YET = Need("no_plan_is_issued_yet", "Kế hoạch giám sát chưa được ban hành")
PLAN_SENT = Need("plan_is_sent", "Kế hoạch, đề cương đã gửi đến đơn vị", met_by=WRITERS)

COUNCIL_EXISTS = Check(
    "council_exists_on", "paper_dated_on", "Hội đồng nhân dân còn hoạt động vào ngày của văn bản")
REGIME_IS_KNOWN = Check(
    "regime_is_known_on", "paper_dated_on", "Ngày của văn bản thuộc thời gian áp dụng Luật Hoạt động giám sát")
STARTS_AFTER_ESTABLISHED = Check(
    "starts_after_it_was_established", "supervision_starts_on", "Ngày bắt đầu không sớm hơn ngày thành lập Đoàn")
ENDS_AFTER_START = Check(
    "ends_after_it_started", "supervision_ended_on", "Ngày kết thúc không sớm hơn ngày bắt đầu giám sát")
RECEIVED_AFTER_THE_END = Check(
    "report_follows_the_end", "result_report_received_on", "Ngày nhận báo cáo không sớm hơn ngày kết thúc giám sát")
CONCLUDED_AFTER_RECEIPT = Check(
    "conclusion_follows_the_report", "concluded_on", "Ngày kết luận không sớm hơn ngày nhận báo cáo")
PLAN_AFTER_ESTABLISHED = Check(
    "plan_follows_the_act", "plan_sent_on", "Ngày gửi kế hoạch không sớm hơn ngày thành lập Đoàn")

TRANSITIONS = (
    Transition(
        "establish", "Ban hành quyết định thành lập Đoàn", ("draft",), "established", by=(Role.CHAIR,),
        needs=(SIX_CONTENTS, HEAD_IS_NAMED), checks=(COUNCIL_EXISTS, REGIME_IS_KNOWN),
        law="establish", effects=("fix_the_regime",), issues=ESTABLISHING_ACT),
    # Some councils let the act alone hold the plan (articles 62, 70, 80): nothing later needs this paper.
    Transition(
        "issue_plan", "Ban hành kế hoạch giám sát", ("established",), "=", by=(Role.SECRETARIAT, *HEADS),
        needs=(NO_PLAN_YET, OUTLINE_IS_WRITTEN, EVERY_UNIT_HAS_A_DATE), issues=SUPERVISION_PLAN),
    Transition(
        "notify", "Gửi kế hoạch và đề cương", ("established",), "notified", by=(Role.SECRETARIAT, *HEADS),
        needs=(OUTLINE_IS_WRITTEN, EVERY_UNIT_HAS_A_DATE),
        asks=(fact("plan_sent_on", "Ngày gửi kế hoạch, đề cương"), CHANNEL), checks=(PLAN_AFTER_ESTABLISHED,),
        law="notify_plan", effects=("request_reports", "keep_the_outline"), issues=REPORT_REQUEST),
    Transition(
        "start", "Bắt đầu giám sát", ("notified",), "in_progress", by=(Role.SECRETARIAT, *HEADS),
        needs=(WORK_HAS_BEGUN,),
        asks=(fact("supervision_starts_on", "Ngày bắt đầu giám sát"),), checks=(STARTS_AFTER_ESTABLISHED,)),
    Transition(
        "end_supervision", "Kết thúc giám sát, tổng hợp báo cáo", ("in_progress",), "reporting", by=HEADS,
        needs=(SITTINGS_ARE_OVER, REPORTS_ARE_SETTLED),
        asks=(fact("supervision_ended_on", "Ngày kết thúc cuộc giám sát"),), checks=(ENDS_AFTER_START,)),
    Transition(
        "submit_result", "Trình báo cáo kết quả giám sát", ("reporting",), "under_review", by=HEADS,
        needs=(RESULT_IS_WRITTEN,),
        asks=(fact("result_report_received_on", "Ngày cơ quan quyết định giám sát nhận báo cáo"),),
        checks=(RECEIVED_AFTER_THE_END,),
        law="report_result", issues=RESULT_REPORT),
    Transition(
        "return_result", "Yêu cầu hoàn thiện báo cáo", ("under_review",), "reporting", by=(Role.CHAIR,),
        asks=(REASON,), law="review_result", is_exception=True),
    Transition(
        "conclude", "Ban hành kết luận giám sát", ("under_review",), "concluded", by=(Role.CHAIR,),
        needs=(CONCLUSION_IS_WRITTEN, RECOMMENDATIONS_ARE_WHOLE),
        asks=(fact("concluded_on", "Ngày kết luận"),), checks=(CONCLUDED_AFTER_RECEIPT,),
        law="review_result", issues=ROUND_CONCLUSION),
    Transition(
        "follow_up", "Chuyển sang theo dõi thực hiện", ("concluded",), "following_up",
        by=(Role.SECRETARIAT, Role.CHAIR), needs=(A_RECOMMENDATION_IS_OPEN,), law="monitor"),
    Transition(
        "close", "Kết thúc đợt giám sát", ("concluded", "following_up"), "closed", by=(Role.CHAIR,),
        needs=(RECOMMENDATIONS_ARE_FINAL, PROPOSALS_ARE_FED_BACK)),
    Transition(
        "discard", "Bỏ dự thảo", ("draft",), "cancelled", by=(Role.SECRETARIAT, Role.CHAIR),
        asks=(REASON,), is_exception=True),
    Transition(
        "cancel", "Hủy đợt giám sát", ("established", "notified"), "cancelled", by=(Role.CHAIR,),
        asks=(REASON, DOCUMENT), is_exception=True),
    Transition(
        "suspend", "Tạm dừng", ("established", "notified", "in_progress"), "suspended", by=(Role.CHAIR,),
        asks=(REASON, DOCUMENT), is_exception=True),
    Transition(
        "resume_preparation", "Tiếp tục chuẩn bị", ("suspended",), "established", by=(Role.CHAIR,),
        needs=(PLAN_NOT_SENT,), asks=(DOCUMENT,)),
    Transition(
        "resume", "Tiếp tục giám sát", ("suspended",), "in_progress", by=(Role.CHAIR,),
        needs=(PLAN_SENT,), asks=(DOCUMENT,)),
    Transition(
        "transfer", "Chuyển giao theo dõi", ("following_up",), "transferred", by=(Role.CHAIR,),
        asks=(REASON, DOCUMENT,
              Ask("successor_id", "Hội đồng nhân dân tiếp nhận", "choice", choices_from="other_councils")),
        effects=("name_the_successor",), is_exception=True),
    Transition(
        "accept_transfer", "Tiếp nhận theo dõi", ("transferred",), "following_up", by=(Role.SUCCESSOR_CHAIR,),
        asks=(DOCUMENT,), effects=("move_to_the_successor",)),
)

WORKFLOW = Workflow(
    "round", "Đợt giám sát", STATES, TRANSITIONS,
    intro="Một đợt giám sát chuyên đề, từ dự thảo quyết định thành lập Đoàn đến khi mọi kiến nghị có kết quả.")
