"""Views of the work list that somebody keeps under a name, and finds again on every device."""
