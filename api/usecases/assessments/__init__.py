"""What can be done with an assessment and its answers."""
