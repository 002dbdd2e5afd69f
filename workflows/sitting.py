"""Buổi làm việc của Đoàn giám sát (law.md 7.3)."""

from workflows.asks import CHANNEL, REASON, fact
from workflows.roles import HEADS, WRITERS, Role
from workflows.vocabulary import Check, Need, Paper, State, Transition, Workflow

SITTING_NOTICE = Paper("sitting_notice", "Thông báo chương trình làm việc, thành phần Đoàn", "TB", "1.4", "delegation")
INVITATION = Paper("invitation", "Giấy mời dự buổi làm việc", "GM", "1.7", "delegation")
CONCLUSION_NOTICE = Paper("conclusion_notice", "Thông báo kết luận buổi làm việc", "TB", "1.4", "delegation")

IN_THE_ROOM = (*WRITERS, *HEADS, Role.SITTING_CHAIR)

STATES = (
    State("planned", "Dự kiến", "neutral", edited_by=(*WRITERS, *HEADS), is_internal=True),
    State("notified", "Đã thông báo lịch", edited_by=(*WRITERS, *HEADS)),
    State("held", "Đang làm việc", edited_by=IN_THE_ROOM),
    State("ended", "Đã kết thúc", "done", edited_by=IN_THE_ROOM, is_final=True),
    State("postponed", "Hoãn", "attention", edited_by=(*WRITERS, *HEADS)),
    State("cancelled", "Hủy", "neutral", is_final=True),
)

PLACE_AND_TIME = Need(
    "place_time_and_units_are_set", "Đã có thời gian, địa điểm, đơn vị dự làm việc",
    met_by=WRITERS, part="schedule")
CHAIR_IS_NAMED = Need("chair_is_named", "Đã phân công chủ trì buổi làm việc", met_by=WRITERS, part="schedule")
MINUTE_TAKER_IS_NAMED = Need("minute_taker_is_named", "Đã có người ghi biên bản", met_by=WRITERS, part="schedule")
SOMEBODY_IS_INVITED = Need(
    "somebody_is_invited", "Đã ghi đại biểu, cơ quan được mời", met_by=WRITERS, part="attendance")
DAY_HAS_COME = Need("working_day_has_come", "Đã đến ngày làm việc")
UNITS_ARE_PRESENT = Need(
    "every_unit_is_represented", "Mỗi đơn vị có người đứng đầu hoặc người được ủy quyền dự họp",
    met_by=WRITERS, part="attendance")
CONCLUSION_IS_RECORDED = Need(
    "conclusion_is_recorded", "Kết luận của chủ trì đã được ghi, hoặc ghi rõ “chưa kết luận”",
    met_by=(Role.SITTING_CHAIR, *WRITERS), part="conclusion")
LEDGER_IS_READ_BACK = Need(
    "ledger_is_read_back", "Lời hứa, đề nghị, đề xuất đã được đọc lại trước những người dự họp",
    met_by=(*WRITERS, Role.SITTING_CHAIR), part="ledger")
CHAIR_HAS_CONCLUDED = Need("chair_has_concluded", "Chủ trì đã kết luận tại buổi làm việc")
MINUTES_ARE_APPROVED = Need(
    "minutes_are_approved", "Biên bản của buổi làm việc đã được thông qua", met_by=(Role.SITTING_CHAIR,))

STARTS_WITHIN_REASON = Check(
    "starts_on_the_planned_day", "started_at", "Giờ bắt đầu thuộc ngày làm việc đã thông báo")
ENDS_AFTER_START = Check("ends_after_it_started", "ended_at", "Giờ kết thúc phải sau giờ bắt đầu")
NEW_DAY_DIFFERS = Check("new_time_differs", "opens_at", "Thời gian mới phải khác thời gian đã hoãn")

NOTIFIED_ON = fact("programme_notified_on", "Ngày gửi thông báo chương trình, thành phần")

TRANSITIONS = (
    Transition(
        "notify", "Thông báo lịch làm việc", ("planned",), "notified", by=(*WRITERS, *HEADS),
        needs=(PLACE_AND_TIME, CHAIR_IS_NAMED), asks=(NOTIFIED_ON, CHANNEL), law="notify_programme",
        issues=SITTING_NOTICE),
    Transition(
        "invite", "Phát hành giấy mời", ("notified",), "=", by=(*WRITERS, *HEADS), needs=(SOMEBODY_IS_INVITED,),
        issues=INVITATION, is_exception=True),
    Transition(
        "open", "Khai mạc buổi làm việc", ("notified",), "held", by=IN_THE_ROOM, needs=(DAY_HAS_COME,),
        asks=(fact("started_at", "Thời gian bắt đầu", "datetime"),), checks=(STARTS_WITHIN_REASON,),
        effects=("open_the_minutes", "set_up_the_room")),
    Transition(
        "end", "Kết thúc buổi làm việc", ("held",), "ended", by=IN_THE_ROOM,
        needs=(MINUTE_TAKER_IS_NAMED, UNITS_ARE_PRESENT, CONCLUSION_IS_RECORDED, LEDGER_IS_READ_BACK),
        asks=(fact("ended_at", "Thời gian kết thúc", "datetime"),), checks=(ENDS_AFTER_START,), law="attend"),
    Transition(
        "issue_conclusion", "Ban hành thông báo kết luận", ("ended",), "=", by=(Role.SITTING_CHAIR, *HEADS),
        needs=(CHAIR_HAS_CONCLUDED, MINUTES_ARE_APPROVED), issues=CONCLUSION_NOTICE, is_exception=True),
    Transition(
        "postpone", "Hoãn buổi làm việc", ("notified",), "postponed", by=HEADS, asks=(REASON,), is_exception=True),
    Transition(
        "notify_again", "Thông báo lại lịch làm việc", ("postponed",), "notified", by=(*WRITERS, *HEADS),
        needs=(CHAIR_IS_NAMED,),
        asks=(fact("opens_at", "Thời gian mới", "datetime", may_be_future=True), NOTIFIED_ON, CHANNEL),
        checks=(NEW_DAY_DIFFERS,), law="notify_programme", issues=SITTING_NOTICE),
    Transition(
        "cancel", "Hủy buổi làm việc", ("planned", "notified", "postponed"), "cancelled", by=HEADS,
        asks=(REASON,), is_exception=True),
)

WORKFLOW = Workflow(
    "sitting", "Buổi làm việc", STATES, TRANSITIONS,
    intro="Một buổi làm việc của Đoàn giám sát với một hoặc nhiều đơn vị.")
