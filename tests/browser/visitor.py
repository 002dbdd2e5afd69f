"""A person at a browser: finds fields by their labels and buttons by their words, as people do."""

from pathlib import Path
from urllib.parse import urlparse

from playwright.sync_api import Browser, Page, expect


class Visitor:
    def __init__(self, browser: Browser, address: str) -> None:
        self.window = browser.new_context(
            viewport={"width": 1366, "height": 900}, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh",
            accept_downloads=True)
        self.window.set_default_timeout(10_000)
        self.page: Page = self.window.new_page()
        self.address = address
        self.troubles: list[str] = []
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("request", self._stays_home)

    def _stays_home(self, request) -> None:
        if not request.url.startswith((self.address, "data:", "about:", "blob:")):
            self.troubles.append(f"left the server: {request.url}")

    def sign_in(self, email: str, password: str) -> None:
        self.open("/dang-nhap")
        self.write("Thư điện tử", email)
        self.write("Mật khẩu", password)
        self.page.locator("main").get_by_role("button", name="Đăng nhập").click()
        expect(self.page.locator("h1")).to_have_text("Việc của tôi")

    def leave(self) -> None:
        self.window.close()
        assert self.troubles == []

    def open(self, path: str) -> None:
        self.page.goto(self.address + path)

    @property
    def path(self) -> str:
        return urlparse(self.page.url).path

    def write(self, label: str, text: str) -> None:
        self.page.get_by_label(label, exact=False).and_(self.page.locator("input, textarea")).first.fill(text)

    def write_all(self, **fields: str) -> None:
        """By the names of the form, for rows of a table whose cells share one label."""
        for name, text in fields.items():
            field = self.page.locator(f"[name='{name.replace('__', '-')}']")
            self._put(field, text)

    def _put(self, field, text: str) -> None:
        kind = field.first.evaluate("field => field.tagName + ':' + field.type")
        if kind.startswith("SELECT"):
            field.select_option(text)
        elif kind == "INPUT:radio":
            field.and_(self.page.locator(f"[value='{text}']")).check()
        else:
            field.fill(text)

    def choose(self, name: str, words: str) -> None:
        """From a list, or from radio buttons, whichever the form has."""
        field = self.page.locator(f"[name='{name}']").first
        if field.evaluate("field => field.tagName") == "SELECT":
            chosen = field.locator("option").filter(has_text=words).first.get_attribute("value")
            field.select_option(chosen)
        else:
            self.page.get_by_label(words, exact=False).first.check()

    def tick(self, label: str) -> None:
        self.page.get_by_label(label, exact=False).first.check()

    def press(self, words: str) -> None:
        self.page.locator("main").get_by_role("button", name=words, exact=True).first.click()

    def save(self) -> None:
        """The one filled button of the form, whatever it says; the server answers with another page."""
        here = self.page.url
        self.page.locator("main form .btn-primary").first.click()
        self.page.wait_for_url(lambda url: url != here)

    def follow_rail(self, words: str) -> None:
        self.page.locator(".rail").get_by_role("link", name=words).click()

    def follow(self, words: str) -> None:
        self.page.locator("main").get_by_role("link", name=words).first.click()

    def take(self, record: str, step: str, **typed: str) -> None:
        """Opens the record, follows the step's button, fills in what it asks, and sees it done."""
        self.open(record)
        buttons = self.page.locator(".steps a.btn, .step-others a.btn")
        buttons.get_by_text(step, exact=True).first.evaluate("link => link.click()")  # it may be folded away
        self.page.wait_for_url("**/buoc/**")
        self.write_all(**typed)
        self.press(step)
        self.sees(f"Đã ghi: {step}.")

    def sees(self, words: str) -> None:
        expect(self.page.locator("main")).to_contain_text(words)

    def sees_state(self, label: str) -> None:
        expect(self.page.locator(".page-state .chip")).to_have_text(label)

    def download(self, words: str, folder: Path) -> Path:
        """The file behind a link, as the browser's own session fetches it."""
        href = self.page.get_by_role("link", name=words).first.get_attribute("href")
        answer = self.window.request.get(self.address + href, timeout=60_000)
        assert answer.ok, answer.status
        file = folder / "paper.pdf"
        file.write_bytes(answer.body())
        return file
