"""Followed to the end"""

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None

SAID = (
    ('forwardings', 'withdrawn_because'), ('fulfilment_reports', 'figures'), ('fulfilment_reports', 'checked_note'),
    ('fulfilment_reports', 'returned_because'))
DATED = (
    ('forwardings', 'replied_on'), ('forwardings', 'withdrawn_on'), ('fulfilment_reports', 'next_on'),
    ('fulfilment_reports', 'checked_on'), ('recommendations', 'assessed_on'), ('units', 'ended_on'))


def upgrade() -> None:
    op.create_table('council_keys',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('public_key', sa.String(length=64), nullable=False),
    sa.Column('is_own', sa.Boolean(), nullable=False),
    sa.Column('noted_on', sa.Date(), nullable=False),
    sa.Column('noted_by', sa.Text(), nullable=False),
    sa.Column('revoked_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_council_keys_council_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_council_keys')),
    sa.UniqueConstraint('council_id', 'public_key', name=op.f('uq_council_keys_council_id_public_key'))
    )
    with op.batch_alter_table('council_keys', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_council_keys_council_id'), ['council_id'], unique=False)

    op.create_table('council_terms',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('starts_on', sa.Date(), nullable=False),
    sa.Column('ends_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_council_terms_council_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_council_terms')),
    sa.UniqueConstraint('council_id', 'name', name=op.f('uq_council_terms_council_id_name'))
    )
    with op.batch_alter_table('council_terms', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_council_terms_council_id'), ['council_id'], unique=False)

    op.create_table('publications',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('subject_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('year', sa.Integer(), nullable=True),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('published_on', sa.Date(), nullable=False),
    sa.Column('secrecy_checked_by', sa.Text(), nullable=False),
    sa.Column('withdrawn_on', sa.Date(), nullable=True),
    sa.Column('withdrawn_because', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_publications_council_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_publications'))
    )
    with op.batch_alter_table('publications', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_publications_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_publications_subject_id'), ['subject_id'], unique=False)

    op.create_table('calendar_feeds',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('person_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('secret_sha256', sa.String(length=64), nullable=False),
    sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('last_read_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_calendar_feeds_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_calendar_feeds')),
    sa.UniqueConstraint('secret_sha256', name=op.f('uq_calendar_feeds_secret_sha256'))
    )
    with op.batch_alter_table('calendar_feeds', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_calendar_feeds_person_id'), ['person_id'], unique=False)

    op.create_table('council_sessions',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('term_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('opens_on', sa.Date(), nullable=True),
    sa.Column('closes_on', sa.Date(), nullable=True),
    sa.Column('place', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_council_sessions_council_id')),
    sa.ForeignKeyConstraint(['term_id'], ['council_terms.id'], name=op.f('fk_council_sessions_term_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_council_sessions')),
    sa.UniqueConstraint('council_id', 'name', name=op.f('uq_council_sessions_council_id_name'))
    )
    with op.batch_alter_table('council_sessions', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_council_sessions_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_council_sessions_term_id'), ['term_id'], unique=False)

    op.create_table('followed_recommendations',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('recommendation_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('round_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_followed_recommendations_council_id')),
    sa.ForeignKeyConstraint(['round_id'], ['rounds.id'], name=op.f('fk_followed_recommendations_round_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_followed_recommendations'))
    )
    with op.batch_alter_table('followed_recommendations', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_followed_recommendations_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_followed_recommendations_recommendation_id'), ['recommendation_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_followed_recommendations_round_id'), ['round_id'], unique=False)

    op.create_table('programme_items',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('theme', sa.Text(), nullable=False),
    sa.Column('theme_code', sa.String(length=40), nullable=False),
    sa.Column('ordering_body_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('first_month', sa.Integer(), nullable=True),
    sa.Column('last_month', sa.Integer(), nullable=True),
    sa.Column('units', sa.Text(), nullable=False),
    sa.Column('decided_by', sa.Text(), nullable=False),
    sa.Column('round_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_programme_items_council_id')),
    sa.ForeignKeyConstraint(['ordering_body_id'], ['bodies.id'], name=op.f('fk_programme_items_ordering_body_id')),
    sa.ForeignKeyConstraint(['round_id'], ['rounds.id'], name=op.f('fk_programme_items_round_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_programme_items'))
    )
    with op.batch_alter_table('programme_items', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_programme_items_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_programme_items_ordering_body_id'), ['ordering_body_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_programme_items_round_id'), ['round_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_programme_items_year'), ['year'], unique=False)

    op.create_table('extensions',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('recommendation_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('asked_on', sa.Date(), nullable=True),
    sa.Column('asked_because', sa.Text(), nullable=False),
    sa.Column('wanted_on', sa.Date(), nullable=True),
    sa.Column('from_on', sa.Date(), nullable=True),
    sa.Column('decided_on', sa.Date(), nullable=True),
    sa.Column('is_granted', sa.Boolean(), nullable=True),
    sa.Column('to_on', sa.Date(), nullable=True),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('document', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_extensions_council_id')),
    sa.ForeignKeyConstraint(['recommendation_id'], ['recommendations.id'], name=op.f('fk_extensions_recommendation_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_extensions'))
    )
    with op.batch_alter_table('extensions', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_extensions_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_extensions_recommendation_id'), ['recommendation_id'], unique=False)

    op.create_table('fulfilment_evidence',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('recommendation_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('fulfilment_position', sa.Integer(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('number', sa.Text(), nullable=False),
    sa.Column('kept_at', sa.Text(), nullable=False),
    sa.Column('file_name', sa.Text(), nullable=False),
    sa.Column('media_type', sa.Text(), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=True),
    sa.Column('fact_on', sa.Date(), nullable=True),
    sa.Column('document_on', sa.Date(), nullable=True),
    sa.Column('received_on', sa.Date(), nullable=False),
    sa.Column('given_by', sa.Text(), nullable=False),
    sa.Column('withdrawn_on', sa.Date(), nullable=True),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_fulfilment_evidence_council_id')),
    sa.ForeignKeyConstraint(['recommendation_id'], ['recommendations.id'], name=op.f('fk_fulfilment_evidence_recommendation_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_fulfilment_evidence'))
    )
    with op.batch_alter_table('fulfilment_evidence', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_fulfilment_evidence_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_fulfilment_evidence_recommendation_id'), ['recommendation_id'], unique=False)

    op.create_table('packets',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('direction', sa.String(length=40), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('other_council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('proposal_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('forwarding_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('answers_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('signed_by', sa.String(length=64), nullable=False),
    sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('taken_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('taken_by', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['answers_id'], ['packets.id'], name=op.f('fk_packets_answers_id')),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_packets_council_id')),
    sa.ForeignKeyConstraint(['forwarding_id'], ['forwardings.id'], name=op.f('fk_packets_forwarding_id')),
    sa.ForeignKeyConstraint(['other_council_id'], ['councils.id'], name=op.f('fk_packets_other_council_id')),
    sa.ForeignKeyConstraint(['proposal_id'], ['proposals.id'], name=op.f('fk_packets_proposal_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_packets'))
    )
    with op.batch_alter_table('packets', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_packets_answers_id'), ['answers_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_packets_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_packets_forwarding_id'), ['forwarding_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_packets_other_council_id'), ['other_council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_packets_proposal_id'), ['proposal_id'], unique=False)

    op.create_table('recommendation_tasks',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('recommendation_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('unit_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('document', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_recommendation_tasks_council_id')),
    sa.ForeignKeyConstraint(['recommendation_id'], ['recommendations.id'], name=op.f('fk_recommendation_tasks_recommendation_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_recommendation_tasks_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_recommendation_tasks'))
    )
    with op.batch_alter_table('recommendation_tasks', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_recommendation_tasks_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_recommendation_tasks_recommendation_id'), ['recommendation_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_recommendation_tasks_unit_id'), ['unit_id'], unique=False)

    op.create_table('rungs',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('recommendation_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('rung', sa.String(length=40), nullable=False),
    sa.Column('taken_on', sa.Date(), nullable=False),
    sa.Column('is_left_out', sa.Boolean(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('document', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_rungs_council_id')),
    sa.ForeignKeyConstraint(['recommendation_id'], ['recommendations.id'], name=op.f('fk_rungs_recommendation_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rungs'))
    )
    with op.batch_alter_table('rungs', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_rungs_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_rungs_recommendation_id'), ['recommendation_id'], unique=False)

    op.create_table('site_checks',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('recommendation_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('checked_on', sa.Date(), nullable=False),
    sa.Column('finding', sa.Text(), nullable=False),
    sa.Column('checked_by', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_site_checks_council_id')),
    sa.ForeignKeyConstraint(['recommendation_id'], ['recommendations.id'], name=op.f('fk_site_checks_recommendation_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_site_checks'))
    )
    with op.batch_alter_table('site_checks', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_site_checks_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_site_checks_recommendation_id'), ['recommendation_id'], unique=False)

    _refer('forwardings', 'session_id', 'council_sessions')
    _refer('recommendations', 'owner_body_id', 'bodies')
    _refer('recommendations', 'owner_id', 'people')
    _refer('units', 'successor_id', 'units')
    for table, column in SAID:
        op.add_column(table, sa.Column(column, sa.Text(), nullable=False, server_default=''))
    for table, column in DATED:
        op.add_column(table, sa.Column(column, sa.Date(), nullable=True))
    for column in ('nature', 'term'):
        op.add_column('recommendations', sa.Column(column, sa.String(length=40), nullable=False, server_default=''))
    op.add_column('fulfilment_reports', sa.Column('percent', sa.Integer(), nullable=True))


def _refer(table: str, column: str, target: str) -> None:
    """On SQLite a key can only be added with its column, as in 0003."""
    name = f'fk_{table}_{column}'
    if op.get_bind().dialect.name == 'sqlite':
        op.execute(f'ALTER TABLE {table} ADD COLUMN {column} CHAR(32) CONSTRAINT {name} REFERENCES {target} (id)')
    else:
        op.add_column(table, sa.Column(column, sa.Uuid(as_uuid=False), nullable=True))
        op.create_foreign_key(name, table, target, [column], ['id'])
    op.create_index(f'ix_{table}_{column}', table, [column], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('units', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_units_successor_id'), type_='foreignkey')
        batch_op.drop_index(batch_op.f('ix_units_successor_id'))
        batch_op.drop_column('successor_id')
        batch_op.drop_column('ended_on')

    with op.batch_alter_table('recommendations', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_recommendations_owner_id'), type_='foreignkey')
        batch_op.drop_constraint(batch_op.f('fk_recommendations_owner_body_id'), type_='foreignkey')
        batch_op.drop_index(batch_op.f('ix_recommendations_owner_id'))
        batch_op.drop_index(batch_op.f('ix_recommendations_owner_body_id'))
        batch_op.drop_column('assessed_on')
        batch_op.drop_column('owner_id')
        batch_op.drop_column('owner_body_id')
        batch_op.drop_column('term')
        batch_op.drop_column('nature')

    with op.batch_alter_table('fulfilment_reports', schema=None) as batch_op:
        batch_op.drop_column('returned_because')
        batch_op.drop_column('checked_note')
        batch_op.drop_column('checked_on')
        batch_op.drop_column('next_on')
        batch_op.drop_column('percent')
        batch_op.drop_column('figures')

    with op.batch_alter_table('forwardings', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_forwardings_session_id'), type_='foreignkey')
        batch_op.drop_index(batch_op.f('ix_forwardings_session_id'))
        batch_op.drop_column('withdrawn_because')
        batch_op.drop_column('withdrawn_on')
        batch_op.drop_column('replied_on')
        batch_op.drop_column('session_id')

    with op.batch_alter_table('site_checks', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_site_checks_recommendation_id'))
        batch_op.drop_index(batch_op.f('ix_site_checks_council_id'))

    op.drop_table('site_checks')
    with op.batch_alter_table('rungs', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_rungs_recommendation_id'))
        batch_op.drop_index(batch_op.f('ix_rungs_council_id'))

    op.drop_table('rungs')
    with op.batch_alter_table('recommendation_tasks', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_recommendation_tasks_unit_id'))
        batch_op.drop_index(batch_op.f('ix_recommendation_tasks_recommendation_id'))
        batch_op.drop_index(batch_op.f('ix_recommendation_tasks_council_id'))

    op.drop_table('recommendation_tasks')
    with op.batch_alter_table('packets', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_packets_proposal_id'))
        batch_op.drop_index(batch_op.f('ix_packets_other_council_id'))
        batch_op.drop_index(batch_op.f('ix_packets_forwarding_id'))
        batch_op.drop_index(batch_op.f('ix_packets_council_id'))
        batch_op.drop_index(batch_op.f('ix_packets_answers_id'))

    op.drop_table('packets')
    with op.batch_alter_table('fulfilment_evidence', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_fulfilment_evidence_recommendation_id'))
        batch_op.drop_index(batch_op.f('ix_fulfilment_evidence_council_id'))

    op.drop_table('fulfilment_evidence')
    with op.batch_alter_table('extensions', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_extensions_recommendation_id'))
        batch_op.drop_index(batch_op.f('ix_extensions_council_id'))

    op.drop_table('extensions')
    with op.batch_alter_table('programme_items', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_programme_items_year'))
        batch_op.drop_index(batch_op.f('ix_programme_items_round_id'))
        batch_op.drop_index(batch_op.f('ix_programme_items_ordering_body_id'))
        batch_op.drop_index(batch_op.f('ix_programme_items_council_id'))

    op.drop_table('programme_items')
    with op.batch_alter_table('followed_recommendations', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_followed_recommendations_round_id'))
        batch_op.drop_index(batch_op.f('ix_followed_recommendations_recommendation_id'))
        batch_op.drop_index(batch_op.f('ix_followed_recommendations_council_id'))

    op.drop_table('followed_recommendations')
    with op.batch_alter_table('council_sessions', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_council_sessions_term_id'))
        batch_op.drop_index(batch_op.f('ix_council_sessions_council_id'))

    op.drop_table('council_sessions')
    with op.batch_alter_table('calendar_feeds', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_calendar_feeds_person_id'))

    op.drop_table('calendar_feeds')
    with op.batch_alter_table('publications', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_publications_subject_id'))
        batch_op.drop_index(batch_op.f('ix_publications_council_id'))

    op.drop_table('publications')
    with op.batch_alter_table('council_terms', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_council_terms_council_id'))

    op.drop_table('council_terms')
    with op.batch_alter_table('council_keys', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_council_keys_council_id'))

    op.drop_table('council_keys')
