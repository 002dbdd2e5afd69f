"""The letter that forwards a proposal, as PDF beside its frozen text: whoever receives it may have no program yet."""

from oversight.files import tidy_name
from oversight.models.proposal import Proposal
from oversight.packets.belongings import Belonging
from oversight.packets.sending import letter_of
from oversight.packets.shape import PRINT
from web.issued_print import print_of
from web.unit_of_work import take_back, work


def printed_letter(proposal: Proposal) -> list[Belonging]:
    """Prints for a second or two, in which SQLite's one writer is let go. Nothing was written yet."""
    letter = letter_of(work(), proposal)
    if letter is None:
        return []
    print_letter, number = print_of(letter), letter.number_and_code
    take_back()
    name = tidy_name(f"Công văn {number.replace('/', '-')}.pdf")
    return [Belonging(name, "application/pdf", f"Công văn số {number}", PRINT, print_letter())]
