"""Who may do what, to whom: roles, how far each reaches, and the one table that says so."""
