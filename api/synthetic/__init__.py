"""Synthetic municipalities: everything in them follows from a seed, a day and how many people there shall be."""
