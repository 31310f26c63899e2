"""The space to answer that each kind of item needs on paper."""
