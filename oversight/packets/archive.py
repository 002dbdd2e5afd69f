"""The ZIP around a packet, written and read by ourselves: the same members are the same bytes on every machine.

Nothing is packed, so nothing can swell; a file is believed only when writing its members again gives that very file.
A general reader of ZIPs would believe the list at the end, which may name other bytes than those that were signed.
"""

import re
import struct
import zlib
from collections.abc import Iterator, Mapping

from oversight.packets.bad_packet import ALTERED, STRANGE, BadPacket
from oversight.packets.limits import LARGEST_PACKET, MOST_MEMBERS

ENVELOPE, SIGNATURE, CONTENT, FOLDER = "phong-bi.json", "chu-ky", "noi-dung.json", "tep/"
ALLOWED = re.compile(r"phong-bi\.json|chu-ky|noi-dung\.json|tep/[0-9a-f]{64}")
LOCAL = struct.Struct("<4s5H3I2H")  # …, flags, method, time, day, CRC, sizes, lengths of name and extra field
ENTRY = struct.Struct("<4s6H3I5H2I")
END = struct.Struct("<4s4H2IH")
LOCAL_SIGN, ENTRY_SIGN, END_SIGN = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
VERSION, ENCRYPTED, FIRST_DAY = 20, 0x1, 0x21  # 1 January 1980
FILE_MODE = 0o600 << 16
LONGEST_NAME = 200  # that is looked at; ours are shorter
CUT = "Gói bị thiếu phần cuối (tải về hoặc chép chưa xong); hãy lấy lại tệp gốc."


def pack(members: Mapping[str, bytes]) -> bytes:
    """In the order of their names."""
    body, listed = bytearray(), bytearray()
    for name in sorted(members):
        content, place = members[name], len(body)
        told = (0, 0, 0, FIRST_DAY, zlib.crc32(content), len(content), len(content), len(name), 0)
        body += LOCAL.pack(LOCAL_SIGN, VERSION, *told) + name.encode() + content
        listed += ENTRY.pack(ENTRY_SIGN, VERSION, VERSION, *told, 0, 0, 0, FILE_MODE, place) + name.encode()
    count = len(members)
    return bytes(body + listed + END.pack(END_SIGN, 0, 0, count, count, len(listed), len(body), 0))


def unpack(content: bytes) -> dict[str, bytes]:
    """Raises BadPacket for anything that `pack` would not have written."""
    if len(content) > LARGEST_PACKET:
        raise BadPacket(f"Gói lớn hơn {LARGEST_PACKET // 1024 // 1024} MB, không nhận được.")
    if not content.startswith(LOCAL_SIGN):
        raise BadPacket(STRANGE)
    members: dict[str, bytes] = {}
    for name, member in _members(content):
        _refuse_one_too_many(members, name)
        members[name] = member
    whole = pack(members)
    if whole != content:
        raise BadPacket(CUT if whole.startswith(content) else ALTERED)
    return members


def _refuse_one_too_many(members: dict[str, bytes], name: str) -> None:
    if name in members:
        raise BadPacket(f"Gói có hai tệp cùng tên “{name}”; không nhận.")
    if len(members) == MOST_MEMBERS:
        raise BadPacket(f"Gói có quá {MOST_MEMBERS} tệp; không nhận.")


def _members(content: bytes) -> Iterator[tuple[str, bytes]]:
    place = 0
    while content[place:place + 4] == LOCAL_SIGN:
        name, begin, size = _header(content[place:place + LOCAL.size + LONGEST_NAME])
        member = content[place + begin:place + begin + size]
        if len(member) < size:
            raise BadPacket(CUT)
        yield name, member
        place += begin + size
    if len(content) - place < len(LOCAL_SIGN):
        raise BadPacket(CUT)


def _header(told: bytes) -> tuple[str, int, int]:
    """Name, where the content begins, its size."""
    if len(told) < LOCAL.size:
        raise BadPacket(CUT)
    _, _, flags, method, _, _, _, packed, size, name_length, extra = LOCAL.unpack(told[:LOCAL.size])
    if flags & ENCRYPTED:
        raise BadPacket("Gói bị đặt mật khẩu; gói niêm phong không dùng mật khẩu, hãy xin lại tệp gốc.")
    if method or packed != size or extra:
        raise BadPacket("Gói đã bị mở ra và nén lại bằng chương trình khác; hãy lấy tệp gốc, không giải nén.")
    return _name(told[LOCAL.size:LOCAL.size + name_length], name_length), LOCAL.size + name_length, size


def _name(told: bytes, length: int) -> str:
    """`told` ends with the file: a name that breaks off there is not a strange one."""
    if len(told) < min(length, LONGEST_NAME):
        raise BadPacket(CUT)
    name = told.decode("ascii", "replace")
    if len(told) != length or not ALLOWED.fullmatch(name):
        raise BadPacket("Gói có tên tệp lạ bên trong; không nhận.")
    return name
