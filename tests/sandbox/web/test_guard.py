import httpx
import pytest

from sandbox.tls import tls_context
from sandbox.web.playground import Playground


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "[::1", "", "10.0.0.1:8765"])
@pytest.mark.parametrize("path", ["/", "/api/state", "/static/style.css", "/media/x"])
async def test_foreign_host_is_refused_everywhere(page: httpx.AsyncClient, host: str, path: str) -> None:
    """A page that resolves its own name to this machine gets nothing."""
    response = await page.get(path, headers={"Host": host})
    assert response.status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost", "localhost:80", "[::1]:8765"])
async def test_loopback_hosts_are_accepted(page: httpx.AsyncClient, host: str) -> None:
    """With any port, as browsers send them."""
    assert (await page.get("/", headers={"Host": host})).status_code == 200


@pytest.mark.parametrize("origin", [None, "null", "https://evil.example", "http://127.0.0.1:1", "http://localhost"])
async def test_foreign_origin_cannot_change_anything(
    page: httpx.AsyncClient, playground: Playground, origin: str | None
) -> None:
    """A form or script of another page is refused, and nothing is sent."""
    ann = playground.people[0]
    headers = {} if origin is None else {"Origin": origin}
    async with httpx.AsyncClient(base_url=page.base_url, headers=headers, verify=tls_context()) as stranger:
        response = await stranger.post("/api/send", data={"who": ann.id, "chat": ann.chat.id, "text": "hello"})
    assert response.status_code == 403
    assert not ann.chat.messages


async def test_own_origin_can_change_things(page: httpx.AsyncClient, playground: Playground) -> None:
    """The page's own address is accepted."""
    ann = playground.people[0]
    response = await page.post("/api/send", data={"who": ann.id, "chat": ann.chat.id, "text": "hello"})
    assert response.status_code == 200
    assert [message.text for message in ann.chat.messages] == ["hello"]


@pytest.mark.parametrize("path", ["/", "/api/state", "/static/js/main.js", "/nowhere"])
async def test_responses_have_a_strict_policy(page: httpx.AsyncClient, path: str) -> None:
    """Only own scripts, no HTML from scripts, no type sniffing, no reading from other pages."""
    headers = (await page.get(path)).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"
