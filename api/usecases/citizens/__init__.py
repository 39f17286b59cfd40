"""What can be done with a citizen, their national number and address, and their own log."""
