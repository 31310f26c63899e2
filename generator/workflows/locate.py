"""Names to banks and quizzes that are free of faults."""

from generator.bank.load import load_module
from generator.errors import BadRequest, UnknownName, UnusableInput
from generator.model.bank import Bank
from generator.workflows.folders import module_folder, module_names


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
