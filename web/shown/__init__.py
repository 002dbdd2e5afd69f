"""What templates are handed: plain objects with words, dates and addresses, ready to be shown."""
