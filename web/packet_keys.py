"""The private halves of this installation's keys, for the front desk."""

from pathlib import Path

from flask import current_app

from oversight.packets import KeyFiles


def key_files() -> KeyFiles:
    return KeyFiles(Path(current_app.config["DATA"]))
