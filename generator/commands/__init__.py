"""The command line: flags, help and exit codes."""
