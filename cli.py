"""Front door of a checkout: `python cli.py` runs the same commands as `quizwright`."""

from generator.commands.main import main

if __name__ == "__main__":
    main()
