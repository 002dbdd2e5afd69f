"""A person's calendar for a telephone: an address that needs no account and shows what its owner may read now."""
