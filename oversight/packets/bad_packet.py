"""A packet that is refused, in one sentence that says why. Nothing of it was taken in."""

from typing import ClassVar

from oversight.refusal import Refusal


class BadPacket(Refusal):
    status: ClassVar[int] = 422


ALTERED = "Gói niêm phong đã bị thay đổi sau khi lập; hãy xin cơ quan gửi gửi lại."
STRANGE = "Tệp này không phải gói niêm phong do phần mềm Sổ giám sát lập."
