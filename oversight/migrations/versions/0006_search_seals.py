"""An entry of the search index bears the digest of what it says"""

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Not in a batch, which would make the table anew and lose the triggers of 0004. The index is built again."""
    op.add_column('search_entries', sa.Column('seal', sa.String(length=64), server_default='', nullable=False))


def downgrade() -> None:
    op.drop_column('search_entries', 'seal')
