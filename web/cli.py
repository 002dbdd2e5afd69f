"""`oversight`: whatever module of web/commands has a `command`. Nothing is registered by hand."""

from importlib import import_module
from pkgutil import iter_modules

import click
from sqlalchemy.exc import ArgumentError, OperationalError

from oversight.refusal import Refusal
from oversight.unready import Unready
from web import commands


class Oversight(click.Group):
    """Finds its commands in the folder; a refusal is printed as sentences and exits with 1."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return sorted(_said(info.name) for info in iter_modules(commands.__path__))

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        modules = {_said(info.name): info.name for info in iter_modules(commands.__path__)}
        return import_module(f"web.commands.{modules[name]}").command if name in modules else None

    def invoke(self, context: click.Context):
        try:
            return super().invoke(context)
        except (Refusal, Unready) as refusal:
            raise click.ClickException(str(refusal)) from refusal
        except ArgumentError as error:  # its own words would repeat the address, and a password in it
            raise click.ClickException("DATABASE_URL không phải là địa chỉ của một cơ sở dữ liệu.") from error
        except OperationalError as error:
            raise click.ClickException(f"Không làm việc được với cơ sở dữ liệu: {error.orig}") from error


def _said(module: str) -> str:
    """import_ is typed "import", create_admin "create-admin"."""
    return module.rstrip("_").replace("_", "-")


@click.command(cls=Oversight)
def main() -> None:
    """Sổ giám sát của Hội đồng nhân dân."""
