import httpx


async def test_metrics_are_empty_while_the_bot_is_down(page: httpx.AsyncClient) -> None:
    """The page shows that as what it is, not as an error."""
    assert (await page.get("/api/metrics")).json() == {"ready": [], "metrics": []}
    text = await page.get("/api/metrics.txt")
    assert (text.status_code, text.text) == (200, "# The bot does not answer.\n")
