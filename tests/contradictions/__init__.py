"""The finder of contradictions: a story for each kind, laws that hold for all numbers, and twenty real reports."""
