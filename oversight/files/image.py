"""Pictures: whole, and not larger in pixels than a machine can open. Not one of their points is unpacked here."""

from io import BytesIO

from PIL import Image

from oversight.files.limits import MOST_PIXELS
from oversight.files.unfit import DAMAGED, Unfit
from oversight.files.whole_image import is_whole_jpeg, is_whole_png

FORMATS = ("JPEG", "PNG")  # Pillow knows forty; each is a decoder that a stranger may feed
MILLION = 1_000_000
TOO_LARGE = "là ảnh quá lớn ({} triệu điểm ảnh), tối đa {} triệu; hãy thu nhỏ ảnh rồi tải lại."


def check_image(content: bytes) -> None:
    """Raises Unfit. Pillow says of strange bytes whatever it likes, so whatever else it raises means damaged."""
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as image:
            points = image.width * image.height
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fault:
        raise Unfit(TOO_LARGE.format("trên 150", MOST_PIXELS // MILLION)) from fault
    except Exception as fault:
        raise Unfit(DAMAGED) from fault
    if points > MOST_PIXELS:
        raise Unfit(TOO_LARGE.format(points // MILLION, MOST_PIXELS // MILLION))
    if not _is_whole(content):
        raise Unfit(DAMAGED)


def _is_whole(content: bytes) -> bool:
    return is_whole_png(content) if content.startswith(b"\x89PNG") else is_whole_jpeg(content)
