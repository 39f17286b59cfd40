"""Measures the product against its peers and limits: `python -m bench`."""
