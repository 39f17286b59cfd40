"""The tables as SQLModel rows. A row is never a value of the domain: it checks nothing and has no behaviour.

Checks, foreign keys, indexes and row-level security stand in the migrations; a test holds the columns of both together.
"""
