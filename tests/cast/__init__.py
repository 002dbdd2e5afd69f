"""A test house with people in it, so that a story says who does what and nothing else.

    def test_the_chair_establishes_the_delegation(play):
        round_ = play.a("round", "draft")
        play.take(round_, "establish", by="chair", on="05/09/2024")
        assert round_.state == "established"

characters.py tells who they are and why each exists; script.py what they usually say at each step;
scenes.py how a record comes to stand where a story begins: by the steps, never by setting a state.
"""

from cast.play import Play, a_play
from cast.scenery import Scenery, scenery_on

__all__ = ["Play", "Scenery", "a_play", "scenery_on"]
