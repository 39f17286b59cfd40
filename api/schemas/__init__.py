"""Wire types: what goes over HTTP and comes out as JSON; output types have no defaults."""
