"""What can be done with a case and its contacts."""
