"""Rows in, values of the domain out, and back: one file for each kind of value."""
