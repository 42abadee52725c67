"""A fresh sandbox: one pays for a video, sees another one fail, and gets the Stars back."""

from pathlib import Path
from typing import Any

import httpx

from sandbox.telegram import Message
from sandbox.telegram.keyboards import buttons
from sandbox.tls import tls_context
from sandbox.web.__main__ import SELLING
from sandbox.web.playground import Playground, run_playground
from sandbox.web.server import serve_page

NOTHING_FREE = SELLING | {"JOBS_PER_PERSON_PER_DAY": "0", "POLL_INTERVAL": "0.2s", "ADVICE": "false"}


async def _purse(page: httpx.AsyncClient, person_id: int) -> int:
    state = (await page.get("/api/state")).json()
    return int(state["purse"]["people"][str(person_id)])


async def _pay_for_a_video(page: httpx.AsyncClient, playground: Playground) -> None:
    """As Ann: send the samples, press the price, pay the invoice."""
    chat = playground.people[0].chat
    here = {"who": chat.person.id, "chat": chat.id}

    def is_offer(message: Message) -> bool:
        return any("⭐" in button for button in message.buttons) and message.content.invoice is None

    async def post(action: str, **fields: Any) -> Any:
        response = await page.post(f"/api/{action}", json=here | fields)
        response.raise_for_status()
        return response.json()

    last = chat.messages[-1] if chat.messages else None
    (await page.post("/api/send", data=here | {"sample": "both"})).raise_for_status()
    offer = await chat.wait_for(is_offer, after=last)
    data = next(each["callback_data"] for each in buttons(offer.markup) if "⭐" in each["text"])
    await post("press", message=offer.message_id, data=data)
    invoice = await chat.wait_for(lambda message: message.content.invoice is not None, after=offer)
    assert await post("pay", message=invoice.message_id) == {"error": None}


async def test_sandbox_lets_one_pay_and_get_the_stars_back(tmp_path: Path) -> None:
    """With the page's own requests and switches."""
    async with (
        run_playground(tmp_path, settings=NOTHING_FREE) as playground,
        serve_page(playground) as url,
        httpx.AsyncClient(base_url=url, headers={"Origin": url}, timeout=30, verify=tls_context()) as page,
    ):
        playground.api.quick, playground.api.seconds_to_generate = True, 0.3
        await playground.supervisor.start()
        ann = playground.people[0]
        assert await _purse(page, ann.id) == 1000

        await _pay_for_a_video(page, playground)
        await ann.chat.wait_for(lambda message: message.media is not None)
        left = await _purse(page, ann.id)
        assert left < 1000

        playground.switches.switch("api-breaks", on=True)
        await _pay_for_a_video(page, playground)
        await ann.chat.wait_until(lambda: ann.stars == left and len(playground.world.stars.transactions) == 3)
        assert await _purse(page, ann.id) == left
