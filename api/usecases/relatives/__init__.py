"""What can be done with a citizen's relatives, and with what they may do in the citizen's name."""
