"""One TLS context for all HTTP clients of the stand-ins: each would load the certificates again, in 20 ms."""

import ssl
from functools import cache

import httpx


@cache
def tls_context() -> ssl.SSLContext:
    """Return httpx's own."""
    return httpx.create_ssl_context()
