"""Stored rows -> files that others read."""
