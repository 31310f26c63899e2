"""What the options of an item have in common: length, order, the same words, and names."""
