"""Word measures in twentieths of a point."""


def of_millimetres(length: float) -> int:
    return round(length * 1440 / 25.4)


def of_points(length: float) -> int:
    return round(length * 20)
