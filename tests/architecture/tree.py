"""What the checks of this folder read: the files of the repository, as committed or as unpacked."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from shutil import which

ROOT = Path(__file__).resolve().parents[2]
MADE_BY_TOOLS = frozenset({"__pycache__", "build", "dist", "node_modules", "test-results"})
Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def files() -> tuple[Path, ...]:
    """Every file of the project, tracked or about to be; without git, every file no tool has made."""
    git = which("git")
    if git and (ROOT / ".git").exists():
        command = [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout.decode().split("\0")  # noqa: S603 - fixed words, no shell
        return tuple(path for name in sorted(names) if (path := ROOT / name).is_file())
    return tuple(sorted(path for path in ROOT.rglob("*") if path.is_file() and not _made(path.relative_to(ROOT))))


def _made(path: Path) -> bool:
    folders = path.parent.parts
    return any(part in MADE_BY_TOOLS or (part.startswith(".") and part != ".ci") for part in folders)


def python(*folders: str) -> tuple[Path, ...]:
    """Every Python file under these folders of the repository."""
    return tuple(path for path in files() if path.suffix == ".py" and named(path).startswith(folders))


def named(path: Path) -> str:
    """Name a file as a person would, from the root of the repository."""
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    """Parse one Python file."""
    return ast.parse(path.read_text("utf-8"), str(path))


def functions(path: Path) -> Iterator[Function]:
    """Every function and method of one Python file, nested ones too."""
    return (node for node in ast.walk(parsed(path)) if isinstance(node, Function))


def dotted(node: ast.AST) -> str:
    """Write a name as the code does (`date.today`); empty when it is not a plain name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (owner := dotted(node.value)):
        return f"{owner}.{node.attr}"
    return ""
