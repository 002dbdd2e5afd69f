"""The "Ông" or "Bà" that stands before a name: capital where a line begins, small inside a sentence."""

import re

ADDRESSES = ("Ông ", "Bà ", "Đồng chí ", "Đ/c ")
ANY_ADDRESS = re.compile(r"^(?:ông|bà|đồng chí|đ/c)\s+", re.IGNORECASE)


def addressed(name: str) -> str:
    """As it stands inside a sentence: "ông Vy Văn Lập"; a name alone stays as it is."""
    return name[0].lower() + name[1:] if name.startswith(ADDRESSES) else name


def is_addressed(name: str) -> bool:
    return ANY_ADDRESS.match(name.strip()) is not None


def without_address(name: str) -> str:
    return ANY_ADDRESS.sub("", name.strip())
