"""Items against items: near duplicates, conflicting keys, answers that another item gives away."""
