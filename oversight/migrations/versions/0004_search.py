"""What can be found, and each engine's own index over its words"""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None

# FTS5 keeps only which words stand in which entry; the words themselves it reads from search_entries.
SQLITE = (
    "CREATE VIRTUAL TABLE search_words USING fts5("
    "words, content='search_entries', content_rowid='number', tokenize=\"ascii tokenchars '_'\", "
    "detail='none', columnsize=0)",
    "CREATE TRIGGER search_words_put AFTER INSERT ON search_entries BEGIN "
    "INSERT INTO search_words(rowid, words) VALUES (new.number, new.words); END",
    "CREATE TRIGGER search_words_changed AFTER UPDATE ON search_entries BEGIN "
    "INSERT INTO search_words(search_words, rowid, words) VALUES ('delete', old.number, old.words); "
    "INSERT INTO search_words(rowid, words) VALUES (new.number, new.words); END",
    "CREATE TRIGGER search_words_taken AFTER DELETE ON search_entries BEGIN "
    "INSERT INTO search_words(search_words, rowid, words) VALUES ('delete', old.number, old.words); END",
)
# Not to_tsvector: its parser has ideas of its own about what a word is. Not with pending entries: many of them, and
# the planner would rather read the whole table.
POSTGRESQL = (
    "CREATE INDEX search_words ON search_entries USING gin (array_to_tsvector(string_to_array(words, ' '))) "
    "WITH (fastupdate = off)",
)
STATEMENTS = {"sqlite": SQLITE, "postgresql": POSTGRESQL}


def upgrade() -> None:
    op.create_table('search_entries',
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('source_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('part', sa.String(length=40), nullable=False),
    sa.Column('record_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('round_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('weight', sa.Integer(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_search_entries_council_id')),
    sa.PrimaryKeyConstraint('number', name=op.f('pk_search_entries')),
    sa.UniqueConstraint('source_id', 'kind', 'part', name=op.f('uq_search_entries_source_id_kind_part'))
    )
    op.create_table('search_state',
    sa.Column('id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('built', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_search_state'))
    )
    for statement in STATEMENTS[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE search_words")
    op.drop_table('search_state')
    op.drop_table('search_entries')
