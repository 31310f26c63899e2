"""Names to modules and quizzes: shipped modules by name, any other by the path of its folder."""

from importlib.resources import files
from pathlib import Path

from generator.bank.load import load_module
from generator.errors import BadRequest, UnknownName, UnusableInput
from generator.model.bank import Bank

_SIGN = "module.yaml"


def shipped_modules() -> Path:
    """The folder of the modules that come with the package, or with a checkout of it."""
    package = Path(str(files("generator")))
    inside = package / "quizzes"
    return inside if inside.is_dir() else package.parent / "quizzes"


def module_names() -> list[str]:
    """Names of all shipped modules."""
    return sorted(path.parent.name for path in shipped_modules().glob(f"*/{_SIGN}"))


def module_folder(name: str) -> Path:
    """The folder of a module, by its name or by its path.

    Raises:
        UnknownName: if there is no such module.
    """
    path = Path(name)
    if (path / _SIGN).is_file():
        return path
    shipped = shipped_modules() / name
    if len(path.parts) == 1 and (shipped / _SIGN).is_file():
        return shipped
    if path.is_dir():
        message = f"the folder '{name}' holds no module"
        raise BadRequest(message, f"a module's folder has a file {_SIGN}")
    raise UnknownName("module", name, module_names())


def load_module_named(name: str, *, decode_figures: bool = True) -> Bank:
    """The bank of a module that is free of faults; see `load_module` for `decode_figures`.

    Raises:
        UnknownName: if there is no such module.
        UnusableInput: if its files have faults.
    """
    loaded = load_module(module_folder(name), decode_figures=decode_figures)
    if loaded.bank is None:
        raise UnusableInput(f"the module '{name}'", loaded.findings)
    return loaded.bank


def load_quiz(name: str, *, decode_figures: bool = True) -> tuple[Bank, str]:
    """Bank and quiz of a name such as `nk-cells-and-car-t/safety` or `./my-module/basics`.

    Raises:
        BadRequest: if the name has no slash.
        UnknownName: if there is no such module or quiz.
        UnusableInput: if the module's files have faults.
    """
    module, slash, quiz = name.rstrip("/").rpartition("/")
    if not slash:
        known = module_names()
        if name in known:
            quizzes = ", ".join(f"{name}/{each}" for each in load_module_named(name).blueprints)
            raise BadRequest(f"'{name}' is a module; name one of its quizzes", quizzes)
        raise BadRequest(f"'{name}' is no quiz", "write it as MODULE/QUIZ; see `quizwright list`")
    bank = load_module_named(module, decode_figures=decode_figures)
    if quiz not in bank.blueprints:
        raise UnknownName("quiz", quiz, bank.blueprints, where=f"'{module}'")
    return bank, quiz
