"""Check one policy file as if it stood among the others; nothing is added to the library."""

from pathlib import Path

from api.content.load import load_library
from api.content.read_file import located, read_as, read_document
from api.domain.errors import InvalidContent
from api.domain.policy.build import Surroundings, build_policy
from api.domain.policy.model import Policy, PolicyFile


def check_policy_file(path: Path, *own: Path) -> Policy:
    """Read and check a policy file; raises InvalidContent with the line of every problem."""
    document = read_document(path)
    library = load_library(*own)
    around = Surroundings(library.shared, library.sources, library.ladders, library.catalogues)
    try:
        return build_policy(read_as(document, PolicyFile), around)
    except InvalidContent as error:
        raise InvalidContent(located(document, error.problems)) from None
