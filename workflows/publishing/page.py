"""The whole page: what a council office, a lawyer or a newcomer reads instead of the code."""

from pathlib import Path

from workflows.diagram import mermaid
from workflows.publishing.provisions import provisions, regimes
from workflows.publishing.steps import states, steps
from workflows.tables import all_workflows
from workflows.vocabulary import Workflow

PAGE = Path(__file__).resolve().parent.parent / "README.md"
COMMAND = ".venv/bin/oversight tables --write"
# What people meet first comes first; a workflow that is not named here follows.
ORDER = ("round", "self_report", "sitting", "minutes", "recommendation", "proposal")

OPENING = f"""# Quy trình giám sát

Trang này cho biết mỗi bước của một đợt giám sát: từ trạng thái nào sang trạng thái nào, ai thực hiện, khi nào đủ
điều kiện, phải ghi gì, theo điều khoản nào, chậm nhất ngày nào và ban hành văn bản gì. Phần mềm chạy trên chính các
bảng này; trang được tạo ra từ chúng, không sửa tay. Sửa một dòng trong bảng rồi tạo lại trang bằng lệnh:

```sh
{COMMAND}
```

Chữ “cần kiểm tra” đứng cạnh điều khoản chưa được đọc trong nguyên văn, hoặc thời hạn mà luật không ấn định. Quá hạn
không chặn bước nào: người thực hiện phải ghi lý do chậm. Số của mẫu văn bản là số trong Phụ lục III Nghị định
30/2020/NĐ-CP."""

PROVISIONS = """## Căn cứ pháp lý

Mỗi điều khoản theo luật áp dụng và theo cơ quan quyết định giám sát. Thời hạn tính theo ngày liên tục, trừ khi ghi
rõ ngày làm việc; ngày đầu không tính."""


def page() -> str:
    """All of workflows/README.md, with the line end of its last line."""
    law = ("## Luật áp dụng", regimes())
    parts = (OPENING, *law, *(_section(table) for table in in_order()), PROVISIONS, provisions())
    return "\n\n".join(parts) + "\n"


def in_order() -> list[Workflow]:
    tables = all_workflows()
    return [tables[stem] for stem in sorted(tables, key=lambda stem: (_place(stem), stem))]


def _place(stem: str) -> int:
    return ORDER.index(stem) if stem in ORDER else len(ORDER)


def _section(table: Workflow) -> str:
    return "\n\n".join((
        f"## {table.label}", table.intro, f"```mermaid\n{mermaid(table)}\n```",
        "### Các bước", steps(table), "### Các trạng thái", states(table)))
