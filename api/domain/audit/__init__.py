"""The audit trail: who did what to whose data, sealed so that a later change shows, and told to the citizen."""
