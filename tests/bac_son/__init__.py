"""The round at Bắc Sơn driven through the door, for the stories about the papers that come out of it.

    with at_bac_son() as story:
        story.establish()
        document = story.announce(*story.units)

Institutions and figures are those of the report on it; the year, the days and the people are invented.
"""

from bac_son.days import day, moment
from bac_son.story import Story, at_bac_son
from bac_son.words import blocks_of, headings_of, words_of

__all__ = ["Story", "at_bac_son", "blocks_of", "day", "headings_of", "moment", "words_of"]
