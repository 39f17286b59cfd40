"""Who speaks and with which keys: bearer tokens, the keys of their issuers, and the product's own keyring."""
