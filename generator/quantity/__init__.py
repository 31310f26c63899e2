"""Numbers, their units, and the arithmetic that computes them."""
