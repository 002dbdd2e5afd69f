"""Numbering and sending a signed paper: Decree 30/2020/NĐ-CP, in force since 05/03/2020.

No successor was found, so the rows stand in every regime. The decree of before is not kept:
whoever enters an older paper only copies what was done.
"""

from workflows.provisions.row import Provision
from workflows.provisions.sources import DECREE_30, READ_DECREE_30

ROWS = (
    # Paper only: an electronic document takes its number from the system (15.3).
    Provision(
        "number_paper", "Cấp số văn bản giấy", f"khoản 2 Điều 15 {DECREE_30}", READ_DECREE_30,
        kind="after", days=1, unit="wday", anchor="signed_on"),
    Provision(
        "release_paper", "Phát hành văn bản", f"khoản 1 Điều 18 {DECREE_30}", READ_DECREE_30,
        kind="after", days=1, unit="wday", anchor="signed_on"),
)
