"""What is not as the schema says: every fault, not only the first, as a Vietnamese sentence."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError

from oversight.exchange.column_schema import DAY, ID, LOCAL_TIME, MOMENT, ROW_NAME, SHA256
from oversight.exchange.schema import schema
from oversight.exchange.shape import FORMAT, VERSION
from oversight.exchange.wording import WHOLE_FILE, in_words
from oversight.models.json_shapes import KEY_OR_NOTHING

FORMATS = FormatChecker(formats=())
TYPES = {"string": "văn bản", "integer": "số nguyên", "boolean": "đúng hoặc sai (true, false)",
         "object": "một nhóm trường {…}", "array": "một danh sách […]", "null": "bỏ trống (null)"}
PATTERNS = {
    ID: "không phải mã bản ghi", KEY_OR_NOTHING: "không phải mã bản ghi",
    SHA256: "không phải mã băm SHA-256", ROW_NAME: "không có dạng “bảng:mã bản ghi”",
    DAY: "không phải ngày dạng 2024-10-18", LOCAL_TIME: "không phải ngày giờ dạng 2024-10-18T08:00:00",
    MOMENT: "không phải ngày giờ UTC dạng 2024-10-18T01:00:00+00:00"}


@FORMATS.checks("date", raises=ValueError)
def _is_a_day(value: Any) -> bool:
    """What is not even written like one is the pattern's to report."""
    return not _is_written(DAY, value) or bool(date.fromisoformat(value))


@FORMATS.checks("date-time", raises=ValueError)
@FORMATS.checks("local-date-time", raises=ValueError)
def _is_a_moment(value: Any) -> bool:
    return not (_is_written(MOMENT, value) or _is_written(LOCAL_TIME, value)) or bool(datetime.fromisoformat(value))


def _is_written(pattern: str, value: Any) -> bool:
    return isinstance(value, str) and bool(re.match(pattern, value))


def shape_faults(document: Any) -> Iterator[tuple[str, str]]:
    """A file of another kind or version is not measured against this schema."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        yield WHOLE_FILE, "Đây không phải tệp hồ sơ đợt giám sát (thiếu format “oversight-round”)."
    elif document.get("version") != VERSION or isinstance(document["version"], bool):
        yield WHOLE_FILE, f"Tệp thuộc phiên bản {_shown(document.get('version'))}; hệ thống đọc phiên bản {VERSION}."
    else:
        for error in _validator().iter_errors(document):
            yield in_words(error.absolute_path), _sentence(error)


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(schema(), format_checker=FORMATS)


def _sentence(error: ValidationError) -> str:
    return SENTENCES[error.validator](error)


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else "null" if value is None else str(value)
    return f"“{text[:60]}…”" if len(text) > 60 else f"“{text}”"


def _missing(error: ValidationError) -> str:
    name = next(name for name in error.validator_value if error.message.startswith(repr(name)))
    return f"thiếu trường “{name}”"


def _unknown(error: ValidationError) -> str:
    names = sorted(set(error.instance) - set(error.schema["properties"]))
    return f"có trường không biết: {', '.join(_shown(name) for name in names[:5])}"


def _wrong_type(error: ValidationError) -> str:
    wanted = [error.validator_value] if isinstance(error.validator_value, str) else error.validator_value
    return f"phải là {' hoặc '.join(TYPES[name] for name in wanted)}"


def _wrong_choice(error: ValidationError) -> str:
    choices = ", ".join(choice for choice in error.validator_value if choice)
    return f"{_shown(error.instance)} không thuộc: {choices}"


SENTENCES: dict[str, Callable[[ValidationError], str]] = {
    "required": _missing,
    "additionalProperties": _unknown,
    "type": _wrong_type,
    "enum": _wrong_choice,
    "pattern": lambda error: f"{_shown(error.instance)} {PATTERNS[error.validator_value]}",
    "format": lambda error: f"{_shown(error.instance)} không có thật trên lịch",
    "maxLength": lambda error: f"quá dài: {len(error.instance)} ký tự, tối đa {error.validator_value} ký tự",
    "minimum": lambda error: f"{_shown(error.instance)} nhỏ hơn {error.validator_value}",
    "maximum": lambda error: f"{_shown(error.instance)} lớn hơn {error.validator_value}",
}
