"""A real OpenID Connect provider on this machine, in a process of its own: `python oidc_provider.py PORT USERS`.

It is the package oidc-provider-mock. Its tokens do not name their key, so here they do, unless `--nameless` is said.
"""

import json
import sys

from oidc_provider_mock import User, _app  # type: ignore[import-untyped] # the package ships no types
from werkzeug.serving import make_server


class NamingItsKey(_app.OpenIDCode):  # type: ignore[misc] # its base has no types
    """Writes the id of the key into the header, as OpenID Connect Core 10.1 asks of providers with several keys."""

    def get_encode_header(self, client: object) -> dict[str, object]:
        """Write the header of an ID token."""
        key = _app.storage.jwk.as_dict()
        return {**super().get_encode_header(client), "kid": key["kid"]}


def serve(port: int, users: dict[str, dict[str, object]], *, names_its_key: bool) -> None:
    """Serve until the process is ended; a new process has a new key."""
    if names_its_key:
        _app.OpenIDCode = NamingItsKey
    application = _app.app(user_claims=[User(sub=sub, claims=claims) for sub, claims in users.items()])
    server = make_server("127.0.0.1", port, application, threaded=True)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)  # noqa: T201 - how the test learns the address
    server.serve_forever()


if __name__ == "__main__":
    serve(int(sys.argv[1]), json.loads(sys.argv[2]), names_its_key="--nameless" not in sys.argv)
