"""Figures as SVG: read without trust, and checked against the few things that can be drawn."""
