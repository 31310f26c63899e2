"""The rules, one a file; a file's docstring is the manual page of its rule."""
