"""Pictures: whole, and not larger in pixels than a machine can open."""

from io import BytesIO

from PIL import Image

from oversight.files.limits import MOST_PIXELS
from oversight.files.unfit import DAMAGED, Unfit
from oversight.files.whole_image import is_whole_jpeg, is_whole_png

FORMATS = ("JPEG", "PNG")  # Pillow knows forty; each is a decoder that a stranger may feed
TOO_LARGE = "là ảnh quá lớn ({} triệu điểm ảnh), tối đa {} triệu; hãy thu nhỏ ảnh rồi tải lại."


def check_image(content: bytes) -> None:
    """Raises Unfit. Pillow says of strange bytes whatever it likes, so whatever it raises means damaged."""
    try:
        with _opened(content) as image:
            image.draft("L", (image.width // 8 + 1, image.height // 8 + 1))  # JPEG: all bytes read in little memory
            image.load()
        _check_whole(content)
    except Unfit:
        raise
    except Exception as fault:
        raise Unfit(DAMAGED) from fault


def _check_whole(content: bytes) -> None:
    is_whole = is_whole_png(content) if content.startswith(b"\x89PNG") else is_whole_jpeg(content)
    if not is_whole:
        raise Unfit(DAMAGED)


def _opened(content: bytes) -> Image.Image:
    try:
        image = Image.open(BytesIO(content), formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fault:
        raise Unfit(TOO_LARGE.format("trên 150", MOST_PIXELS // 1_000_000)) from fault
    if image.width * image.height > MOST_PIXELS:
        raise Unfit(TOO_LARGE.format(image.width * image.height // 1_000_000, MOST_PIXELS // 1_000_000))
    return image
