"""What must hold between the parts of a module; one sort of check a file."""
