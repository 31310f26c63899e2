"""What a stem asks, whether it asks for the exception, and how hard it is to read."""
