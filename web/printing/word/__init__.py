"""The second printer: the same description of a paper as a Word file, which a clerk can go on writing in.

It says what the PDF says, word for word and in the same order; lines are measured with the letters of the PDF,
which have the widths of Times New Roman.
"""

from web.printing.word.press import docx

__all__ = ["docx"]
