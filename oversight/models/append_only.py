"""The journal is append-only because the database says so, on both engines. Used by the migrations."""

SQLITE = tuple(
    f"CREATE TRIGGER journal_no_{verb.lower()} BEFORE {verb} ON journal "
    "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    for verb in ("UPDATE", "DELETE"))

POSTGRESQL = (
    "CREATE FUNCTION refuse_journal_change() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$",
    "CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal "
    "FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change()",
)

STATEMENTS = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
