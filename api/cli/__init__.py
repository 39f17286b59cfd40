"""The command line: `mestring`."""
