"""A packet that was not downloaded to its end: wherever it breaks off, the person is told to fetch it again."""

import pytest

from oversight.packets.archive import CONTENT, ENVELOPE, FOLDER, LOCAL_SIGN, SIGNATURE, pack, unpack
from oversight.packets.bad_packet import BadPacket

WHOLE = pack({ENVELOPE: b"{}", SIGNATURE: b"chu ky", CONTENT: b"noi dung", FOLDER + "a" * 64: b"minh chung"})


@pytest.mark.parametrize("length", range(len(LOCAL_SIGN), len(WHOLE)))
def test_wherever_it_breaks_off_it_is_called_cut(length):
    with pytest.raises(BadPacket, match="thiếu phần cuối"):
        unpack(WHOLE[:length])


def test_a_strange_name_is_still_a_strange_name():
    with pytest.raises(BadPacket, match="tên tệp lạ"):
        unpack(pack({"a" * 500: b"x"}))
