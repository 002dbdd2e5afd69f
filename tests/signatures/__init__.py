"""Signed PDFs of the tests' own, and what is found out about them."""
