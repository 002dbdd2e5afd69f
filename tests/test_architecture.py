"""The house keeps its shape: who may import whom, and the few things that only one place may do."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("workflows", "oversight", "web")
NEVER_IN_THE_DOMAIN = {"flask", "flask_wtf", "wtforms", "jinja2", "markupsafe", "weasyprint", "flask_security"}

# Below a folder: the modules that must not be imported there. The first prefix that fits decides.
FORBIDDEN = {
    "oversight/rules": ("oversight.models", "oversight.services", "sqlalchemy"),
    "oversight/calendar": ("oversight.models", "oversight.services", "oversight.rules", "sqlalchemy"),
    "oversight/models": ("oversight.services", "oversight.rules", "oversight.papers"),
}
MAY_OPEN_THE_DOOR = (
    "oversight/services/one_door.py", "oversight/services/steps.py", "oversight/exchange/", "oversight/packets/")
# The edges of the house, where a request, a command or a sign-in meets a clock.
MAY_LOOK_AT_A_CLOCK = ("oversight/actor.py", "oversight/models/identity.py", "web/")
CLOCKS = ("date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time", "time.time_ns", "func.now")
VAGUE = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc", "base_utils"}


def sources() -> list[Path]:
    found = (path for layer in LAYERS for path in sorted((ROOT / layer).rglob("*.py")))
    return [path for path in found if "migrations/versions" not in path.as_posix()]


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """Full names of what is imported; a relative import would have none, so there is none."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{place(path)}: write imports in full"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_below(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def breaches(path: Path) -> list[str]:
    layer, *_ = place(path).split("/")
    above = LAYERS[LAYERS.index(layer) + 1:]
    shut = next((names for prefix, names in FORBIDDEN.items() if place(path).startswith(prefix)), ())
    return [name for name in imports(path) if any(is_below(name, each) for each in (*above, *shut))]


def every(path: Path, kind: type) -> Iterator[ast.AST]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, kind))


def test_imports_run_one_way():
    assert {place(path): found for path in sources() if (found := breaches(path))} == {}


def test_the_law_imports_nothing_but_transitions_and_the_standard_library():
    ours = {"workflows", "transitions", *sys.stdlib_module_names}
    foreign = {(place(path), name) for path in sources() if place(path).startswith("workflows/")
               for name in imports(path) if name.split(".")[0] not in ours}
    assert foreign == set()


def test_the_domain_knows_no_web_and_no_printer():
    named = {(place(path), name) for path in sources() if place(path).startswith("oversight/")
             for name in imports(path) if name.split(".")[0] in NEVER_IN_THE_DOMAIN}
    assert named == set()


def test_rules_never_write():
    """A question has no session in its hand."""
    held = {(place(path), node.arg) for path in sources() if place(path).startswith("oversight/rules/")
            for node in every(path, ast.arg) if node.arg == "session"}
    assert held == set()


def test_only_the_door_and_the_arrival_of_a_round_let_a_state_through():
    named = {place(path) for path in sources() if "let_through" in path.read_text(encoding="utf-8")}
    assert {each for each in named if not each.startswith(MAY_OPEN_THE_DOOR)} == set()
    assert "oversight/services/steps.py" in named


def targets(node: ast.AST) -> list[ast.expr]:
    return node.targets if isinstance(node, ast.Assign) else [node.target]


def test_nobody_assigns_a_state():
    assigned = {place(path) for path in sources() for node in every(path, ast.Assign | ast.AugAssign)
                for target in targets(node) if isinstance(target, ast.Attribute) and target.attr == "state"}
    assert {each for each in assigned if not each.startswith("oversight/exchange/")} == set()


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """The last name of what is called, and the call."""
    for node in every(path, ast.Call):
        yield getattr(node.func, "attr", getattr(node.func, "id", "")), node


def test_nobody_sets_a_state_by_its_name():
    written = {place(path) for path in sources() for name, call in calls(path) if name in ("setattr", "set_attribute")
               for each in call.args[1:2] if isinstance(each, ast.Constant) and each.value == "state"}
    assert written == set()


def test_only_the_edges_of_the_house_look_at_a_clock():
    asked = {(place(path), ast.unparse(call.func)) for path in sources() for _, call in calls(path)
             if ast.unparse(call.func).endswith(CLOCKS)}
    assert {each for each in asked if not each[0].startswith(MAY_LOOK_AT_A_CLOCK)} == set()
    assert ("oversight/actor.py", "datetime.now") in asked


def test_no_file_has_a_name_that_says_nothing():
    assert [place(path) for path in sources() if path.stem in VAGUE or path.parent.name in VAGUE] == []


def test_no_sql_is_pasted_together():
    """`text` and the driver's own door take a constant: never a string made of parts."""
    doors = ("text", "exec_driver_sql", "op")
    pasted = {(place(path), call.lineno) for path in sources() for name, call in calls(path)
              if name in doors and call.args and is_made_of_parts(call.args[0])}
    assert pasted == set()


def is_made_of_parts(node: ast.expr) -> bool:
    is_formatted = isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("format", "join")
    return isinstance(node, ast.JoinedStr | ast.BinOp) or is_formatted


def test_functions_stay_short_and_files_small():
    long = {(place(path), node.name, length) for path in sources() for node in every(path, ast.FunctionDef)
            if (length := node.end_lineno - node.lineno + 1) > 30}
    assert long == set()
    assert [place(path) for path in sources() if len(path.read_text(encoding="utf-8").splitlines()) > 200] == []


def test_identifiers_are_english_letters():
    names = {(place(path), node.id) for path in sources() for node in every(path, ast.Name) if not node.id.isascii()}
    assert names == set()


def test_a_breach_would_be_seen(tmp_path, monkeypatch):
    """The watch itself, on a house of two rooms that breaks every rule of import."""
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    (tmp_path / "workflows").mkdir()
    (tmp_path / "oversight/rules").mkdir(parents=True)
    (tmp_path / "workflows/example.py").write_text("from oversight.rules import standing\nimport web\n")
    (tmp_path / "oversight/rules/example.py").write_text("import sqlalchemy\nfrom oversight import models\n")
    assert [breaches(path) for path in sources()] == [["oversight.rules.standing", "web"],
                                                      ["sqlalchemy", "oversight.models"]]


def test_no_story_hides_another_of_the_same_name():
    """pytest takes files outside packages by their bare name: of two, one would not be run."""
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py") if not (path.parent / "__init__.py").exists()]
    assert [name for name in set(names) if names.count(name) > 1] == []
