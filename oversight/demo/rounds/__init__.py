"""The rounds of the demonstration: one story each, told in the order of its days."""
