"""From words to events: triggers, who is around them, whether, when and where; see components/events.py."""
