"""Item-writing rules, one a file: what is likely to mislead a reader or to give a key away."""
