"""The components of the pipeline, one a file; importing one registers its factory with spaCy."""
