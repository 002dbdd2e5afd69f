"""A real server, on a port of its own, with threads as in service."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from werkzeug.serving import make_server

from oversight.database import Database
from oversight.settings import Settings
from web import create_app


@contextmanager
def serving(database: Database, folder: Path) -> Iterator[str]:
    """Its address."""
    url = database.engine.url.render_as_string(hide_password=False)
    server = make_server("127.0.0.1", 0, create_app(Settings(url, folder)), threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
