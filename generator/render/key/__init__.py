"""The parts of an answer key."""
