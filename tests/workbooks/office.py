"""LibreOffice as the office on the other side: it opens a workbook, somebody types, it is saved again."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Edit(orders, source, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue, as_xlsx(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  as_xlsx(0).Name = "FilterName" : as_xlsx(0).Value = "Calc MS Excel 2007 XML"
  Dim files, lines, book, cell, order
  files = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
  lines = CreateUnoService("com.sun.star.io.TextInputStream")
  lines.setInputStream(files.openFileRead(orders))
  lines.setEncoding("UTF-8")
  book = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  Do While Not lines.isEOF()
    order = Split(lines.readLine(), Chr(9))
    If UBound(order) = 3 Then
      cell = book.Sheets.getByName(order(0)).getCellRangeByName(order(1))
      If order(2) = "text" Then cell.String = order(3) Else cell.Formula = order(3)
    End If
  Loop
  book.storeToURL(target, as_xlsx())
  book.close(True)
End Sub
</script:module>
"""
MISSING = "Thiếu LibreOffice cho các kiểm thử Excel. Trên Debian: apt-get install libreoffice-calc-nogui"


class OfficeMissing(Exception):
    """What nobody could try has failed, it was not skipped."""


class Office:
    """`folder` becomes its home: settings, the macro, files in between."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._run("--terminate_after_init")  # it fills its home with its own empty macros first
        (folder / "home/user/basic/Standard/Module1.xba").write_text(MACRO, encoding="utf-8")

    def saved_again(self, content: bytes, *orders: tuple[str, str, str, str]) -> bytes:
        """Each order is sheet, cell, "text" or "formula", and what is typed there (on one line)."""
        source, target, told = (self.folder / name for name in ("source.xlsx", "target.xlsx", "orders.txt"))
        target.unlink(missing_ok=True)
        source.write_bytes(content)
        told.write_text("\n".join("\t".join(order) for order in orders), encoding="utf-8")
        places = ",".join(f'"{path.as_uri()}"' for path in (told, source, target))
        self._run("--norestore", f"macro:///Standard.Module1.Edit({places})")
        return target.read_bytes()

    def _run(self, *arguments: str) -> None:
        program = shutil.which("soffice")
        if program is None:
            raise OfficeMissing(MISSING)
        home = f"-env:UserInstallation={(self.folder / 'home').as_uri()}"
        subprocess.run([program, "--headless", home, *arguments], check=True, capture_output=True, timeout=120)  # noqa: S603
