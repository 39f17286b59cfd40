"""Placements: each side's own, what was jointly agreed, and the proof of what was recommended."""
