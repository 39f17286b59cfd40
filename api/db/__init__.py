"""Persistence: nothing is kept yet; the service is stateless until cases, identity and audit are built."""
