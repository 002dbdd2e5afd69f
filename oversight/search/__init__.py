"""Tra cứu: one box over the whole house. Words are read here (words.py), once for index, question and excerpt; the
engines only say which entries hold them, so that SQLite and PostgreSQL give the same answers."""

from oversight.search.asked import MOST_TYPED, Asked, read
from oversight.search.excerpt import Piece, excerpt, marked
from oversight.search.kinds import BY_CODE, KINDS
from oversight.search.reading import Readable, readable
from oversight.search.searching import MOST_FOUND, Found, Narrowed, search, years

__all__ = [
    "BY_CODE", "KINDS", "MOST_FOUND", "MOST_TYPED", "Asked", "Found", "Narrowed", "Piece", "Readable", "excerpt",
    "marked", "read", "readable", "search", "years"]
