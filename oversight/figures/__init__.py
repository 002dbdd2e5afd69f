"""Figures as units write them: `understand(text)` reads one, asks when it is ambiguous and never guesses."""

from oversight.figures.figure import Figure

__all__ = ["Figure"]
