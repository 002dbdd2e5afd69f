"""The first tables"""

import sqlalchemy as sa
from alembic import op

from oversight.models.append_only import STATEMENTS

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('councils',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('short_name', sa.Text(), nullable=False),
    sa.Column('level', sa.String(length=40), nullable=False),
    sa.Column('place_name', sa.Text(), nullable=False),
    sa.Column('valid_from', sa.Date(), nullable=True),
    sa.Column('valid_to', sa.Date(), nullable=True),
    sa.Column('upper_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.ForeignKeyConstraint(['upper_id'], ['councils.id'], name=op.f('fk_councils_upper_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_councils')),
    sa.UniqueConstraint('name', name=op.f('uq_councils_name'))
    )
    with op.batch_alter_table('councils', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_councils_upper_id'), ['upper_id'], unique=False)

    op.create_table('days_off',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('is_working', sa.Boolean(), nullable=False),
    sa.Column('label', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_days_off')),
    sa.UniqueConstraint('day', name=op.f('uq_days_off_day'))
    )
    op.create_table('journal_chains',
    sa.Column('scope', sa.String(length=36), nullable=False),
    sa.Column('length', sa.Integer(), nullable=False),
    sa.Column('head', sa.String(length=64), nullable=False),
    sa.PrimaryKeyConstraint('scope', name=op.f('pk_journal_chains'))
    )
    op.create_table('bodies',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('code', sa.String(length=40), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_bodies_council_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bodies'))
    )
    with op.batch_alter_table('bodies', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_bodies_council_id'), ['council_id'], unique=False)

    op.create_table('journal',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('scope', sa.String(length=36), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('actor_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('actor_name', sa.Text(), nullable=False),
    sa.Column('seat', sa.String(length=40), nullable=False),
    sa.Column('stem', sa.String(length=40), nullable=False),
    sa.Column('record_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('action', sa.String(length=40), nullable=False),
    sa.Column('label', sa.Text(), nullable=False),
    sa.Column('from_state', sa.String(length=40), nullable=False),
    sa.Column('to_state', sa.String(length=40), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('provision', sa.Text(), nullable=False),
    sa.Column('late_reason', sa.Text(), nullable=False),
    sa.Column('typed', sa.JSON(), nullable=False),
    sa.Column('paper_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('rows', sa.JSON(), nullable=False),
    sa.Column('previous', sa.String(length=64), nullable=False),
    sa.Column('digest', sa.String(length=64), nullable=False),
    sa.ForeignKeyConstraint(['scope'], ['journal_chains.scope'], name=op.f('fk_journal_scope')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_journal')),
    sa.UniqueConstraint('scope', 'position', name=op.f('uq_journal_scope_position'))
    )
    with op.batch_alter_table('journal', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_journal_record_id'), ['record_id'], unique=False)

    op.create_table('people',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_people_council_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_people'))
    )
    with op.batch_alter_table('people', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_people_council_id'), ['council_id'], unique=False)

    op.create_table('units',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_units_council_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_units'))
    )
    with op.batch_alter_table('units', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_units_council_id'), ['council_id'], unique=False)

    op.create_table('accounts',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('person_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('email', sa.String(length=255), nullable=False),
    sa.Column('password', sa.String(length=255), nullable=True),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.Column('is_administrator', sa.Boolean(), nullable=False),
    sa.Column('fs_uniquifier', sa.String(length=64), nullable=False),
    sa.Column('confirmed_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_accounts_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_accounts')),
    sa.UniqueConstraint('email', name=op.f('uq_accounts_email')),
    sa.UniqueConstraint('fs_uniquifier', name=op.f('uq_accounts_fs_uniquifier'))
    )
    with op.batch_alter_table('accounts', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_accounts_person_id'), ['person_id'], unique=False)

    op.create_table('rounds',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('theme', sa.Text(), nullable=False),
    sa.Column('theme_code', sa.String(length=40), nullable=False),
    sa.Column('origin', sa.String(length=40), nullable=False),
    sa.Column('programme_item', sa.Text(), nullable=False),
    sa.Column('review_period', sa.Text(), nullable=False),
    sa.Column('supervision_object', sa.Text(), nullable=False),
    sa.Column('scope', sa.Text(), nullable=False),
    sa.Column('content', sa.Text(), nullable=False),
    sa.Column('plan', sa.Text(), nullable=False),
    sa.Column('bases', sa.Text(), nullable=False),
    sa.Column('regime_id', sa.String(length=40), nullable=True),
    sa.Column('established_on', sa.Date(), nullable=True),
    sa.Column('plan_sent_on', sa.Date(), nullable=True),
    sa.Column('supervision_starts_on', sa.Date(), nullable=True),
    sa.Column('supervision_ended_on', sa.Date(), nullable=True),
    sa.Column('result_report_received_on', sa.Date(), nullable=True),
    sa.Column('concluded_on', sa.Date(), nullable=True),
    sa.Column('next_council_session_on', sa.Date(), nullable=True),
    sa.Column('result_report', sa.Text(), nullable=False),
    sa.Column('conclusion', sa.Text(), nullable=False),
    sa.Column('ordering_body_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('follows_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('successor_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=40), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_rounds_council_id')),
    sa.ForeignKeyConstraint(['follows_id'], ['rounds.id'], name=op.f('fk_rounds_follows_id')),
    sa.ForeignKeyConstraint(['ordering_body_id'], ['bodies.id'], name=op.f('fk_rounds_ordering_body_id')),
    sa.ForeignKeyConstraint(['successor_id'], ['councils.id'], name=op.f('fk_rounds_successor_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rounds'))
    )
    with op.batch_alter_table('rounds', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_rounds_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_rounds_follows_id'), ['follows_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_rounds_ordering_body_id'), ['ordering_body_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_rounds_state'), ['state'], unique=False)
        batch_op.create_index(batch_op.f('ix_rounds_successor_id'), ['successor_id'], unique=False)

    op.create_table('seats',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('person_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('role', sa.String(length=40), nullable=False),
    sa.Column('body_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('unit_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('ended_on', sa.Date(), nullable=True),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['body_id'], ['bodies.id'], name=op.f('fk_seats_body_id')),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_seats_council_id')),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_seats_person_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_seats_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_seats'))
    )
    with op.batch_alter_table('seats', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_seats_body_id'), ['body_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_seats_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_seats_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_seats_unit_id'), ['unit_id'], unique=False)

    op.create_table('co_bodies',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('body_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('round_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['body_id'], ['bodies.id'], name=op.f('fk_co_bodies_body_id')),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_co_bodies_council_id')),
    sa.ForeignKeyConstraint(['round_id'], ['rounds.id'], name=op.f('fk_co_bodies_round_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_co_bodies')),
    sa.UniqueConstraint('round_id', 'body_id', name=op.f('uq_co_bodies_round_id_body_id'))
    )
    with op.batch_alter_table('co_bodies', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_co_bodies_body_id'), ['body_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_co_bodies_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_co_bodies_round_id'), ['round_id'], unique=False)

    op.create_table('delegation_members',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('role', sa.String(length=40), nullable=False),
    sa.Column('duty', sa.Text(), nullable=False),
    sa.Column('sub_team', sa.Text(), nullable=False),
    sa.Column('round_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_delegation_members_council_id')),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_delegation_members_person_id')),
    sa.ForeignKeyConstraint(['round_id'], ['rounds.id'], name=op.f('fk_delegation_members_round_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_delegation_members')),
    sa.UniqueConstraint('round_id', 'person_id', name=op.f('uq_delegation_members_round_id_person_id'))
    )
    with op.batch_alter_table('delegation_members', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_delegation_members_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_delegation_members_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_delegation_members_round_id'), ['round_id'], unique=False)

    op.create_table('outline_items',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('unit_of_measure', sa.Text(), nullable=False),
    sa.Column('target', sa.Text(), nullable=False),
    sa.Column('is_required', sa.Boolean(), nullable=False),
    sa.Column('round_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_outline_items_council_id')),
    sa.ForeignKeyConstraint(['round_id'], ['rounds.id'], name=op.f('fk_outline_items_round_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outline_items'))
    )
    with op.batch_alter_table('outline_items', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_outline_items_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_outline_items_round_id'), ['round_id'], unique=False)

    op.create_table('papers',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('kind', sa.String(length=60), nullable=False),
    sa.Column('notation', sa.String(length=60), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('dated_on', sa.Date(), nullable=False),
    sa.Column('subject', sa.Text(), nullable=False),
    sa.Column('document', sa.JSON(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('corrects_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('round_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['corrects_id'], ['papers.id'], name=op.f('fk_papers_corrects_id')),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_papers_council_id')),
    sa.ForeignKeyConstraint(['round_id'], ['rounds.id'], name=op.f('fk_papers_round_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_papers')),
    sa.UniqueConstraint('council_id', 'notation', 'year', 'number', name=op.f('uq_papers_council_id_notation_year_number'))
    )
    with op.batch_alter_table('papers', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_papers_corrects_id'), ['corrects_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_papers_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_papers_round_id'), ['round_id'], unique=False)

    op.create_table('self_reports',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('unit_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('requested_on', sa.Date(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('received_on', sa.Date(), nullable=True),
    sa.Column('signed_by', sa.Text(), nullable=False),
    sa.Column('supplement_requested_on', sa.Date(), nullable=True),
    sa.Column('remarks', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=40), nullable=False),
    sa.Column('round_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_self_reports_council_id')),
    sa.ForeignKeyConstraint(['round_id'], ['rounds.id'], name=op.f('fk_self_reports_round_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_self_reports_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_self_reports')),
    sa.UniqueConstraint('round_id', 'unit_id', name=op.f('uq_self_reports_round_id_unit_id'))
    )
    with op.batch_alter_table('self_reports', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_self_reports_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_self_reports_round_id'), ['round_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_self_reports_state'), ['state'], unique=False)
        batch_op.create_index(batch_op.f('ix_self_reports_unit_id'), ['unit_id'], unique=False)

    op.create_table('sittings',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('opens_at', sa.DateTime(), nullable=True),
    sa.Column('place', sa.Text(), nullable=False),
    sa.Column('programme', sa.Text(), nullable=False),
    sa.Column('programme_notified_on', sa.Date(), nullable=True),
    sa.Column('started_at', sa.DateTime(), nullable=True),
    sa.Column('ended_at', sa.DateTime(), nullable=True),
    sa.Column('chair_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('minute_taker_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('is_without_conclusion', sa.Boolean(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=40), nullable=False),
    sa.Column('round_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['chair_id'], ['people.id'], name=op.f('fk_sittings_chair_id')),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_sittings_council_id')),
    sa.ForeignKeyConstraint(['minute_taker_id'], ['people.id'], name=op.f('fk_sittings_minute_taker_id')),
    sa.ForeignKeyConstraint(['round_id'], ['rounds.id'], name=op.f('fk_sittings_round_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sittings'))
    )
    with op.batch_alter_table('sittings', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_sittings_chair_id'), ['chair_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_sittings_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_sittings_minute_taker_id'), ['minute_taker_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_sittings_round_id'), ['round_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_sittings_state'), ['state'], unique=False)

    op.create_table('supervised_units',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('unit_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('way', sa.String(length=40), nullable=False),
    sa.Column('report_due_on', sa.Date(), nullable=True),
    sa.Column('round_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_supervised_units_council_id')),
    sa.ForeignKeyConstraint(['round_id'], ['rounds.id'], name=op.f('fk_supervised_units_round_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_supervised_units_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_supervised_units')),
    sa.UniqueConstraint('round_id', 'unit_id', name=op.f('uq_supervised_units_round_id_unit_id'))
    )
    with op.batch_alter_table('supervised_units', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_supervised_units_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_supervised_units_round_id'), ['round_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_supervised_units_unit_id'), ['unit_id'], unique=False)

    op.create_table('answers',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('report_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('item_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('figure', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_answers_council_id')),
    sa.ForeignKeyConstraint(['item_id'], ['outline_items.id'], name=op.f('fk_answers_item_id')),
    sa.ForeignKeyConstraint(['report_id'], ['self_reports.id'], name=op.f('fk_answers_report_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_answers')),
    sa.UniqueConstraint('report_id', 'item_id', name=op.f('uq_answers_report_id_item_id'))
    )
    with op.batch_alter_table('answers', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_answers_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_answers_item_id'), ['item_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_answers_report_id'), ['report_id'], unique=False)

    op.create_table('attendance',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('sitting_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('side', sa.String(length=40), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('unit_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('presence', sa.String(length=40), nullable=False),
    sa.Column('authorisation', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_attendance_council_id')),
    sa.ForeignKeyConstraint(['sitting_id'], ['sittings.id'], name=op.f('fk_attendance_sitting_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_attendance_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_attendance'))
    )
    with op.batch_alter_table('attendance', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_attendance_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_attendance_sitting_id'), ['sitting_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_attendance_unit_id'), ['unit_id'], unique=False)

    op.create_table('findings',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('sitting_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('lead_unit_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('due_note', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_findings_council_id')),
    sa.ForeignKeyConstraint(['lead_unit_id'], ['units.id'], name=op.f('fk_findings_lead_unit_id')),
    sa.ForeignKeyConstraint(['sitting_id'], ['sittings.id'], name=op.f('fk_findings_sitting_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_findings'))
    )
    with op.batch_alter_table('findings', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_findings_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_findings_lead_unit_id'), ['lead_unit_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_findings_sitting_id'), ['sitting_id'], unique=False)

    op.create_table('minutes',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('sitting_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('signed_on', sa.Date(), nullable=True),
    sa.Column('copies', sa.Integer(), nullable=False),
    sa.Column('approved_text', sa.JSON(none_as_null=True), nullable=True),
    sa.Column('approved_sha256', sa.String(length=64), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=40), nullable=False),
    sa.Column('round_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_minutes_council_id')),
    sa.ForeignKeyConstraint(['round_id'], ['rounds.id'], name=op.f('fk_minutes_round_id')),
    sa.ForeignKeyConstraint(['sitting_id'], ['sittings.id'], name=op.f('fk_minutes_sitting_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_minutes'))
    )
    with op.batch_alter_table('minutes', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_minutes_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_minutes_round_id'), ['round_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_minutes_sitting_id'), ['sitting_id'], unique=True)
        batch_op.create_index(batch_op.f('ix_minutes_state'), ['state'], unique=False)

    op.create_table('paper_subjects',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('paper_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('stem', sa.String(length=40), nullable=False),
    sa.Column('record_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['paper_id'], ['papers.id'], name=op.f('fk_paper_subjects_paper_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_paper_subjects')),
    sa.UniqueConstraint('paper_id', 'stem', 'record_id', name=op.f('uq_paper_subjects_paper_id_stem_record_id'))
    )
    with op.batch_alter_table('paper_subjects', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_paper_subjects_paper_id'), ['paper_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_paper_subjects_record_id'), ['record_id'], unique=False)

    op.create_table('report_versions',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('report_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('received_on', sa.Date(), nullable=False),
    sa.Column('is_on_paper', sa.Boolean(), nullable=False),
    sa.Column('is_late', sa.Boolean(), nullable=False),
    sa.Column('signed_by', sa.Text(), nullable=False),
    sa.Column('document', sa.Text(), nullable=False),
    sa.Column('content', sa.JSON(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_report_versions_council_id')),
    sa.ForeignKeyConstraint(['report_id'], ['self_reports.id'], name=op.f('fk_report_versions_report_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_report_versions')),
    sa.UniqueConstraint('report_id', 'number', name=op.f('uq_report_versions_report_id_number'))
    )
    with op.batch_alter_table('report_versions', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_report_versions_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_report_versions_report_id'), ['report_id'], unique=False)

    op.create_table('sitting_units',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('sitting_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('unit_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_sitting_units_council_id')),
    sa.ForeignKeyConstraint(['sitting_id'], ['sittings.id'], name=op.f('fk_sitting_units_sitting_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_sitting_units_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sitting_units')),
    sa.UniqueConstraint('sitting_id', 'unit_id', name=op.f('uq_sitting_units_sitting_id_unit_id'))
    )
    with op.batch_alter_table('sitting_units', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_sitting_units_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_sitting_units_sitting_id'), ['sitting_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_sitting_units_unit_id'), ['unit_id'], unique=False)

    op.create_table('statements',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('sitting_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('speaker', sa.Text(), nullable=False),
    sa.Column('speaker_title', sa.Text(), nullable=False),
    sa.Column('unit_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_statements_council_id')),
    sa.ForeignKeyConstraint(['sitting_id'], ['sittings.id'], name=op.f('fk_statements_sitting_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_statements_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_statements'))
    )
    with op.batch_alter_table('statements', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_statements_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_statements_sitting_id'), ['sitting_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_statements_unit_id'), ['unit_id'], unique=False)

    op.create_table('proposals',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('sitting_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('statement_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('unit_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('answer', sa.Text(), nullable=False),
    sa.Column('outcome', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('received_on', sa.Date(), nullable=True),
    sa.Column('feedback_sent_on', sa.Date(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=40), nullable=False),
    sa.Column('round_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_proposals_council_id')),
    sa.ForeignKeyConstraint(['round_id'], ['rounds.id'], name=op.f('fk_proposals_round_id')),
    sa.ForeignKeyConstraint(['sitting_id'], ['sittings.id'], name=op.f('fk_proposals_sitting_id')),
    sa.ForeignKeyConstraint(['statement_id'], ['statements.id'], name=op.f('fk_proposals_statement_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_proposals_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_proposals'))
    )
    with op.batch_alter_table('proposals', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_proposals_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_proposals_round_id'), ['round_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_proposals_sitting_id'), ['sitting_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_proposals_state'), ['state'], unique=False)
        batch_op.create_index(batch_op.f('ix_proposals_statement_id'), ['statement_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_proposals_unit_id'), ['unit_id'], unique=False)

    op.create_table('recommendations',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('sitting_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('finding_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('lead_unit_id', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('addressee_level', sa.String(length=40), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('due_note', sa.Text(), nullable=False),
    sa.Column('issued_on', sa.Date(), nullable=True),
    sa.Column('reported_on', sa.Date(), nullable=True),
    sa.Column('explanation_requested_on', sa.Date(), nullable=True),
    sa.Column('explanation', sa.Text(), nullable=False),
    sa.Column('reminders_sent', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=40), nullable=False),
    sa.Column('round_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_recommendations_council_id')),
    sa.ForeignKeyConstraint(['finding_id'], ['findings.id'], name=op.f('fk_recommendations_finding_id')),
    sa.ForeignKeyConstraint(['lead_unit_id'], ['units.id'], name=op.f('fk_recommendations_lead_unit_id')),
    sa.ForeignKeyConstraint(['round_id'], ['rounds.id'], name=op.f('fk_recommendations_round_id')),
    sa.ForeignKeyConstraint(['sitting_id'], ['sittings.id'], name=op.f('fk_recommendations_sitting_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_recommendations'))
    )
    with op.batch_alter_table('recommendations', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_recommendations_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_recommendations_finding_id'), ['finding_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_recommendations_lead_unit_id'), ['lead_unit_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_recommendations_round_id'), ['round_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_recommendations_sitting_id'), ['sitting_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_recommendations_state'), ['state'], unique=False)

    op.create_table('cooperating_units',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('recommendation_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('unit_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_cooperating_units_council_id')),
    sa.ForeignKeyConstraint(['recommendation_id'], ['recommendations.id'], name=op.f('fk_cooperating_units_recommendation_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_cooperating_units_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_cooperating_units')),
    sa.UniqueConstraint('recommendation_id', 'unit_id', name=op.f('uq_cooperating_units_recommendation_id_unit_id'))
    )
    with op.batch_alter_table('cooperating_units', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_cooperating_units_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_cooperating_units_recommendation_id'), ['recommendation_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_cooperating_units_unit_id'), ['unit_id'], unique=False)

    op.create_table('forwardings',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('proposal_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('to_council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('forwarded_on', sa.Date(), nullable=False),
    sa.Column('carrier', sa.Text(), nullable=False),
    sa.Column('target_session', sa.Text(), nullable=False),
    sa.Column('received_on', sa.Date(), nullable=True),
    sa.Column('received_number', sa.Text(), nullable=False),
    sa.Column('reply_document', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_forwardings_council_id')),
    sa.ForeignKeyConstraint(['proposal_id'], ['proposals.id'], name=op.f('fk_forwardings_proposal_id')),
    sa.ForeignKeyConstraint(['to_council_id'], ['councils.id'], name=op.f('fk_forwardings_to_council_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_forwardings'))
    )
    with op.batch_alter_table('forwardings', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_forwardings_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_forwardings_proposal_id'), ['proposal_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_forwardings_to_council_id'), ['to_council_id'], unique=False)

    op.create_table('fulfilment_reports',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('recommendation_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('result', sa.Text(), nullable=False),
    sa.Column('document', sa.Text(), nullable=False),
    sa.Column('reported_on', sa.Date(), nullable=False),
    sa.Column('assessment', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_fulfilment_reports_council_id')),
    sa.ForeignKeyConstraint(['recommendation_id'], ['recommendations.id'], name=op.f('fk_fulfilment_reports_recommendation_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_fulfilment_reports'))
    )
    with op.batch_alter_table('fulfilment_reports', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_fulfilment_reports_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_fulfilment_reports_recommendation_id'), ['recommendation_id'], unique=False)

    for statement in STATEMENTS[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    with op.batch_alter_table('fulfilment_reports', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_fulfilment_reports_recommendation_id'))
        batch_op.drop_index(batch_op.f('ix_fulfilment_reports_council_id'))

    op.drop_table('fulfilment_reports')
    with op.batch_alter_table('forwardings', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_forwardings_to_council_id'))
        batch_op.drop_index(batch_op.f('ix_forwardings_proposal_id'))
        batch_op.drop_index(batch_op.f('ix_forwardings_council_id'))

    op.drop_table('forwardings')
    with op.batch_alter_table('cooperating_units', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_cooperating_units_unit_id'))
        batch_op.drop_index(batch_op.f('ix_cooperating_units_recommendation_id'))
        batch_op.drop_index(batch_op.f('ix_cooperating_units_council_id'))

    op.drop_table('cooperating_units')
    with op.batch_alter_table('recommendations', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_recommendations_state'))
        batch_op.drop_index(batch_op.f('ix_recommendations_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_recommendations_round_id'))
        batch_op.drop_index(batch_op.f('ix_recommendations_lead_unit_id'))
        batch_op.drop_index(batch_op.f('ix_recommendations_finding_id'))
        batch_op.drop_index(batch_op.f('ix_recommendations_council_id'))

    op.drop_table('recommendations')
    with op.batch_alter_table('proposals', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_proposals_unit_id'))
        batch_op.drop_index(batch_op.f('ix_proposals_statement_id'))
        batch_op.drop_index(batch_op.f('ix_proposals_state'))
        batch_op.drop_index(batch_op.f('ix_proposals_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_proposals_round_id'))
        batch_op.drop_index(batch_op.f('ix_proposals_council_id'))

    op.drop_table('proposals')
    with op.batch_alter_table('statements', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_statements_unit_id'))
        batch_op.drop_index(batch_op.f('ix_statements_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_statements_council_id'))

    op.drop_table('statements')
    with op.batch_alter_table('sitting_units', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_sitting_units_unit_id'))
        batch_op.drop_index(batch_op.f('ix_sitting_units_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_sitting_units_council_id'))

    op.drop_table('sitting_units')
    with op.batch_alter_table('report_versions', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_report_versions_report_id'))
        batch_op.drop_index(batch_op.f('ix_report_versions_council_id'))

    op.drop_table('report_versions')
    with op.batch_alter_table('paper_subjects', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_paper_subjects_record_id'))
        batch_op.drop_index(batch_op.f('ix_paper_subjects_paper_id'))

    op.drop_table('paper_subjects')
    with op.batch_alter_table('minutes', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_minutes_state'))
        batch_op.drop_index(batch_op.f('ix_minutes_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_minutes_round_id'))
        batch_op.drop_index(batch_op.f('ix_minutes_council_id'))

    op.drop_table('minutes')
    with op.batch_alter_table('findings', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_findings_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_findings_lead_unit_id'))
        batch_op.drop_index(batch_op.f('ix_findings_council_id'))

    op.drop_table('findings')
    with op.batch_alter_table('attendance', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_attendance_unit_id'))
        batch_op.drop_index(batch_op.f('ix_attendance_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_attendance_council_id'))

    op.drop_table('attendance')
    with op.batch_alter_table('answers', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_answers_report_id'))
        batch_op.drop_index(batch_op.f('ix_answers_item_id'))
        batch_op.drop_index(batch_op.f('ix_answers_council_id'))

    op.drop_table('answers')
    with op.batch_alter_table('supervised_units', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_supervised_units_unit_id'))
        batch_op.drop_index(batch_op.f('ix_supervised_units_round_id'))
        batch_op.drop_index(batch_op.f('ix_supervised_units_council_id'))

    op.drop_table('supervised_units')
    with op.batch_alter_table('sittings', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_sittings_state'))
        batch_op.drop_index(batch_op.f('ix_sittings_round_id'))
        batch_op.drop_index(batch_op.f('ix_sittings_minute_taker_id'))
        batch_op.drop_index(batch_op.f('ix_sittings_council_id'))
        batch_op.drop_index(batch_op.f('ix_sittings_chair_id'))

    op.drop_table('sittings')
    with op.batch_alter_table('self_reports', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_self_reports_unit_id'))
        batch_op.drop_index(batch_op.f('ix_self_reports_state'))
        batch_op.drop_index(batch_op.f('ix_self_reports_round_id'))
        batch_op.drop_index(batch_op.f('ix_self_reports_council_id'))

    op.drop_table('self_reports')
    with op.batch_alter_table('papers', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_papers_round_id'))
        batch_op.drop_index(batch_op.f('ix_papers_council_id'))
        batch_op.drop_index(batch_op.f('ix_papers_corrects_id'))

    op.drop_table('papers')
    with op.batch_alter_table('outline_items', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_outline_items_round_id'))
        batch_op.drop_index(batch_op.f('ix_outline_items_council_id'))

    op.drop_table('outline_items')
    with op.batch_alter_table('delegation_members', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_delegation_members_round_id'))
        batch_op.drop_index(batch_op.f('ix_delegation_members_person_id'))
        batch_op.drop_index(batch_op.f('ix_delegation_members_council_id'))

    op.drop_table('delegation_members')
    with op.batch_alter_table('co_bodies', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_co_bodies_round_id'))
        batch_op.drop_index(batch_op.f('ix_co_bodies_council_id'))
        batch_op.drop_index(batch_op.f('ix_co_bodies_body_id'))

    op.drop_table('co_bodies')
    with op.batch_alter_table('seats', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_seats_unit_id'))
        batch_op.drop_index(batch_op.f('ix_seats_person_id'))
        batch_op.drop_index(batch_op.f('ix_seats_council_id'))
        batch_op.drop_index(batch_op.f('ix_seats_body_id'))

    op.drop_table('seats')
    with op.batch_alter_table('rounds', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_rounds_successor_id'))
        batch_op.drop_index(batch_op.f('ix_rounds_state'))
        batch_op.drop_index(batch_op.f('ix_rounds_ordering_body_id'))
        batch_op.drop_index(batch_op.f('ix_rounds_follows_id'))
        batch_op.drop_index(batch_op.f('ix_rounds_council_id'))

    op.drop_table('rounds')
    with op.batch_alter_table('accounts', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_accounts_person_id'))

    op.drop_table('accounts')
    with op.batch_alter_table('units', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_units_council_id'))

    op.drop_table('units')
    with op.batch_alter_table('people', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_people_council_id'))

    op.drop_table('people')
    with op.batch_alter_table('journal', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_journal_record_id'))

    op.drop_table('journal')
    with op.batch_alter_table('bodies', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_bodies_council_id'))

    op.drop_table('bodies')
    op.drop_table('journal_chains')
    op.drop_table('days_off')
    with op.batch_alter_table('councils', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_councils_upper_id'))

    op.drop_table('councils')
