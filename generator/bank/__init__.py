"""YAML in: modules with the place of every value, and the guide they are derived from."""
