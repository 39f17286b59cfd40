"""How sessions begin at the demo issuer, and how any session ends."""
