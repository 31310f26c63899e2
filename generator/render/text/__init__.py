"""Characters, formulas and shapes: what a line of text is made of, and how lines are broken."""
