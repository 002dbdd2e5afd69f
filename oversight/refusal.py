"""A refusal is a sentence that a person can act on. Nothing has changed when one is raised."""

from typing import ClassVar


class Refusal(Exception):
    """`sentences` say what stands in the way; `fields` put a sentence beside the field it is about."""

    status: ClassVar[int] = 422

    def __init__(self, *sentences: str, fields: dict[str, str] | None = None) -> None:
        super().__init__(*sentences, *(fields or {}).values())
        self.sentences = sentences
        self.fields = fields or {}

    def __str__(self) -> str:
        return " ".join((*self.sentences, *self.fields.values()))


class NotYours(Refusal):
    """The person sits in no seat that may do this."""

    status = 403


class OutOfStep(Refusal):
    """The record is not, or no longer, where this step begins."""

    status = 409


class Gone(Refusal):
    """What was there for this person is theirs no more; the sentences say what became of it."""

    status = 404


class Stale(Refusal):
    """Somebody else changed the record after this page was opened."""

    status = 409
    SENTENCE = "Có người vừa cập nhật hồ sơ này trước bạn. Hãy xem lại nội dung mới rồi thực hiện tiếp."

    def __init__(self, sentence: str = SENTENCE) -> None:
        """A `sentence` of its own when the page can say what exactly was changed."""
        super().__init__(sentence)


class Unmet(Refusal):
    """A need of the step does not hold yet."""


class BadlyTyped(Refusal):
    """Something typed cannot be taken as it is; the sentences stand beside their fields."""
