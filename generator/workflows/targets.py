"""What a person names for the lint: modules, folders of modules, single files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import BadRequest
from generator.workflows.folders import module_folder, module_names, shipped_modules

_SIGN = "module.yaml"


@dataclass(frozen=True, slots=True)
class Target:
    """A module's folder, and the files or folders in it that are asked for; none means all."""

    folder: Path
    only: tuple[Path, ...] = ()

    def covers(self, path: Path) -> bool:
        """Whether a file of the module is asked for."""
        whole = path.resolve()
        return not self.only or any(whole.is_relative_to(each) for each in self.only)


def targets(names: Iterable[str]) -> tuple[Target, ...]:
    """The modules that names stand for, each once, in the order named.

    A name is that of a shipped module, or the path of a module's folder, of a folder of modules, or
    of a file or folder inside a module. Without names: the module in the working folder, or else
    all shipped modules.

    Raises:
        BadRequest: if the name is that of a folder without a module.
        UnknownName: if there is no such module.
    """
    asked = list(names)
    if "" in asked:
        raise BadRequest("a name is empty", "name a module, or leave the name out")
    if not asked:
        here = Path(_SIGN).is_file()
        asked = ["."] if here else [str(shipped_modules() / name) for name in module_names()]
    found: dict[Path, Target] = {}
    for name in asked:
        for target in _meant(name):
            key = target.folder.resolve()
            earlier = found.get(key)
            only = (*earlier.only, *target.only) if earlier and earlier.only and target.only else ()
            found[key] = target if earlier is None else Target(earlier.folder, only)
    return tuple(found.values())


def _meant(name: str) -> Iterator[Target]:
    path = Path(name)
    inside = _module_around(path) if path.exists() and not (path / _SIGN).is_file() else None
    modules = sorted(each.parent for each in path.glob(f"*/{_SIGN}")) if path.is_dir() else []
    if inside is not None:
        yield Target(inside, (path.resolve(),))
    elif modules and not (path / _SIGN).is_file():
        yield from map(Target, modules)
    else:
        yield Target(module_folder(name))


def _module_around(path: Path) -> Path | None:
    """The folder of the module that a file or folder belongs to."""
    for folder in path.absolute().parents:
        if (folder / _SIGN).is_file():
            depth = len(path.absolute().relative_to(folder).parts)
            above = Path(*path.parts[:-depth]) if depth < len(path.parts) else folder
            return above if (above / _SIGN).is_file() else folder
    return None
