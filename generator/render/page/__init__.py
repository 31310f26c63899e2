"""Strips, and what they are made from: paragraphs, tables, figures, frames; strips to pages."""
