"""Pages. Each module has a blueprint named `pages`; the stem of a record is its address."""
