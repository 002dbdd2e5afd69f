"""Whether a figure that was verified says the same as the one that was reported."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from oversight.figures import Figure, measured_in

CHANGES = {"tăng", "giảm", "thêm"}


def agrees(reported: Figure, found: Figure) -> bool | None:
    """Typed alike, or understood alike in one unit. None when nobody can say."""
    if not reported.typed:
        return None
    if reported.typed.casefold() == found.typed.casefold():
        return True
    if not (reported.is_understood and found.is_understood):
        return None
    if reported.qualifier != found.qualifier and {reported.qualifier, found.qualifier} & CHANGES:
        return False
    return _amounts_agree(reported, found)


def _amounts_agree(reported: Figure, found: Figure) -> bool | None:
    if reported.value is not None and found.value is not None:
        wholes = {whole for whole in (reported.denominator, found.denominator) if whole is not None}
        return _in_its_unit(found, reported) == reported.value and len(wholes) < 2
    if reported.known_percent is not None and found.known_percent is not None:
        last = _last_digit(reported, found)
        return bool(_ends(reported.known_percent, last) & _ends(found.known_percent, last))
    told = [(getattr(reported, name), getattr(found, name)) for name in ("on", "choice")]
    said = [(one, other) for one, other in told if one and other]
    return all(one == other for one, other in said) if said else None


def _in_its_unit(found: Figure, reported: Figure) -> Decimal | None:
    is_of_one_unit = reported.unit == found.unit or not (reported.unit and found.unit)
    return found.value if is_of_one_unit else measured_in(found, reported.unit)


def _ends(percent: Decimal, last: Decimal) -> set[Decimal]:
    """Rounded and cut."""
    return {percent.quantize(last, way) for way in (ROUND_HALF_UP, ROUND_DOWN)}


def _last_digit(*figures: Figure) -> Decimal:
    """A share is typed rounded or cut: 71,4% is 10/14."""
    places = [each.percent.as_tuple().exponent for each in figures if each.percent is not None]
    return Decimal(1).scaleb(max(places, default=-2))
