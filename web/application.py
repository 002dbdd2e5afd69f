"""The application, put together: whatever has its own place is found there and registered by itself."""

from importlib import import_module
from pkgutil import iter_modules

from flask import Flask
from flask_bootstrap import Bootstrap5
from flask_wtf import CSRFProtect

from oversight.database import Database
from oversight.schema import upgrade
from oversight.services.engine import resolve_everything
from oversight.settings import ROOT, Settings, settings
from web import errors, filters, frame, gate, headers, unit_of_work, views
from web.configuration import configuration
from web.printing import FontsMissing, fonts_are_complete
from web.reading import CarefulRequest
from web.security import set_up_security
from web.unit_of_work import FrontDesk


def create_app(chosen: Settings | None = None, **overrides) -> Flask:
    """Refuses to start when a table names what has no code, a letter cannot be printed, or the database is newer."""
    chosen = chosen or settings()
    resolve_everything()
    refuse_missing_fonts()
    app = FrontDesk("web", template_folder=str(ROOT / "templates"))
    app.request_class = CarefulRequest
    app.config.update(configuration(chosen) | overrides)
    app.extensions["database"] = _ready_database(chosen)
    CSRFProtect(app)
    Bootstrap5(app)
    set_up_security(app, app.extensions["database"])
    for part in (gate, unit_of_work, errors, filters, headers, frame):
        part.register(app)
    for blueprint in _blueprints():
        app.register_blueprint(blueprint)
    return app


def refuse_missing_fonts() -> None:
    """Better no server than minutes with holes in them."""
    if missing := fonts_are_complete():
        raise FontsMissing(" ".join(missing))


def _ready_database(chosen: Settings) -> Database:
    database = Database(chosen.database_url)
    upgrade(database)
    database.dispose()  # gunicorn --preload forks after this: each worker opens connections of its own
    return database


def _blueprints():
    """Whatever module of views has a `pages` blueprint: nothing is registered by hand."""
    modules = (import_module(f"web.views.{info.name}") for info in iter_modules(views.__path__))
    return [module.pages for module in modules if hasattr(module, "pages")]
