"""Bank, blueprint and seed to forms."""
