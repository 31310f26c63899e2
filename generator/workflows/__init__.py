"""One use case a file: plain arguments in, a result out."""
