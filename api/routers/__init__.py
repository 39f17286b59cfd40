"""HTTP only: parse, call one use case or look one thing up, shape the answer."""
