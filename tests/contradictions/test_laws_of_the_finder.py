"""What holds for all numbers: arithmetic that is right is never accused, and nothing makes the finder fall."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from hypothesis import given, settings
from hypothesis import strategies as any_

from contradictions.asked import TODAY, item
from oversight.contradictions import Earlier, Examined, Told, contradictions
from oversight.figures import Figure

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

COUNTS = any_.integers(1, 10**9)
PLACES, WAYS = any_.integers(0, 4), any_.sampled_from((ROUND_DOWN, ROUND_HALF_UP))
ARITHMETIC = {"percentage_does_not_compute", "parts_do_not_add_up", "share_does_not_compute"}


def accused(items, *figures: Figure) -> set[str]:
    told = {asked.id: Told(figure) for asked, figure in zip(items, figures, strict=True)}
    return {each.kind for each in contradictions(Examined(items, told, today=TODAY))} & ARITHMETIC


def said(value=None, **fields) -> Figure:
    return Figure("số liệu", value if value is None else Decimal(value), **fields)


def written(number: Decimal, places: int, way: str) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), rounding=way)


@given(COUNTS, COUNTS, PLACES, WAYS)
def test_a_true_share_is_never_accused(value, total, places, way):
    share = written(Decimal(value) * 100 / total, places, way)
    together = said(value, denominator=Decimal(total), percent=share)
    assert accused([item("A1", "ratio")], together) == set()
    apart = [item("H", "count"), item("A1", "ratio", denominator_code="H")]
    assert accused(apart, said(total), said(value, percent=share)) == set()


@given(COUNTS, COUNTS, any_.integers(1, 10**4), any_.booleans())
def test_a_share_two_points_off_is_always_accused(value, total, hundredths, is_over):
    share = written(Decimal(value) * 100 / total, 2, ROUND_HALF_UP)
    wrong = share + (2 + Decimal(hundredths) / 100) * (1 if is_over else -1)
    assert accused([item("A1", "ratio")], said(value, denominator=Decimal(total), percent=wrong)) != set()


@given(any_.lists(any_.decimals(0, 10**6, places=4), min_size=1, max_size=8), PLACES, WAYS)
def test_parts_that_truly_add_up_are_never_accused(parts, places, way):
    whole = written(sum(parts), places, way)
    names = [f"B{number}" for number in range(len(parts))]
    items = [item("A1", "area", "ha", part_codes=", ".join(names)), *(item(name, "area", "ha") for name in names)]
    assert accused(items, said(whole), *(said(written(each, places, way)) for each in parts)) == set()


@given(any_.lists(COUNTS, min_size=1, max_size=5), COUNTS)
def test_a_miscount_is_always_found(parts, extra):
    names = [f"B{number}" for number in range(len(parts))]
    items = [item("A1", "count", part_codes=", ".join(names)), *(item(name, "count") for name in names)]
    figures = [said(each) for each in parts]
    assert accused(items, said(sum(parts)), *figures) == set()
    assert accused(items, said(sum(parts) + extra), *figures) == {"parts_do_not_add_up"}


@given(COUNTS, COUNTS, PLACES, WAYS)
def test_a_share_that_is_left_over_is_never_accused(rest, late, places, way):
    total = rest + late
    items = [item("A2", "count", part_codes="A3, A4"), item("A3", "percentage", denominator_code="A2"),
             item("A4", "count")]
    share = written(Decimal(rest) * 100 / total, places, way)
    assert accused(items, said(total), said(percent=share), said(late)) == set()


@given(COUNTS, COUNTS, PLACES, any_.integers(0, 6))
def test_it_is_the_same_in_thousands(value, total, places, power):
    """Scaling value and denominator alike changes no verdict."""
    share = written(Decimal(value) * 90 / total, places, ROUND_HALF_UP)
    verdicts = {frozenset(accused([item("A1", "ratio")], said(value * scale, denominator=Decimal(total * scale),
                                                            percent=share))) for scale in (1, 10**power)}
    assert len(verdicts) == 1


EDGES = [Decimal(0), Decimal("-0"), Decimal("1E+999"), Decimal("-1E-9")]
ODD = any_.none() | any_.decimals() | any_.sampled_from(EDGES)
FIGURES = any_.builds(Figure, any_.text(max_size=12), ODD, ODD, ODD, any_.sampled_from(["", "trên", "gần", "khoảng"]),
                      any_.sampled_from(["", "ha", "m2", "hộ", "đồng"]), any_.sampled_from(["", "hộ"]),
                      any_.none() | any_.dates())
CODES = any_.sampled_from(["", "A0", "A1, A2", "A3,,x", "A0,A1,A2,A3", None])


@given(any_.lists(any_.tuples(FIGURES, CODES, CODES, any_.sampled_from(["", "count", "ratio", "percentage", "area"]),
                              any_.sampled_from(["", "80%", "dưới 5%", "31/12/2020", "có", "%%", "≥"])), max_size=4))
def test_nothing_makes_it_fall(rows):
    items = [item(f"A{number}", kind, "ha", denominator_code=below, part_codes=parts, target=target)
             for number, (_, below, parts, kind, target) in enumerate(rows)]
    figures = {asked.id: row[0] for asked, row in zip(items, rows, strict=True)}
    seen = Examined(
        items, {key: Told(figure) for key, figure in figures.items()}, today=TODAY,
        earlier={key: [Earlier("kỳ trước", figure) for figure in figures.values()] for key in figures},
        peers={key: [("xã", figure) for figure in (*figures.values(), *figures.values())] for key in figures})
    for each in contradictions(seen):
        assert each.sentence.endswith(".")
        assert each.question.startswith("Đề nghị đơn vị ")
