"""Papers that come back signed: who signed, whether anything moved since, whether it is the paper that was issued.

    judgement = judge_apart(content, printed, trusted_roots(folder), now)   # in a process of its own, bounded

Nothing is fetched: a certificate's revocation cannot be asked, and is said not to have been.
"""

from oversight.signatures.apart import TooMuch, compare_apart, judge_apart
from oversight.signatures.examination import Signature
from oversight.signatures.judgement import Judgement
from oversight.signatures.roots import trusted_roots

__all__ = ["Judgement", "Signature", "TooMuch", "compare_apart", "judge_apart", "trusted_roots"]
