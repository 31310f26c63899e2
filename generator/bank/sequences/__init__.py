"""Texts that have an order of their own: numbers, dates, and options that speak of each other."""
