"""Names to folders: shipped modules by name, any other by the path of its folder."""

import re
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from generator.errors import BadRequest, UnknownName

_SIGN = "module.yaml"
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


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
        BadRequest: if the name is that of a folder without a module.
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


def record_name(folder: Path) -> str:
    """The name under which learners' records of a module are kept.

    A shipped module keeps its name wherever it is installed. Any other gets eight hexadecimal
    digits of its path as well, so that two folders of one name never share a record.
    """
    place = folder.resolve()
    if place.parent == shipped_modules().resolve():
        return place.name
    digest = sha256(str(place).encode(errors="surrogateescape")).hexdigest()
    return f"{_UNSAFE.sub('_', place.name)}-{digest[:8]}"
