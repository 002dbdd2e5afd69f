"""How much is taken. Sizes in bytes."""

MEGABYTE = 1024 * 1024

LARGEST_FILE = 20 * MEGABYTE
"""Of one attached file. The front desk refuses a longer request before it is read."""

MOST_MEMBERS = 3000
"""Parts of one DOCX, XLSX, ODT or ODS, those of embedded workbooks among them; a real one has some hundreds."""

LARGEST_MEMBER = 64 * MEGABYTE
LARGEST_UNPACKED = 100 * MEGABYTE
"""All parts together, unpacked, those of embedded workbooks among them."""

LARGEST_LIST = 8 * MEGABYTE
"""A part that says something of the others (what they are, what they point to), read element by element."""

LARGEST_RATIO = 200
FREE_OF_RATIO = MEGABYTE
"""Unpacked over packed. A sheet of blank cells comes to 100, a bomb to 1000; small parts may be as they like."""

MOST_PIXELS = 60_000_000
"""Telephones take pictures of 50 million; an A4 page at 600 dpi has 35."""

MOST_PDF_OBJECTS = 300_000
LARGEST_PDF_TABLE = 8 * MEGABYTE
"""One packed table of a PDF (objects, cross-references), unpacked; page contents are never unpacked here."""

LONGEST_NAME = 150
LONGEST_TYPED_NAME = 255
"""No file system of an office makes a longer one."""
