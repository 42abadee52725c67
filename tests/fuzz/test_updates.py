"""Mutated updates to the real bot: it handles what it can, has no unexpected error, and goes on replying."""

import copy
import json
import random
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.example_counts import SEED, example_count
from tests.support.system import MOTION, PHOTO, System, has_button, running_system

INPUTS = example_count(quick=250, soak=20_000)
AT_ONCE = 5
"""Updates between two checks that it still replies."""

Json = Any

TEXTS = [
    "",
    "x" * 5000,
    "<b>&amp;</i><script>alert(1)</script>",
    "\u202eright to left\u2066\u200f\u0000",
    "👩‍👩‍👧‍👦" * 300,
    "/animate",
    "/start@",
    "/forget",
    "/savemove dance",
    "/animate dance",
    "/start m_dance",
    "{0} %s $x { $size }",
]
VALUES: list[Json] = [None, True, 0, -1, 2**63, 1e300, [], {}, [None], [[]], {"id": {}}, "7", *TEXTS]
DATA = ["animate:1", "cancel:1", "again:1", "discard:1", "forget:1", "animate:99999999999999999999", "animate:-1"]
DATA += ["keep:1", "motions:0", "motions:-1", "motion:1", "remove:1", "remove-surely:1", "remove-not:1"]
DATA += ["reuse:1:photo", "reuse:1:x", "history:1:0", "history:1:9999", "resend:1"]
DATA += ["animate:", ":1", "ANIMATE:1", "animate:1:1", "animate:٣", "a" * 64, "\u202e", ""]
DATA += ["settings:1", "settings:0:steps", "settings:0:steps-9999", "settings:0:preset-best", "settings:-7:offer"]


@pytest.fixture
async def system(tmp_path: Path) -> AsyncIterator[System]:
    async with running_system(tmp_path) as system:
        yield system


async def test_mutated_updates_cause_no_unexpected_error(
    system: System, record_property: Callable[[str, object], None]
) -> None:
    """After each group of them /start is still replied to."""
    await system.start()
    seeds = await _seeds(system)
    chance = random.Random(SEED)  # noqa: S311 - must be reproducible
    for number in range(INPUTS // AT_ONCE):
        tried = [_mutated(chance.choice(seeds), chance) for _ in range(AT_ONCE)]
        for fields in tried:
            system.world.updates.put_as_is(fields)
        person = system.world.person(f"Person {number}")
        await person.sends(person.chat, "/start")
        try:
            await person.chat.wait_for("I bring photos to life")
        except TimeoutError:
            pytest.fail(f"no answer after {json.dumps(tried)}\n" + "\n".join(system.bot.log[-30:]))
        errors = [line for line in system.bot.log if "unexpected error" in line or "Traceback" in line]
        assert not errors, f"{json.dumps(tried)}\n" + "\n".join(system.bot.log[-60:])
    record_property("updates tried", INPUTS)


async def _seeds(system: System) -> list[Json]:
    """Return valid updates of all kinds: those that the bot asks for, and others."""
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    offer = await system.offer(ann)
    group = system.world.group("Friends", ann, [ben], supergroup=True)
    photo = await ann.sends(ann.chat, photo=PHOTO, caption="/animate")
    video = await ann.sends(group, video=MOTION, caption="/animate")
    reply = await ann.sends(group, "/animate", reply_to=video)
    sticker = await ann.sends(ann.chat, document=PHOTO)
    forwarded = ann.forwards(photo, ann.chat)
    await ann.chat.wait_for(has_button("Animate"))
    messages = [message.json() for message in (photo, video, reply, sticker, forwarded, offer)]
    presses = [ben.presses(offer, data=data).json() for data in DATA]
    member = {
        "chat": group.json(),
        "from": ben.user.json(),
        "date": 1,
        "old_chat_member": {"status": "left", "user": system.world.bot.user.json()},
        "new_chat_member": {"status": "member", "user": system.world.bot.user.json()},
    }
    service = {**messages[1], "migrate_to_chat_id": -1001, "new_chat_title": "New"}
    return [
        *({"message": message} for message in [*messages, service]),
        *(
            {kind: messages[0]}
            for kind in ("edited_message", "channel_post", "edited_channel_post", "business_message")
        ),
        *({"callback_query": press} for press in presses),
        {"my_chat_member": member},
        *({"guest_message": {**message, "guest_query_id": "1"}} for message in (messages[1], messages[2])),
        {"inline_query": {"id": "1", "from": ben.user.json(), "query": "x", "offset": ""}},
        {"poll_answer": {"poll_id": "1", "option_ids": []}},
        {},
    ]


def _mutated(seed: Json, chance: random.Random) -> Json:
    """Return a copy in which up to three values are removed or replaced."""
    update = copy.deepcopy(seed)
    for _ in range(chance.randint(0, 3)):
        positions = list(_positions(update))
        if not positions:
            break
        holder, key = chance.choice(positions)
        if chance.random() < 0.4:
            del holder[key]
        else:
            holder[key] = copy.deepcopy(chance.choice(VALUES))
    return update


def _positions(value: Json) -> Iterator[tuple[Json, Any]]:
    """Yield the container and the key of every value inside."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inside:
        yield value, key
        yield from _positions(each)
