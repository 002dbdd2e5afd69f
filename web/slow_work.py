"""What a command says while it works for long: nothing for two seconds, then a line every two."""

from time import monotonic

import click

PAUSE_SECONDS = 2.0


class SlowWork:
    """To be called with what was done and how often, as often as one likes."""

    def __init__(self) -> None:
        self._said_at = monotonic()

    def __call__(self, words: str, number: int) -> None:
        if monotonic() - self._said_at >= PAUSE_SECONDS:
            self._said_at = monotonic()
            click.echo(f"{words}: {number}", err=True)
