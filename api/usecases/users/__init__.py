"""What can be done with users, and what one may know of oneself."""
