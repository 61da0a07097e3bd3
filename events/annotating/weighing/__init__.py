"""Which of several readings of an event is likely, weighed by what annotated reports taught (`training/weights.py`)."""
