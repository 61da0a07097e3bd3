"""Whom words name: the register's names and their inflection, offices, groups, persons, pronouns."""
