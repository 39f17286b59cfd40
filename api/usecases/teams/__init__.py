"""What can be done with teams and districts, and what everybody may know of the municipality."""
