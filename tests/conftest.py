"""Settings of all tests."""

import os

from hypothesis import settings

# A busy machine is no fault of the code, so no example has a deadline; a continuous-integration
# run repeats the same examples, so that it fails for a change and not by chance.
settings.register_profile("quizwright", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("quizwright")
