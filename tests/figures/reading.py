"""How these stories read a figure: understood, or asked."""

from oversight.figures import Figure, understand


def read(text: str, *more: str) -> Figure:
    figure = understand(text, *more)
    assert not figure.ask, figure.ask
    return figure


def asked(text: str, *more: str) -> str:
    """The sentence; while it stands nothing else does."""
    figure = understand(text, *more)
    assert figure == Figure(text, ask=figure.ask)
    return figure.ask
