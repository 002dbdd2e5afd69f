"""Somebody who takes notes in the room: the page's clock is turned by the story, and words go out by themselves."""

from playwright.sync_api import expect

LONG_ENOUGH = 7_000  # milliseconds: whatever the page waits for before it sends, or looks for news, is over


class Room:
    def __init__(self, typist, sitting) -> None:
        self.typist, self.sitting = typist, sitting
        self.open()

    @property
    def page(self):
        return self.typist.page

    @property
    def root(self):
        return self.page.locator("[data-room]")

    @property
    def notes(self):
        return self.page.locator("[data-notes]")

    def open(self) -> None:
        self.typist.open(f"/sitting/{self.sitting.id}/phong-hop")
        expect(self.root).to_be_visible()

    def says(self, name: str, text: str) -> None:
        """A few letters of the name, Enter, the words."""
        self.page.locator("[data-speaker]").fill(name)
        self.page.locator("[data-speaker]").press("Enter")
        self.notes.fill(text)

    def take(self, key: str, text: str, **told: str) -> None:
        """F2, F3 or F4 on the last sentence, put in other words."""
        self.page.keyboard.press(key)
        form = self.page.locator("[data-taking]")
        for name, value in ({"text": text} | told).items():
            form.locator(f"[name={name}]").fill(value)
        self.page.keyboard.press("Enter")
        expect(form).to_be_hidden()

    def let_time_pass(self) -> None:
        self.page.clock.run_for(LONG_ENOUGH)

    def is_saved(self) -> None:
        """Until nothing is left on this machine; the database is looked at anew."""
        self.let_time_pass()
        expect(self.root).to_have_attribute("data-unsaved", "0")
        self.typist.play.audience.rollback()

    def is_told(self, words: str) -> None:
        expect(self.page.locator("[data-saving-line]")).to_contain_text(words)

    def sees_said(self, text: str) -> None:
        expect(self.page.locator("[data-course]")).to_contain_text(text)

    def close_the_laptop(self) -> None:
        """And open it again: the same browser, the page is gone."""
        self.page.close()
        self.typist.page = self.typist.window.new_page()
        self.page.on("pageerror", lambda error: self.typist.troubles.append(str(error)))

    def choose(self, words: str) -> None:
        self.page.locator("[data-quarrels]").get_by_role("button", name=words).first.click()
