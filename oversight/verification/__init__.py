"""Every byte can be vouched for: the journal's chains, the rows they name, the papers that were frozen.

    with database.reading() as session:
        report = verify(session)

`report.faults` names each place in words; nothing is ever written.
"""

from oversight.verification.report import Fault, Report
from oversight.verification.verify import verify

__all__ = ["Fault", "Report", "verify"]
