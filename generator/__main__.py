"""`python -m generator` runs the command line."""

from generator.commands.main import main

if __name__ == "__main__":
    main()
