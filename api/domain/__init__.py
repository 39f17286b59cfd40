"""The domain: frozen values and pure functions; time, ids and policy are arguments."""
