"""Which of several readings is likely, weighed by what annotated reports taught (`training/weights.py`)."""
