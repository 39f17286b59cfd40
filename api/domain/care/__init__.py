"""A citizen's case: who got in touch, what was mapped, what each side says, and what was agreed."""
