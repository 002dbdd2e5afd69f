"""The "Ông" or "Bà" that stands before a name: capital where a line begins, small inside a sentence."""

ADDRESSES = ("Ông ", "Bà ", "Đồng chí ")


def addressed(name: str) -> str:
    """As it stands inside a sentence: "ông Vy Văn Lập"; a name alone stays as it is."""
    return name[0].lower() + name[1:] if name.startswith(ADDRESSES) else name
