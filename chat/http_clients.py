"""HTTP clients that share one TLS context: loading the certificates takes some 20 ms of processor time."""

import ssl
from functools import cache

import httpx


@cache
def tls_context() -> ssl.SSLContext:
    """Return the context, with the certificates that the environment names (SSL_CERT_FILE), or httpx's own."""
    return httpx.create_ssl_context()


def new_client() -> httpx.AsyncClient:
    """Return a client with connections of its own."""
    return httpx.AsyncClient(verify=tls_context())
