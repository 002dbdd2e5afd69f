"""Somebody at a browser whose clock the story turns: savings come by themselves, and nobody waits for them."""

from playwright.sync_api import expect
from visitor import Visitor


class Typist(Visitor):
    def __init__(self, browser, address: str, play) -> None:
        super().__init__(browser, address)
        self.play = play

    def wait_a_while(self) -> None:
        """Long enough for a saving of its own to begin, however short the last one is past."""
        self.page.clock.run_for(11_000)

    def is_told_it_is_saved(self) -> None:
        expect(self.page.locator("[data-autosave-line]")).to_contain_text("Đã lưu lúc")
        self.play.audience.rollback()

    def is_told(self, words: str) -> None:
        expect(self.page.locator("[data-autosave-trouble]")).to_contain_text(words)

    def drafts(self) -> int:
        """Once the page's own scripts have run: they wait for the whole page, words stand on it earlier."""
        self.page.wait_for_load_state("domcontentloaded")
        return self.page.evaluate("Object.keys(localStorage).filter((name) => name.startsWith('draft:')).length")
