"""The forms in which editors correct. They read and check; what is sent goes to one action."""
