"""Mestring: where on the mastery ladder help should start, and why."""
