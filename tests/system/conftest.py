"""What the system tests share: the operations of the API, scenes, and one walk through all examples."""

from collections.abc import Callable, Iterator

import httpx
import pytest

from tests.conftest import TownMaker
from tests.system.document import Operation, operations_of
from tests.system.operations import EXAMPLES
from tests.system.own import Own, own_installation
from tests.system.scene import Scene, make_scene
from tests.system.walk import Walked, walk
from tests.world.issuer import TestIssuer

pytest.register_assert_rewrite("tests.system.aftermath")

SceneMaker = Callable[[], Scene]


@pytest.fixture(scope="session")
def operations(web: httpx.Client) -> dict[str, Operation]:
    """Read the operations out of the document the application publishes."""
    return operations_of(web.get("/openapi.json").json())


@pytest.fixture(scope="session")
def scene_maker(make: TownMaker) -> SceneMaker:
    """Make scenes, each in a town of its own."""
    return lambda: make_scene(make())


@pytest.fixture
def scene(scene_maker: SceneMaker) -> Scene:
    """Make a scene for this test alone."""
    return scene_maker()


@pytest.fixture
def other_scene(scene_maker: SceneMaker) -> Scene:
    """Make a second scene, in another municipality."""
    return scene_maker()


@pytest.fixture(scope="session")
def walked(operations: dict[str, Operation], scene_maker: SceneMaker) -> dict[str, Walked]:
    """Send every example once."""
    return walk([operation for name, operation in operations.items() if name in EXAMPLES], scene_maker)


@pytest.fixture(scope="session")
def own(issuer: TestIssuer) -> Iterator[Own]:
    """Run an installation of its own, whose database may be killed."""
    with own_installation(issuer) as running:
        yield running
