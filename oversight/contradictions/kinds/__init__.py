"""One kind of contradiction a module: its name is the kind, LABEL its Vietnamese, `find` looks for it."""
