"""The register of xã Bắc Sơn in the last weeks: reminders, reports, explanations that wait for somebody today."""

from oversight.demo.rounds.commune_register import acts, do_all, rounds_of
from oversight.demo.story import Story


def tell(story: Story) -> None:
    for words in rounds_of(story):
        round_ = story.rounds[words.told["key"]]
        story.turns_back()
        do_all(story, words, acts(story, words, round_), is_recent=True)
