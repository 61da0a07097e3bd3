"""The only writers, one verb a file. Everything that crosses models or stages is done here."""
