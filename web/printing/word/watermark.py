"""The word of a draft, in grey behind each page: an ornament of the header, so that no text runs round it."""

from typing import Any

from docx.oxml import parse_xml

from web.printing.fonts import BOLD, width
from web.printing.line_breaks import watermark_points
from web.printing.page import clean
from web.printing.word.elements import make

MILLIMETRE = 72 / 25.4
PLACE = ("position:absolute;margin-left:0;margin-top:0;width:{wide:.1f}pt;height:{high:.1f}pt;rotation:315;"
         "z-index:-251658752;"
         "mso-position-horizontal:center;mso-position-horizontal-relative:page;"
         "mso-position-vertical:center;mso-position-vertical-relative:page")
# Word's own description of a text along a straight path, which it knows by its number, 136.
DRAWN = """<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>
<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>
<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>
<v:f eqn="sum @6 0 @5"/></v:formulas>
<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>
<v:shape id="ChuChim" type="#_x0000_t136" alt="" fillcolor="#dedede" stroked="f">
<v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt;font-weight:bold"/></v:shape></w:pict>"""


def watermark(word: str) -> list[Any]:
    """Nothing without a word. The word is an attribute: it is no part of the text."""
    if not word.strip():
        return []
    shown = str(clean(" ".join(word.upper().split())))
    points = watermark_points(shown)
    drawn = parse_xml(DRAWN)
    drawn[1].set("style", PLACE.format(wide=width(shown, BOLD, points) * MILLIMETRE, high=points))
    drawn[1][0].set("string", shown)
    return [make("r", drawn)]
