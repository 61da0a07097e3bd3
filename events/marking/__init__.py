"""Offsets into an article's text -> pieces of text with the marks that lie on them, for the reading pages."""
