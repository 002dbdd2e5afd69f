"""The law as data: every workflow of an oversight round, read by all other layers."""
