"""Content: the policies, ladders, catalogue, conversation and cases that ship as files, read and checked."""
