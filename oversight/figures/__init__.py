"""Figures as units write them: `understand(text)` reads one, asks when it is ambiguous and never guesses."""

from oversight.figures.conversion import measured_in
from oversight.figures.figure import Figure
from oversight.figures.notation import vietnamese
from oversight.figures.shown import shown
from oversight.figures.understanding import understand

__all__ = ["Figure", "measured_in", "shown", "understand", "vietnamese"]
