"""Natural languages: word lists as data, a folder a language, and spellings that are the same."""
