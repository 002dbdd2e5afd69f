"""Every row of law, one file per subject. Callers ask workflows.law, which finds the right row.

To add a law: a regime in workflows/law.py, its id in row.py, and its rows here.
"""

from workflows.provisions import follow_up, opening, papers, reports, result
from workflows.provisions.row import Provision
from workflows.provisions.sources import LAW_121, LAW_121_ARTICLE_40, under_the_new_law

LAW_87_ROWS: tuple[Provision, ...] = (*opening.ROWS, *reports.ROWS, *result.ROWS, *follow_up.ROWS)

# Article 40 of Law 121 secures the carrying out of resolutions, conclusions and recommendations.
SECURED_BY_ARTICLE_40 = ("monitor", "escalate", "re_supervise")

LAW_121_ROWS: tuple[Provision, ...] = tuple(
    under_the_new_law(row, LAW_121_ARTICLE_40 if row.key in SECURED_BY_ARTICLE_40 else LAW_121)
    for row in LAW_87_ROWS)

ALL: tuple[Provision, ...] = (
    *LAW_87_ROWS, *LAW_121_ROWS, *follow_up.EXPLANATION_ROWS, *reports.LOCAL_ROWS, *papers.ROWS)
