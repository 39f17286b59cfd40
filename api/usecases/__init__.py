"""Use cases: what a person or program can ask for, one verb a module."""
