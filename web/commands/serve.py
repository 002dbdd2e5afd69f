"""oversight serve: the front desk on this machine, by gunicorn."""

import click
from gunicorn.app.base import BaseApplication

from web import create_app


class Server(BaseApplication):
    """gunicorn with the application already made: a fault in a table stops it before it listens."""

    def __init__(self, application, options: dict) -> None:
        self.application, self.options = application, options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self):
        return self.application


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option("--workers", default=2, show_default=True)
def command(host: str, port: int, workers: int) -> None:
    """Chạy phần mềm trên máy này."""
    application = create_app()
    click.echo(f"Sổ giám sát đang chạy tại http://{host}:{port} (Ctrl-C để dừng)")
    Server(application, {"bind": f"{host}:{port}", "workers": workers, "worker_class": "gthread", "threads": 4,
                         "preload_app": True, "accesslog": None}).run()
