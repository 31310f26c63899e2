"""The leak audit: how far a bank can be passed by cues alone."""
