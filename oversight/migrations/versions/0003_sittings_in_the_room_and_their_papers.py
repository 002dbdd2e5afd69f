"""Sittings in the room and their papers"""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('number_notes',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('notation', sa.String(length=60), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('noted_on', sa.Date(), nullable=False),
    sa.Column('noted_by', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_number_notes_council_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_number_notes')),
    sa.UniqueConstraint('council_id', 'notation', 'year', 'number', name=op.f('uq_number_notes_council_id_notation_year_number'))
    )
    with op.batch_alter_table('number_notes', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_number_notes_council_id'), ['council_id'], unique=False)

    op.create_table('paper_settings',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('kind', sa.String(length=60), nullable=False),
    sa.Column('superior', sa.Text(), nullable=False),
    sa.Column('issuer', sa.Text(), nullable=False),
    sa.Column('type_code', sa.String(length=20), nullable=False),
    sa.Column('issuer_code', sa.String(length=40), nullable=False),
    sa.Column('place', sa.Text(), nullable=False),
    sa.Column('capacity', sa.Text(), nullable=False),
    sa.Column('signer', sa.Text(), nullable=False),
    sa.Column('recipients', sa.Text(), nullable=False),
    sa.Column('archive', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_paper_settings_council_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_paper_settings')),
    sa.UniqueConstraint('council_id', 'kind', name=op.f('uq_paper_settings_council_id_kind'))
    )
    with op.batch_alter_table('paper_settings', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_paper_settings_council_id'), ['council_id'], unique=False)

    op.create_table('agenda_items',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('sitting_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_agenda_items_council_id')),
    sa.ForeignKeyConstraint(['sitting_id'], ['sittings.id'], name=op.f('fk_agenda_items_sitting_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_agenda_items'))
    )
    with op.batch_alter_table('agenda_items', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_agenda_items_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_agenda_items_sitting_id'), ['sitting_id'], unique=False)

    op.create_table('signed_copies',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('paper_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('file_name', sa.Text(), nullable=False),
    sa.Column('media_type', sa.Text(), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('received_on', sa.Date(), nullable=False),
    sa.Column('given_by', sa.Text(), nullable=False),
    sa.Column('verdict', sa.JSON(), nullable=False),
    sa.Column('withdrawn_on', sa.Date(), nullable=True),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_signed_copies_council_id')),
    sa.ForeignKeyConstraint(['paper_id'], ['papers.id'], name=op.f('fk_signed_copies_paper_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_signed_copies'))
    )
    with op.batch_alter_table('signed_copies', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_signed_copies_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_signed_copies_paper_id'), ['paper_id'], unique=False)

    op.create_table('handed_documents',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('sitting_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('number', sa.Text(), nullable=False),
    sa.Column('given_by', sa.Text(), nullable=False),
    sa.Column('unit_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('agenda_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['agenda_id'], ['agenda_items.id'], name=op.f('fk_handed_documents_agenda_id')),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_handed_documents_council_id')),
    sa.ForeignKeyConstraint(['sitting_id'], ['sittings.id'], name=op.f('fk_handed_documents_sitting_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_handed_documents_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_handed_documents'))
    )
    with op.batch_alter_table('handed_documents', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_handed_documents_agenda_id'), ['agenda_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handed_documents_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handed_documents_sitting_id'), ['sitting_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handed_documents_unit_id'), ['unit_id'], unique=False)

    op.create_table('minutes_comments',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('minutes_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('unit_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('document', sa.Text(), nullable=False),
    sa.Column('given_by', sa.Text(), nullable=False),
    sa.Column('given_on', sa.Date(), nullable=False),
    sa.Column('answer', sa.Text(), nullable=False),
    sa.Column('answered_by', sa.Text(), nullable=False),
    sa.Column('answered_on', sa.Date(), nullable=True),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_minutes_comments_council_id')),
    sa.ForeignKeyConstraint(['minutes_id'], ['minutes.id'], name=op.f('fk_minutes_comments_minutes_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_minutes_comments_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_minutes_comments'))
    )
    with op.batch_alter_table('minutes_comments', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_minutes_comments_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_minutes_comments_minutes_id'), ['minutes_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_minutes_comments_unit_id'), ['unit_id'], unique=False)

    op.create_table('minutes_wordings',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('minutes_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('source', sa.String(length=80), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('fact_sha256', sa.String(length=64), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_minutes_wordings_council_id')),
    sa.ForeignKeyConstraint(['minutes_id'], ['minutes.id'], name=op.f('fk_minutes_wordings_minutes_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_minutes_wordings')),
    sa.UniqueConstraint('minutes_id', 'source', name=op.f('uq_minutes_wordings_minutes_id_source'))
    )
    with op.batch_alter_table('minutes_wordings', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_minutes_wordings_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_minutes_wordings_minutes_id'), ['minutes_id'], unique=False)

    op.create_table('commitments',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('sitting_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('unit_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('who', sa.Text(), nullable=False),
    sa.Column('who_title', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('quote', sa.Text(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('due_note', sa.Text(), nullable=False),
    sa.Column('agenda_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('item_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('statement_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['agenda_id'], ['agenda_items.id'], name=op.f('fk_commitments_agenda_id')),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_commitments_council_id')),
    sa.ForeignKeyConstraint(['item_id'], ['outline_items.id'], name=op.f('fk_commitments_item_id')),
    sa.ForeignKeyConstraint(['sitting_id'], ['sittings.id'], name=op.f('fk_commitments_sitting_id')),
    sa.ForeignKeyConstraint(['statement_id'], ['statements.id'], name=op.f('fk_commitments_statement_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_commitments_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_commitments'))
    )
    with op.batch_alter_table('commitments', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_commitments_agenda_id'), ['agenda_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_commitments_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_commitments_item_id'), ['item_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_commitments_sitting_id'), ['sitting_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_commitments_statement_id'), ['statement_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_commitments_unit_id'), ['unit_id'], unique=False)

    _say('attendance', 'in_place_of')
    for table in ('findings', 'statements'):
        _say(table, 'quote')
        _refer(table, 'agenda_id', 'agenda_items')
        _refer(table, 'item_id', 'outline_items')
    _refer('findings', 'statement_id', 'statements')
    _refer('statements', 'from_id', 'statements')
    _refer('recommendations', 'commitment_id', 'commitments')
    op.add_column('statements', sa.Column('said_at', sa.DateTime(), nullable=True))
    op.add_column('sittings', sa.Column('ledger_read_at', sa.DateTime(), nullable=True))
    op.add_column('sittings', sa.Column('ledger_read_sha256', sa.String(length=64), nullable=True))
    op.add_column('papers', sa.Column('check_code', sa.String(length=20), nullable=True))
    op.create_index('uq_papers_check_code', 'papers', ['check_code'], unique=True)


def _say(table: str, column: str) -> None:
    op.add_column(table, sa.Column(column, sa.Text(), nullable=False, server_default=''))


def _refer(table: str, column: str, target: str) -> None:
    """On SQLite a key can only be added with its column: anything else would write the whole table anew, and
    rows that others refer to cannot be dropped even for that moment."""
    name = f'fk_{table}_{column}'
    if op.get_bind().dialect.name == 'sqlite':
        op.execute(f'ALTER TABLE {table} ADD COLUMN {column} CHAR(32) CONSTRAINT {name} REFERENCES {target} (id)')
    else:
        op.add_column(table, sa.Column(column, sa.Uuid(as_uuid=False), nullable=True))
        op.create_foreign_key(name, table, target, [column], ['id'])
    op.create_index(f'ix_{table}_{column}', table, [column], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('statements', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_statements_agenda_id'), type_='foreignkey')
        batch_op.drop_constraint(batch_op.f('fk_statements_from_id'), type_='foreignkey')
        batch_op.drop_constraint(batch_op.f('fk_statements_item_id'), type_='foreignkey')
        batch_op.drop_index(batch_op.f('ix_statements_item_id'))
        batch_op.drop_index(batch_op.f('ix_statements_from_id'))
        batch_op.drop_index(batch_op.f('ix_statements_agenda_id'))
        batch_op.drop_column('from_id')
        batch_op.drop_column('item_id')
        batch_op.drop_column('agenda_id')
        batch_op.drop_column('quote')
        batch_op.drop_column('said_at')

    with op.batch_alter_table('sittings', schema=None) as batch_op:
        batch_op.drop_column('ledger_read_sha256')
        batch_op.drop_column('ledger_read_at')

    with op.batch_alter_table('recommendations', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_recommendations_commitment_id'), type_='foreignkey')
        batch_op.drop_index(batch_op.f('ix_recommendations_commitment_id'))
        batch_op.drop_column('commitment_id')

    with op.batch_alter_table('papers', schema=None) as batch_op:
        batch_op.drop_index('uq_papers_check_code')
        batch_op.drop_column('check_code')

    with op.batch_alter_table('findings', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_findings_statement_id'), type_='foreignkey')
        batch_op.drop_constraint(batch_op.f('fk_findings_agenda_id'), type_='foreignkey')
        batch_op.drop_constraint(batch_op.f('fk_findings_item_id'), type_='foreignkey')
        batch_op.drop_index(batch_op.f('ix_findings_statement_id'))
        batch_op.drop_index(batch_op.f('ix_findings_item_id'))
        batch_op.drop_index(batch_op.f('ix_findings_agenda_id'))
        batch_op.drop_column('statement_id')
        batch_op.drop_column('item_id')
        batch_op.drop_column('agenda_id')
        batch_op.drop_column('quote')

    with op.batch_alter_table('attendance', schema=None) as batch_op:
        batch_op.drop_column('in_place_of')

    with op.batch_alter_table('commitments', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_commitments_unit_id'))
        batch_op.drop_index(batch_op.f('ix_commitments_statement_id'))
        batch_op.drop_index(batch_op.f('ix_commitments_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_commitments_item_id'))
        batch_op.drop_index(batch_op.f('ix_commitments_council_id'))
        batch_op.drop_index(batch_op.f('ix_commitments_agenda_id'))

    op.drop_table('commitments')
    with op.batch_alter_table('minutes_wordings', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_minutes_wordings_minutes_id'))
        batch_op.drop_index(batch_op.f('ix_minutes_wordings_council_id'))

    op.drop_table('minutes_wordings')
    with op.batch_alter_table('minutes_comments', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_minutes_comments_unit_id'))
        batch_op.drop_index(batch_op.f('ix_minutes_comments_minutes_id'))
        batch_op.drop_index(batch_op.f('ix_minutes_comments_council_id'))

    op.drop_table('minutes_comments')
    with op.batch_alter_table('handed_documents', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_handed_documents_unit_id'))
        batch_op.drop_index(batch_op.f('ix_handed_documents_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_handed_documents_council_id'))
        batch_op.drop_index(batch_op.f('ix_handed_documents_agenda_id'))

    op.drop_table('handed_documents')
    with op.batch_alter_table('signed_copies', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_signed_copies_paper_id'))
        batch_op.drop_index(batch_op.f('ix_signed_copies_council_id'))

    op.drop_table('signed_copies')
    with op.batch_alter_table('agenda_items', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_agenda_items_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_agenda_items_council_id'))

    op.drop_table('agenda_items')
    with op.batch_alter_table('paper_settings', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_paper_settings_council_id'))

    op.drop_table('paper_settings')
    with op.batch_alter_table('number_notes', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_number_notes_council_id'))

    op.drop_table('number_notes')
