"""German text in, annotations out: knows spaCy, the lexicon and the register; knows no Django."""
