"""Letters that remind, and what councils write in them"""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('outbox_mornings',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('told_until', sa.Date(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outbox_mornings')),
    sa.UniqueConstraint('day', name=op.f('uq_outbox_mornings_day'))
    )
    op.create_table('reminder_wordings',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('opening', sa.Text(), nullable=False),
    sa.Column('closing', sa.Text(), nullable=False),
    sa.Column('days_before', sa.String(length=40), nullable=False),
    sa.Column('late_every', sa.String(length=40), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_reminder_wordings_council_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reminder_wordings')),
    sa.UniqueConstraint('council_id', name=op.f('uq_reminder_wordings_council_id'))
    )
    with op.batch_alter_table('reminder_wordings', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_reminder_wordings_council_id'), ['council_id'], unique=False)

    op.create_table('outbox',
    sa.Column('id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('person_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('occasion', sa.String(length=60), nullable=False),
    sa.Column('subject', sa.Text(), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('delivery', sa.String(length=40), nullable=False),
    sa.Column('address', sa.String(length=255), nullable=False),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.Column('next_try_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('expires_on', sa.Date(), nullable=False),
    sa.Column('claim', sa.Uuid(as_uuid=False), nullable=True),
    sa.Column('claimed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('handed_over_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('council_id', sa.Uuid(as_uuid=False), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['councils.id'], name=op.f('fk_outbox_council_id')),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_outbox_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outbox')),
    sa.UniqueConstraint('person_id', 'day', 'occasion', name=op.f('uq_outbox_person_id_day_occasion'))
    )
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_outbox_council_id'), ['council_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_outbox_delivery'), ['delivery'], unique=False)
        batch_op.create_index(batch_op.f('ix_outbox_person_id'), ['person_id'], unique=False)



def downgrade() -> None:
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_outbox_person_id'))
        batch_op.drop_index(batch_op.f('ix_outbox_delivery'))
        batch_op.drop_index(batch_op.f('ix_outbox_council_id'))

    op.drop_table('outbox')
    with op.batch_alter_table('reminder_wordings', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_reminder_wordings_council_id'))

    op.drop_table('reminder_wordings')
    op.drop_table('outbox_mornings')
