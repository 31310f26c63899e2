"""A sitting as a pure state machine, its journal, and the plain face."""
