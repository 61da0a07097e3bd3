"""What humans changed: read from the tables that triggers write, put in words. Reads only."""
