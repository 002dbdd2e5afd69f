"""Excel both ways: the outline filled in offline, the comparison of units, the outline itself. Strings stay strings."""
