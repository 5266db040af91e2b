"""One module a tool: `load` reads a source once and returns what judges quotations against it."""
