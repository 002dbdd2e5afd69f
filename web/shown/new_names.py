"""A slip of the hand makes a new name in the directory: what was added is said, so that it is seen."""

from flask import flash

from oversight.services.written_names import WrittenNames


def say_what_was_added(names: WrittenNames) -> None:
    if names.added:
        flash(f"Đã thêm vào danh mục: {'; '.join(names.added)}.", "info")
