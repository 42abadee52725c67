"""HTTP clients, and how files are asked for.

The clients share one TLS context: loading the certificates takes some 20 ms of processor time.
"""

import ssl
from functools import cache

import httpx


@cache
def tls_context() -> ssl.SSLContext:
    """Return the context, with the certificates that the environment names (SSL_CERT_FILE), or httpx's own."""
    return httpx.create_ssl_context()


UNCOMPRESSED = {"Accept-Encoding": "identity"}
"""Headers of a request for a file: its length is known then, and few bytes aren't unpacked into gigabytes."""


def is_compressed(response: httpx.Response) -> bool:
    """Return whether a file comes compressed all the same: then it must not be read."""
    return bool(response.headers.get("Content-Encoding", "identity") != "identity")


def new_client() -> httpx.AsyncClient:
    """Return a client with connections of its own."""
    return httpx.AsyncClient(verify=tls_context())
