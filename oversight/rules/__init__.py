"""The questions: they answer yes, no, a date or a list of what is missing, and never write."""
