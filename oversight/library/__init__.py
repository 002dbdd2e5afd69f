"""Outlines by theme that come with the product, read by services/outline_library.py; targets are each council's own."""
