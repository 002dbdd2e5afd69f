"""Xã Bắc Sơn, now: a round whose plan must go out within days, and a draft opened yesterday."""

from oversight.demo.days import weekday_before, working_day_after
from oversight.demo.script import script
from oversight.demo.story import Story


def tell(story: Story) -> None:
    establish_one(story)
    draft_another(story)


def establish_one(story: Story) -> None:
    """Established ten days ago (twelve, counted from a weekend), so that three to five days are left for the plan."""
    today, words = story.today, script("commune_new", story.cast)
    content = words.round_content()
    content["units"] = [row | {"report_due_on": working_day_after(today, 14)} for row in content["units"]]
    opened = weekday_before(today, 14)
    round_ = story.opens("commune_new", "commune.culture_committee", "commune.office", opened, content)
    story.takes(round_, "establish", "commune.culture_chair", weekday_before(today, 10))


def draft_another(story: Story) -> None:
    content = script("commune_draft", story.cast).round_content()
    story.opens("commune_draft", "commune.standing", "commune.office", weekday_before(story.today, 1), content)
