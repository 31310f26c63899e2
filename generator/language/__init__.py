"""Word lists of natural languages, as data: one folder a language, one file a list."""
