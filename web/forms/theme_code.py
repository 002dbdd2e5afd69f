"""The code of a theme, shown and typed by the name that the library gives it; other words are the office's own code."""

from oversight.services.outline_library import built_in
from web.forms.fields import Line
from web.shown.theme import theme_name


class ThemeCode(Line):
    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, suggestions=theme_names(), **kwargs)

    def _value(self) -> str:
        return theme_name(self.data or "")

    def process_formdata(self, valuelist: list[str]) -> None:
        super().process_formdata(valuelist)
        self.data = next((each.theme_code for each in built_in() if each.name == self.data), self.data)


def theme_names() -> list[str]:
    return [each.name for each in built_in()]
