"""Sao lưu: one file with everything a new machine needs, looked at before it is believed, tried out before it is
trusted.

making.py writes one while people work, restoring.py brings one back into an empty place, drilling.py tries one out
elsewhere and notes how that went. docs/backup.md has the format and the rules.
"""
