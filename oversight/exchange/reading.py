"""Bytes to JSON: what cannot be read, or could not be kept, is refused before anybody looks at its shape."""

import json
import math
from collections.abc import Iterator
from typing import Any, NoReturn

from oversight.exchange.bad_file import BadFile, refuse
from oversight.exchange.wording import WHOLE_FILE, in_words
from oversight.text import fault_in_text
from oversight.verification.report import Fault

LARGEST = 50 * 1024 * 1024
DEEPEST = 40
LONGEST = 200_000  # a paragraph of an issued paper; columns have shorter limits of their own

Place = tuple[str | int, ...]


class TwiceNamed(dict):
    """An object in which keys were written twice: JSON lets the last one win, we do not guess."""

    twice: tuple[str, ...] = ()


def parse(told: bytes | str) -> Any:
    """Raises BadFile."""
    document = _loaded(_decoded(told))
    refuse((in_words(place), sentence) for place, sentence in _faults(document))
    return document


def _decoded(told: bytes | str) -> str:
    """A byte order mark, as some editors leave it, is let pass."""
    if len(told) > LARGEST:
        _fail(f"Tệp lớn hơn {LARGEST // 1024 // 1024} MB.")
    try:
        return told.decode("utf-8-sig") if isinstance(told, bytes) else told
    except UnicodeDecodeError as error:
        _fail(f"Tệp không phải văn bản UTF-8 (sai ở byte thứ {error.start + 1}).")


def _loaded(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_number, parse_float=_finite)
    except json.JSONDecodeError as error:
        _fail(f"Tệp không phải JSON (sai ở dòng {error.lineno}, cột {error.colno}).")
    except RecursionError:
        _fail(f"Tệp lồng nhau quá {DEEPEST} lớp.")
    except ValueError:
        _fail("Tệp có một số không đọc được.")


def _fail(sentence: str) -> NoReturn:
    raise BadFile([Fault(WHOLE_FILE, sentence)]) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(found := dict(pairs)) == len(pairs):
        return found
    names = [name for name, _ in pairs]
    found = TwiceNamed(found)
    found.twice = tuple(sorted({name for name in names if names.count(name) > 1}))
    return found


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)


def _finite(digits: str) -> float:
    if math.isinf(number := float(digits)):
        raise ValueError(digits)
    return number


def _faults(document: Any) -> Iterator[tuple[Place, str]]:
    """Walks without recursion: the file decides how deep it is."""
    waiting: list[tuple[Place, Any]] = [((), document)]
    while waiting:
        place, value = waiting.pop()
        yield from ((place, sentence) for sentence in _faults_here(value))
        if len(place) == DEEPEST and isinstance(value, dict | list):
            yield place[:3], f"lồng nhau quá {DEEPEST} lớp"
        else:
            waiting += reversed([((*place, key), below) for key, below in _below(value)])


def _below(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list):
        yield from enumerate(value)


def _faults_here(value: Any) -> Iterator[str]:
    if isinstance(value, TwiceNamed):
        yield from (f"khóa “{_shown(key)}” được ghi hai lần" for key in value.twice)
    if isinstance(value, dict) and any(fault_in_text(key, LONGEST) for key in value):
        yield "tên một trường có ký tự không hợp lệ"
    if isinstance(value, str) and (sentence := fault_in_text(value, LONGEST)):
        yield sentence


def _shown(key: str) -> str:
    return key[:60].encode("utf-8", "replace").decode()
