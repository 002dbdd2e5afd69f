"""What the printer may read: inline data and our own four font files. Nothing else, not even the stylesheet.

WeasyPrint's own fetcher reads any file of the server that a page names, and any address of the network.
"""

from weasyprint.urls import URLFetcher, URLFetcherResponse

from web.printing.fonts import FACES, font_path


class ForbiddenAddress(Exception):
    """Our templates name no address at all, so one that appears was smuggled in."""


class OwnFilesFetcher(URLFetcher):
    """WeasyPrint leaves out what it cannot read without a word; `unread` remembers it, so that a caller can refuse."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("data", "file"), allow_redirects=False)
        self.unread: list[str] = []
        self._own = frozenset(font_path(face).as_uri() for face in FACES)

    def fetch(self, url: str, headers: dict | None = None) -> URLFetcherResponse:
        """Raises ForbiddenAddress, or what the reading itself raises."""
        try:
            if not url.startswith("data:") and url not in self._own:
                raise ForbiddenAddress(url[:200])
            return super().fetch(url, headers)
        except Exception:
            self.unread.append(url[:200])
            raise
