"""The schema as a sequence of steps, each of which goes up and down."""
