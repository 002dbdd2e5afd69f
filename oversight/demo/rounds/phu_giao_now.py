"""Phú Giáo, now: the report is in and waits to be received; the working session is planned, not yet announced."""

from oversight.demo.days import wall_clock, weekday_before, working_day_after
from oversight.demo.script import script
from oversight.demo.story import Story

KEY = "phu_giao_now"


def tell(story: Story) -> None:
    today, words = story.today, script(KEY, story.cast)
    sent, submitted = weekday_before(today, 27), weekday_before(today, 5)
    content = words.round_content()
    content["units"] = [row | {"report_due_on": submitted} for row in content["units"]]
    round_ = story.opens(KEY, "phu_giao.standing", "phu_giao.office", weekday_before(today, 34), content)
    story.takes(round_, "establish", "phu_giao.chair", weekday_before(today, 30))
    story.takes(round_, "notify", "phu_giao.head", sent, plan_sent_on=sent, channel="system")
    planned = words.sitting("main", opens_at=wall_clock(working_day_after(today, 17), 8))
    story.plans(KEY, round_, "phu_giao.secretary", weekday_before(today, 20), planned)
    report = story.report_of(round_, "phu_giao.one_stop")
    story.answers(report, "phu_giao.unit_clerk", weekday_before(today, 6), words.answers("all"))
    story.takes(report, "submit", "phu_giao.unit_head", submitted, signed_by="Ông Võ Minh Quân Bảo, Giám đốc Trung tâm")
