"""Lists for a page: several tables at once, in the order a person reads them."""
