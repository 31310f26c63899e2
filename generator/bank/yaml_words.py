"""The YAML parser's complaints in our words."""

_WORDS = {
    "mapping values are not allowed": (
        "a ': ' stands where no value can begin",
        "put the text in quotes, or indent the line under its key",
    ),
    "did not find expected key": (
        "the line does not fit the lines above it",
        "check its indentation; a text with ': ' or ' #' needs quotes",
    ),
    "did not find expected '-' indicator": (
        "a list ends here without its next '-'",
        "begin every entry with '- ' in the same column",
    ),
    "did not find expected ',' or ']'": (
        "a '[' is never closed",
        "close it with ']' and separate entries with ','",
    ),
    "did not find expected ',' or '}'": (
        "a '{' is never closed",
        "close it with '}' and separate entries with ','",
    ),
    "did not find expected node content": (
        "a value is missing or a bracket is open",
        "close every '[' and '{'",
    ),
    "character that cannot start any token": (
        "this character cannot begin a value",
        "indent with spaces, never with tabs; put texts that begin with @ ` or % in quotes",
    ),
    "could not find expected ':'": (
        "a key without ': ' and value",
        "write `key: value`; put texts of several lines under `key: |`",
    ),
    "unexpected end of stream": (
        "the file ends inside a quoted text",
        "close the quote",
    ),
    "unknown escape character": (
        "an unknown escape after a backslash",
        "use single quotes, in which a backslash is just a backslash",
    ),
    "undefined tag handle": ("tags are not allowed", "put texts that begin with ! in quotes"),
    "expected <document start>": (
        "something stands behind the end of the data",
        "remove what follows the last bracket",
    ),
}


def in_our_words(problem: str) -> tuple[str, str]:
    """Message and hint for a complaint of the parser."""
    for fragment, words in _WORDS.items():
        if fragment in problem:
            return words
    return f"this is no YAML: {problem}", "check quotes, brackets and indentation"
