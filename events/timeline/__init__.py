"""Query string -> filters -> EventQuerySet -> one page of the timeline. Reads only."""
