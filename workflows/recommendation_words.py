"""The words of a recommendation's table: its states, and what its steps need, ask and check."""

from workflows.asks import fact
from workflows.roles import HEADS, UNIT, WRITERS, Role
from workflows.vocabulary import Ask, Check, Need, Paper, State

REMINDER = Paper("reminder", "Công văn đôn đốc thực hiện kiến nghị", "", "1.5")
EXPLANATION_REQUEST = Paper("explanation_request", "Công văn yêu cầu giải trình", "", "1.5")
ESCALATION = Paper("escalation", "Công văn kiến nghị xử lý việc không thực hiện kiến nghị giám sát", "", "1.5")

DECIDERS = (Role.CHAIR, *HEADS)
ANSWERERS = (*UNIT, Role.SECRETARIAT)
FOR_THE_UNIT = (Role.SECRETARIAT,)

STATES = (
    State("draft", "Dự thảo", "neutral", edited_by=(*WRITERS, *DECIDERS), is_internal=True),
    State("issued", "Đã ban hành"),
    State("in_progress", "Đang thực hiện"),
    State("reported", "Đã báo cáo, chờ kiểm tra minh chứng"),
    State("checked", "Đã kiểm tra minh chứng, chờ đánh giá"),
    State("fulfilled", "Đã hoàn thành", "done", is_final=True),
    State("partly_fulfilled", "Hoàn thành một phần", "attention"),
    State("unsatisfactory", "Chưa đáp ứng yêu cầu", "attention"),
    State("explanation_requested", "Yêu cầu giải trình", "attention"),
    State("escalated", "Đã kiến nghị xử lý", "attention"),
    State("not_fulfilled", "Không thực hiện", "attention", is_final=True),
    State("reconsideration", "Đang xem xét lại", "attention"),
    State("withdrawn", "Rút", "neutral", is_final=True),
    State("no_longer_relevant", "Không còn phù hợp", "neutral", is_final=True),
    State("re_supervision", "Giám sát lại", "attention", is_final=True),
)

RUNNING = ("issued", "in_progress", "reported", "checked", "partly_fulfilled", "unsatisfactory",
           "explanation_requested", "escalated", "reconsideration")
CLOSABLE = RUNNING[:-1]

IS_WHOLE = Need(
    "addressee_and_date_are_set", "Có cơ quan chủ trì và thời hạn thực hiện",
    met_by=WRITERS, part="content")
CONCLUSION_IS_OUT = Need(
    "its_conclusion_is_issued", "Kết luận hoặc biên bản ghi kiến nghị này đã được ban hành",
    met_by=(Role.CHAIR, Role.SITTING_CHAIR))
IS_OVERDUE = Need("it_is_overdue_or_unsatisfactory", "Đã quá thời hạn, hoặc kết quả chưa đáp ứng yêu cầu")
HAS_EXPLAINED = Need("explanation_is_received", "Đã nhận giải trình của đơn vị", met_by=UNIT)
ESCALATION_IS_DUE = Need("explanation_is_due_or_received", "Đã nhận giải trình, hoặc đã hết thời hạn giải trình")
IS_PROVED = Need(
    "evidence_is_kept", "Có minh chứng: tệp đính kèm, bản giấy ghi rõ nơi lưu, hoặc kết quả kiểm tra tại chỗ",
    met_by=(*UNIT, *WRITERS))
TASKS_ARE_DONE = Need("every_task_is_done", "Mọi nhiệm vụ được tách ra đã hoàn thành", met_by=(*UNIT, *WRITERS))
ALL_IS_REPORTED = Need("last_report_says_all", "Báo cáo gần nhất ghi đã hoàn thành hết", met_by=UNIT)
MORE_TIME_IS_ASKED = Need("more_time_is_asked", "Đơn vị đã đề nghị gia hạn", met_by=UNIT)

AFTER_CONCLUSION = Check(
    "issued_after_it_was_asked", "issued_on",
    "Ngày ban hành không sớm hơn ngày kết luận hoặc ngày làm việc ghi kiến nghị")
BEFORE_DUE = Check("issued_before_it_is_due", "issued_on", "Thời hạn thực hiện không sớm hơn ngày ban hành")
LATER = Check("new_date_is_later", "new_due_on", "Thời hạn mới phải sau thời hạn cũ")
WANTS_LATER = Check("wanted_date_is_later", "wanted_on", "Thời hạn đề nghị phải sau thời hạn hiện nay")
SAYS_MORE = Check(
    "result_is_concrete", "result",
    "Kết quả nêu rõ việc đã làm; chỉ ghi “đang thực hiện” là chưa đủ")
AFTER_ISSUE = Check(
    "reported_after_it_was_issued", "reported_on", "Ngày báo cáo không sớm hơn ngày ban hành kiến nghị")
SAYS_HOW_MUCH = Check(
    "percent_is_told_with_the_rest", "percent",
    "Tỷ lệ hoàn thành là số từ 0 đến 100; chưa đủ 100 thì ghi ngày hoàn thành phần còn lại")
REST_IS_LATER = Check(
    "rest_comes_after_the_report", "next_on", "Ngày hoàn thành phần còn lại phải sau ngày báo cáo")
AFTER_REPORT = Check("checked_after_the_report", "checked_on", "Ngày kiểm tra không sớm hơn ngày báo cáo")
IN_ORDER = Check(
    "left_out_steps_are_explained", "measure", "Bỏ qua bước trước trong trình tự đôn đốc thì phải ghi lý do")

NEW_DUE_ON = Ask("new_due_on", "Thời hạn mới", "date", may_be_future=True)
ASSESSMENT = Ask("assessment", "Nhận xét, đánh giá")
RESULT = Ask("result", "Kết quả thực hiện", hint="Việc đã làm, số liệu, văn bản đã ban hành.")
FIGURES = Ask("figures", "Số liệu chính", "line", is_required=False, hint="Ví dụ: 12/15 thôn đã phủ sóng")
PERCENT = Ask("percent", "Tỷ lệ hoàn thành (%)", "line", is_required=False, hint="Từ 0 đến 100")
NEXT_ON = Ask("next_on", "Ngày hoàn thành phần còn lại", "date", is_required=False, may_be_future=True)
REPORTED_ON = fact("reported_on", "Ngày báo cáo")
CHECKED_ON = Ask("checked_on", "Ngày kiểm tra", "date")
LEFT_OUT_BECAUSE = Ask(
    "left_out_because", "Lý do bỏ qua bước trước", is_required=False,
    hint="Ghi khi chưa đôn đốc hoặc bỏ qua một bước đứng trước.")
MEASURE = Ask("measure", "Hình thức xử lý", "choice", choices=(
    ("competent_authority", "Kiến nghị cấp có thẩm quyền xử lý"),
    ("explanation_session", "Đưa vào phiên giải trình"),
    ("questioning", "Đưa vào nội dung chất vấn"),
    ("council", "Báo cáo Hội đồng nhân dân xem xét")))
TO_WHOM = Ask("to_whom", "Nơi nhận kiến nghị xử lý", "line",
              hint="Ví dụ: Chủ tịch Ủy ban nhân dân huyện; Thường trực Hội đồng nhân dân huyện")
SUCCESSOR = Ask("successor_unit_id", "Cơ quan, đơn vị tiếp nhận", "choice", choices_from="units_to_follow")
