"""Quizwright: question banks derived from a guide, turned into scored quizzes."""
