"""Who says what in an article: quotation marks, clauses, cues, frames, speakers, source chains."""
