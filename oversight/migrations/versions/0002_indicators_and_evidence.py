"""Outlines of indicators, evidence, questions"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('outline_templates',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('theme_code', sa.String(length=40), nullable=False),
    sa.Column('kept_on', sa.Date(), nullable=False),
    sa.Column('items', sa.JSON(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_outline_templates_council_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outline_templates')),
    sa.UniqueConstraint('council_id', 'name', name=op.f('uq_outline_templates_council_id_name'))
    )
    with op.batch_alter_table('outline_templates', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_outline_templates_council_id'), ['council_id'], unique=False)

    op.create_table('outline_versions',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('made_on', sa.Date(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('content', sa.JSON(), nullable=False),
    sa.Column('round_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_outline_versions_council_id')),
    sa.ForeignKeyConstraint(['round_id'], ['rounds.id'], name=op.f('fk_outline_versions_round_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outline_versions')),
    sa.UniqueConstraint('round_id', 'number', name=op.f('uq_outline_versions_round_id_number'))
    )
    with op.batch_alter_table('outline_versions', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_outline_versions_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_outline_versions_round_id'), ['round_id'], unique=False)

    op.create_table('evidence',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('report_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('item_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('lineage', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('file_name', sa.Text(), nullable=False),
    sa.Column('media_type', sa.Text(), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('fact_on', sa.Date(), nullable=True),
    sa.Column('document_on', sa.Date(), nullable=True),
    sa.Column('received_on', sa.Date(), nullable=False),
    sa.Column('given_by', sa.Text(), nullable=False),
    sa.Column('withdrawn_on', sa.Date(), nullable=True),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_evidence_council_id')),
    sa.ForeignKeyConstraint(['item_id'], ['outline_items.id'], name=op.f('fk_evidence_item_id')),
    sa.ForeignKeyConstraint(['report_id'], ['self_reports.id'], name=op.f('fk_evidence_report_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_evidence'))
    )
    with op.batch_alter_table('evidence', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_evidence_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_evidence_item_id'), ['item_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_evidence_report_id'), ['report_id'], unique=False)

    op.create_table('line_remarks',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('report_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('item_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('raised_on', sa.Date(), nullable=True),
    sa.Column('after_number', sa.Integer(), nullable=True),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_line_remarks_council_id')),
    sa.ForeignKeyConstraint(['item_id'], ['outline_items.id'], name=op.f('fk_line_remarks_item_id')),
    sa.ForeignKeyConstraint(['report_id'], ['self_reports.id'], name=op.f('fk_line_remarks_report_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_line_remarks'))
    )
    with op.batch_alter_table('line_remarks', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_line_remarks_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_line_remarks_item_id'), ['item_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_line_remarks_report_id'), ['report_id'], unique=False)

    op.create_table('questions',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('unit_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('item_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('origin', sa.String(length=40), nullable=False),
    sa.Column('raised_by', sa.Text(), nullable=False),
    sa.Column('sitting_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('round_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_questions_council_id')),
    sa.ForeignKeyConstraint(['item_id'], ['outline_items.id'], name=op.f('fk_questions_item_id')),
    sa.ForeignKeyConstraint(['round_id'], ['rounds.id'], name=op.f('fk_questions_round_id')),
    sa.ForeignKeyConstraint(['sitting_id'], ['sittings.id'], name=op.f('fk_questions_sitting_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_questions_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_questions'))
    )
    with op.batch_alter_table('questions', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_questions_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_questions_item_id'), ['item_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_questions_round_id'), ['round_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_questions_sitting_id'), ['sitting_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_questions_unit_id'), ['unit_id'], unique=False)

    op.create_table('verified_figures',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('report_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('item_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('figure', sa.Text(), nullable=False),
    sa.Column('checked_on', sa.Date(), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('checked_by', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_verified_figures_council_id')),
    sa.ForeignKeyConstraint(['item_id'], ['outline_items.id'], name=op.f('fk_verified_figures_item_id')),
    sa.ForeignKeyConstraint(['report_id'], ['self_reports.id'], name=op.f('fk_verified_figures_report_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_verified_figures')),
    sa.UniqueConstraint('report_id', 'item_id', name=op.f('uq_verified_figures_report_id_item_id'))
    )
    with op.batch_alter_table('verified_figures', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_verified_figures_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_verified_figures_item_id'), ['item_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_verified_figures_report_id'), ['report_id'], unique=False)

    with op.batch_alter_table('answers', schema=None) as batch_op:
        batch_op.add_column(sa.Column('no_figure_because', sa.Text(), nullable=False, server_default=''))

    with op.batch_alter_table('outline_items', schema=None) as batch_op:
        batch_op.add_column(sa.Column('code', sa.String(length=40), nullable=False, server_default=''))
        batch_op.add_column(sa.Column('value_type', sa.String(length=40), nullable=False, server_default=''))
        batch_op.add_column(sa.Column('period', sa.Text(), nullable=False, server_default=''))
        batch_op.add_column(sa.Column('target_direction', sa.String(length=40), nullable=False, server_default=''))
        batch_op.add_column(sa.Column('target_source', sa.Text(), nullable=False, server_default=''))
        batch_op.add_column(sa.Column('denominator_code', sa.String(length=40), nullable=False, server_default=''))
        batch_op.add_column(sa.Column('part_codes', sa.Text(), nullable=False, server_default=''))
        batch_op.add_column(sa.Column('choices', sa.Text(), nullable=False, server_default=''))
        batch_op.add_column(sa.Column('explained_by', sa.Text(), nullable=False, server_default=''))
        batch_op.add_column(sa.Column('guidance', sa.Text(), nullable=False, server_default=''))

    with op.batch_alter_table('report_versions', schema=None) as batch_op:
        batch_op.add_column(sa.Column('due_on', sa.Date(), nullable=True))
        batch_op.add_column(sa.Column('outline_number', sa.Integer(), nullable=True))

    with op.batch_alter_table('supervised_units', schema=None) as batch_op:
        batch_op.add_column(sa.Column('left_out', sa.JSON(none_as_null=True), nullable=True))



def downgrade() -> None:
    with op.batch_alter_table('supervised_units', schema=None) as batch_op:
        batch_op.drop_column('left_out')

    with op.batch_alter_table('report_versions', schema=None) as batch_op:
        batch_op.drop_column('outline_number')
        batch_op.drop_column('due_on')

    with op.batch_alter_table('outline_items', schema=None) as batch_op:
        batch_op.drop_column('guidance')
        batch_op.drop_column('explained_by')
        batch_op.drop_column('choices')
        batch_op.drop_column('part_codes')
        batch_op.drop_column('denominator_code')
        batch_op.drop_column('target_source')
        batch_op.drop_column('target_direction')
        batch_op.drop_column('period')
        batch_op.drop_column('value_type')
        batch_op.drop_column('code')

    with op.batch_alter_table('answers', schema=None) as batch_op:
        batch_op.drop_column('no_figure_because')

    with op.batch_alter_table('verified_figures', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_verified_figures_report_id'))
        batch_op.drop_index(batch_op.f('ix_verified_figures_item_id'))
        batch_op.drop_index(batch_op.f('ix_verified_figures_council_id'))

    op.drop_table('verified_figures')
    with op.batch_alter_table('questions', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_questions_unit_id'))
        batch_op.drop_index(batch_op.f('ix_questions_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_questions_round_id'))
        batch_op.drop_index(batch_op.f('ix_questions_item_id'))
        batch_op.drop_index(batch_op.f('ix_questions_council_id'))

    op.drop_table('questions')
    with op.batch_alter_table('line_remarks', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_line_remarks_report_id'))
        batch_op.drop_index(batch_op.f('ix_line_remarks_item_id'))
        batch_op.drop_index(batch_op.f('ix_line_remarks_council_id'))

    op.drop_table('line_remarks')
    with op.batch_alter_table('evidence', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_evidence_report_id'))
        batch_op.drop_index(batch_op.f('ix_evidence_item_id'))
        batch_op.drop_index(batch_op.f('ix_evidence_council_id'))

    op.drop_table('evidence')
    with op.batch_alter_table('outline_versions', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_outline_versions_round_id'))
        batch_op.drop_index(batch_op.f('ix_outline_versions_council_id'))

    op.drop_table('outline_versions')
    with op.batch_alter_table('outline_templates', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_outline_templates_council_id'))

    op.drop_table('outline_templates')
