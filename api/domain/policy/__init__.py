"""One policy, several readings: typed, dated, sourced decision tables, and the code that reads them."""
