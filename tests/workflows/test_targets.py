"""What names on the command line of the lint stand for."""

from pathlib import Path

import pytest

from generator.errors import BadRequest, UnknownName
from generator.workflows.folders import module_names
from generator.workflows.targets import targets
from tests.modules import write_module


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_module(tmp_path)


def test_a_module_is_meant_by_its_folder(folder: Path) -> None:
    (target,) = targets(["sample"])
    assert target.folder.resolve() == folder
    assert target.covers(folder / "items/all.yaml")
    assert target.covers(folder / "module.yaml")


def test_a_file_or_folder_in_a_module_means_that_part_of_it(folder: Path) -> None:
    for name in ("sample/items/all.yaml", "sample/items", str(folder / "items")):
        (target,) = targets([name])
        assert target.folder.resolve() == folder
        assert target.covers(folder / "items/all.yaml")
        assert not target.covers(folder / "module.yaml")


def test_parts_add_up_and_the_whole_takes_in_its_parts(folder: Path) -> None:
    (both,) = targets(["sample/items", "sample/module.yaml"])
    assert both.covers(folder / "items/all.yaml")
    assert both.covers(folder / "module.yaml")
    assert not both.covers(folder / "evidence.yaml")
    for names in (["sample", "sample/items"], ["sample/items", "sample"]):
        (whole,) = targets(names)
        assert whole.covers(folder / "evidence.yaml")


def test_a_folder_of_modules_means_all_of_them(folder: Path) -> None:
    write_module(folder.parent / "other").rename(folder.parent / "second")
    assert [target.folder.name for target in targets(["."])] == ["sample", "second"]


def test_no_name_means_the_module_here_or_else_all_that_are_shipped(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [target.folder.name for target in targets([])] == module_names()
    monkeypatch.chdir(folder)
    assert [target.folder.resolve() for target in targets([])] == [folder]
    monkeypatch.chdir(folder / "items")
    assert [target.folder.resolve() for target in targets(["all.yaml"])] == [folder]


def test_what_is_no_module_is_refused(folder: Path) -> None:
    (folder.parent / "empty").mkdir()
    with pytest.raises(BadRequest):
        targets(["empty"])
    with pytest.raises(UnknownName):
        targets(["nowhere"])
