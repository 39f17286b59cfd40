"""Files and functions stay small enough to be read in one go."""

from statistics import median, quantiles

from tests.architecture.tree import functions, named, python

FOLDERS = ("api/", "tests/", "bench/")
FILE_MEDIAN, FILE_P95, FILE_LIMIT = 80, 300, 400
FUNCTION_MEDIAN, FUNCTION_P95 = 10, 40
SPLIT_FILE = "split the longest by concern:"
SPLIT_FUNCTION = "give a part of the longest its own name:"


def _file_sizes() -> dict[str, int]:
    return {named(path): len(path.read_text("utf-8").splitlines()) for path in python(*FOLDERS)}


def _function_sizes() -> dict[str, int]:
    return {
        f"{named(path)}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for path in python(*FOLDERS)
        for node in functions(path)
    }


def _p95(sizes: dict[str, int]) -> float:
    return quantiles(sizes.values(), n=20, method="inclusive")[-1]


def _longest(sizes: dict[str, int], do: str) -> str:
    ten = sorted(sizes, key=lambda name: -sizes[name])[:10]
    return "\n".join([do, *(f"  {sizes[name]:4} lines  {name}" for name in ten)])


def test_half_of_all_files_have_at_most_eighty_lines() -> None:
    sizes = _file_sizes()
    assert median(sizes.values()) <= FILE_MEDIAN, _longest(sizes, SPLIT_FILE)


def test_nineteen_files_of_twenty_have_at_most_three_hundred_lines() -> None:
    sizes = _file_sizes()
    assert _p95(sizes) <= FILE_P95, _longest(sizes, SPLIT_FILE)


def test_no_file_has_more_than_four_hundred_lines() -> None:
    sizes = _file_sizes()
    assert {} == {name: size for name, size in sizes.items() if size > FILE_LIMIT}, SPLIT_FILE


def test_half_of_all_functions_have_at_most_ten_lines() -> None:
    sizes = _function_sizes()
    assert median(sizes.values()) <= FUNCTION_MEDIAN, _longest(sizes, SPLIT_FUNCTION)


def test_nineteen_functions_of_twenty_have_at_most_forty_lines() -> None:
    sizes = _function_sizes()
    assert _p95(sizes) <= FUNCTION_P95, _longest(sizes, SPLIT_FUNCTION)
