"""The nouns: what an author writes, what is made of it, and what a learner answers."""
