"""Quizwright: question banks derived from a guide, assembled into scored quizzes on paper and in the terminal."""
