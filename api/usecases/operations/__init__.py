"""What an operator does: bring the schema up to date, check, back up, restore, verify the audit trail, rotate keys."""
