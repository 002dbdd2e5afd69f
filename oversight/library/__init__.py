"""Outlines by theme that come with the product; services/outline_library.py reads them. Targets are each council's own."""
