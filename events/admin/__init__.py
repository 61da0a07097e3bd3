"""The editors' tables. Everything can be looked up; what can be changed goes through one action."""

from events.admin import actor, article, correction, event, place, report, statement, user

__all__ = ["actor", "article", "correction", "event", "place", "report", "statement", "user"]
