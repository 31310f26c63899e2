"""Changes of an author's YAML file that keep comments and layout, each proven."""
