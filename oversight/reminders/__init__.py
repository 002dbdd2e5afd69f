"""Thư nhắc: who is told of what and when, one letter a day; and its way out of the house."""
