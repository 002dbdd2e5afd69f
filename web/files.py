"""Where this installation keeps the files that people attach."""

from flask import current_app

from oversight.files import FileStore


def file_store() -> FileStore:
    return FileStore(current_app.config["FILES"])
