"""Official papers: what they say, described as data, so that what was issued can be frozen and printed again.

One file per kind of paper composes a `Document` (document.py) from a record; printing is the web's business.
"""
