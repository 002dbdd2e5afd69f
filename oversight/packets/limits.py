"""How much one packet may hold. Sizes in bytes."""

from oversight.files.limits import MEGABYTE

LARGEST_PACKET = 40 * MEGABYTE
"""What goes through the official mail axis in one piece, and fits on any stick."""

MOST_MEMBERS = 40
LARGEST_TOLD = 4 * MEGABYTE
"""Of one JSON member: the letter with a hundred proposals in its table comes to a tenth."""

MOST_STEPS = 200
MOST_LINES = 200
