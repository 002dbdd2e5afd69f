"""Gói niêm phong: a proposal goes to a council on another installation, and the answer comes back, as sealed files.

    packet = seal_forwarding(session, proposal, actor, KeyFiles(data), store)      # below
    received = receive(session, open_packet(content), actor, store)                # above, and below again
    packet = seal_reply(session, proposal, actor, KeyFiles(data), store)           # above

The bytes of a packet lie in the store of files under `packet.sha256`. docs/packets.md tells what is in one.
"""

from oversight.packets.bad_packet import BadPacket
from oversight.packets.key_files import KeyFiles
from oversight.packets.reading import Opened, read
from oversight.packets.receiving import LookedOver, Received, look_over, open_packet, receive
from oversight.packets.replying import seal_reply
from oversight.packets.sending import seal_forwarding

__all__ = [
    "BadPacket", "KeyFiles", "LookedOver", "Opened", "Received", "look_over", "open_packet", "read", "receive",
    "seal_forwarding", "seal_reply"]
