"""The order of the register of recommendations

Indexes that no model describes: they hold the order of oversight/register/order.py, an expression that each engine
writes in its own way. The text below stands there letter by letter, or the engine would not know its index again.
"""

from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None

GROUP = (
    "CASE WHEN state IN ('issued', 'in_progress', 'partly_fulfilled', 'unsatisfactory', "
    "'explanation_requested', 'escalated') THEN 0 WHEN state IN ('reported', 'checked') THEN 1 "
    "WHEN state = 'reconsideration' THEN 2 WHEN state = 'draft' THEN 3 ELSE 4 END")
DAY = {
    "sqlite": "CAST(replace(coalesce(due_on, '9999-12-31'), '-', '') AS INTEGER)",
    "postgresql": (
        "CAST(EXTRACT(YEAR FROM coalesce(due_on, DATE '9999-12-31')) AS INTEGER) * 10000 + "
        "CAST(EXTRACT(MONTH FROM coalesce(due_on, DATE '9999-12-31')) AS INTEGER) * 100 + "
        "CAST(EXTRACT(DAY FROM coalesce(due_on, DATE '9999-12-31')) AS INTEGER) * 1")}
YEAR = {
    "sqlite": "CAST(substr(issued_on, 1, 4) AS INTEGER)",
    "postgresql": "CAST(EXTRACT(YEAR FROM issued_on) AS INTEGER)"}

OF_COUNCIL = {
    "order": "", "state": "state", "unit": "lead_unit_id", "body": "owner_body_id", "owner": "owner_id",
    "level": "addressee_level", "nature": "nature", "term": "term"}


def upgrade() -> None:
    engine = op.get_bind().dialect.name
    place = f"(({GROUP}) * 100000000 + {DAY[engine]})"
    for name, column in OF_COUNCIL.items():
        _index(name, "recommendations", ["council_id", *([column] if column else []), place, "id"])
    _index("year", "recommendations", ["council_id", f"({YEAR[engine]})", place, "id"])
    _index("units_own", "recommendations", ["lead_unit_id", place, "id"])
    _index("theme", "rounds", ["council_id", "theme_code"])


def downgrade() -> None:
    for name in (*OF_COUNCIL, "year", "units_own", "theme"):
        op.execute(f"DROP INDEX register_by_{name}")


def _index(name: str, table: str, columns: list[str]) -> None:
    op.execute(f"CREATE INDEX register_by_{name} ON {table} ({', '.join(columns)})")
