"""What the theme of a round is called: people never read the library's codes."""

from oversight.services.outline_library import built_in


def theme_name(code: str) -> str:
    """As the library calls the field; a code of the council's own is its own name."""
    return next((source.name for source in built_in() if source.theme_code == code), code)


def theme_told(code: str) -> tuple[str, str]:
    """With its label: only what the office made up itself is a code to it."""
    name = theme_name(code)
    return ("Mã chuyên đề" if name == code else "Lĩnh vực"), name
