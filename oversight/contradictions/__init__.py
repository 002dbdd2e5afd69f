"""What in a report does not fit: with itself, its earlier periods, the other units, its targets, what was asked before.

Pure: `contradictions(Examined(...))` reads what it is handed, and asks. It changes and blocks nothing.
"""

from oversight.contradictions.contradiction import SURENESS, Contradiction
from oversight.contradictions.examined import Earlier, Examined, OpenRecommendation, Told
from oversight.contradictions.explained import unexplained, unmet_targets
from oversight.contradictions.finder import KINDS, LABELS, contradictions

__all__ = ["KINDS", "LABELS", "SURENESS", "Contradiction", "Earlier", "Examined", "OpenRecommendation", "Told",
           "contradictions", "unexplained", "unmet_targets"]
