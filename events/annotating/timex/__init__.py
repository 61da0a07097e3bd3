"""From German words to points on the calendar: words -> grammar -> readings -> `annotation.Time`."""
