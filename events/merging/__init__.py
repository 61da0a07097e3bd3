"""Which reports tell of one and the same happening. Pure: knows no database, no Django."""
