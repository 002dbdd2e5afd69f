"""What people call an item of the outline: by its code, or else by its place."""

from oversight.models.round import Round


def numbers_of(round_: Round) -> dict[str, str]:
    """By item id: "A2", or "3" for the third of the outline, sections counted too."""
    return {item.id: item.code or str(place) for place, item in enumerate(round_.outline, start=1)}


def named_items(round_: Round) -> dict[str, str]:
    """By item id: "A2. Hộ nghèo", or "Mục 3. Hộ nghèo"."""
    places = enumerate(round_.outline, start=1)
    return {item.id: f"{item.code or f'Mục {place}'}. {item.text}" for place, item in places}
