"""What people may say, send and press to do harm, or by mistake: nothing breaks, and nobody else is touched."""

from collections.abc import Iterator
from typing import Any

import pytest

from sandbox.telegram import Attached, Person
from tests.invariants.support.database_reader import UNHANDLED, until_none
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")

NASTY = [
    "<b>&amp;</i><script>alert(1)</script>",
    "\u202egnp.exe\u2066\u200f\u200b",
    "👩\u200d👩\u200d👧\u200d👦🏴\U000e0067\U000e0062\U000e007f" * 20,
    "{ $size } %s {0} \\u0000 `*_[]()~>#+-=|{}.!",
]
FORGED = [
    "animate",
    "animate:",
    "animate:-1",
    "animate:99999999999999999999",
    "animate:1:1",
    "ANIMATE:1",
    "x" * 64,
]
FORGED += ["cancel:0", "again:1e3", "discard:0x1", "forget:\u0663", "\u202e", "animate:1\n", "__class__:1"]


@pytest.fixture(autouse=True)
def no_markup_is_broken(shared: System) -> Iterator[None]:
    """Telegram can parse every message of the bot."""
    yield
    assert not [refusal for refusal in shared.world.refusals(10_000) if "can't parse entities" in refusal]


@pytest.mark.parametrize("nasty", NASTY, ids=["markup", "right to left", "four bytes", "templates"])
async def test_names_and_captions_may_be_anything(shared: System, nasty: str) -> None:
    """Of people, groups and files: a video comes back, and nothing is taken for markup."""
    ann = shared.world.person(nasty[:64])
    group = shared.world.group(nasty[:120], ann, supergroup=True)
    photo = await ann.sends(
        group, document=Attached(PHOTO, f"{nasty}.jpg"[-200:], "image/jpeg"), caption=nasty[:900]
    )
    await ann.sends(
        group, video=Attached(MOTION, f"{nasty}.mp4"[-200:]), caption="/animate " + nasty, reply_to=photo
    )
    offer = await group.wait_for(has_button("Animate"))

    await ann.presses(offer, "Animate").answered()

    await group.wait_for(has_video)
    await ann.sends(ann.chat, nasty)
    await ann.chat.wait_until(lambda: ann.chat.by_bot)


@pytest.mark.parametrize("data", FORGED)
async def test_forged_callbacks_are_answered_and_start_nothing(shared: System, data: str) -> None:
    """Nothing is started, cancelled or forgotten; the real button works afterwards."""
    ann, posts = shared.world.person("Ann"), shared.api.posts
    offer = await shared.offer(ann)

    await ann.presses(offer, data=data).answered()

    assert shared.api.posts == posts
    assert has_button("Animate")(offer)
    await ann.presses(offer, "Cancel").answered()


async def test_callback_data_of_another_person_do_nothing(shared: System) -> None:
    """Who knows the data of another person's buttons can neither start nor discard, try again nor cancel."""
    ann, eve, posts = shared.world.person("Ann"), shared.world.person("Eve"), shared.api.posts
    hers, own = await shared.offer(ann), await shared.offer(eve)
    number = _data(hers, "Animate").partition(":")[2]

    for verb in ("animate", "discard", "cancel", "again"):
        answer = await eve.presses(own, data=f"{verb}:{number}").answered()
        assert answer.is_alert or "gone" in answer.text.lower()

    assert shared.api.posts == posts
    assert has_button("Animate")(hers)
    await ann.presses(hers, "Animate").answered()
    await ann.chat.wait_for(has_video)
    assert not [message for message in eve.chat.by_bot if has_video(message)]


async def test_edited_messages_and_channel_posts_are_ignored(shared: System) -> None:
    """The bot doesn't ask Telegram for them; if they come all the same, nobody is answered twice."""
    ann = shared.world.person("Ann")
    photo = await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for("Now send a video")
    for kind in ("edited_message", "channel_post", "edited_channel_post", "business_message"):
        shared.world.updates.put_as_is({kind: photo.json()})

    await _has_caught_up(shared, ann)

    assert len([message for message in ann.chat.by_bot if "Now send a video" in message.text]) == 1


async def test_forwarded_files_are_used(shared: System) -> None:
    """Wherever they come from, they are those of who forwards them."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    photo = await ann.sends(ann.chat, photo=PHOTO)
    video = await ann.sends(ann.chat, video=MOTION)

    ben.forwards(photo, ben.chat)
    ben.forwards(video, ben.chat)

    offer = await ben.chat.wait_for(has_button("Animate"))
    await ben.presses(offer, "Animate").answered()
    await ben.chat.wait_for(has_video)


async def test_other_bots_are_not_answered(shared: System) -> None:
    """Two bots that answer each other would never stop."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann, supergroup=True)
    said = await ann.sends(group, "hello")
    welcome = await group.wait_for("/animate")
    robot = {"id": 4242, "is_bot": True, "first_name": "Other", "username": "other_bot"}
    command = {"text": "/animate", "entities": [{"type": "bot_command", "offset": 0, "length": 8}]}
    shared.world.updates.put_as_is({"message": {**said.json(), **command, "from": robot}})
    shared.world.updates.put_as_is({"message": {**said.json(), **command, "from": robot, "chat": ann.chat.json()}})

    await _has_caught_up(shared, ann)

    assert group.by_bot == [welcome]
    assert len(ann.chat.by_bot) == 1, "the answer to /help"


@pytest.mark.parametrize(
    "update",
    [
        {},
        {"message": {}},
        {"message": {"message_id": 1, "date": 1}},
        {"message": {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "photo": [{}]}},
        {"message": {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "/animate"}},
        {
            "callback_query": {
                "id": "1",
                "from": {"id": 7, "is_bot": False, "first_name": "X"},
                "chat_instance": "1",
            }
        },
        {"callback_query": {"id": "1", "chat_instance": "1", "data": "animate:1"}},
        {"my_chat_member": {"chat": {"id": 7, "type": "private"}, "date": 1}},
    ],
)
async def test_updates_with_missing_fields_are_skipped(shared: System, update: dict[str, Any]) -> None:
    """The next update is answered."""
    ann, first = shared.world.person("Ann"), len(shared.bot.log)
    shared.world.updates.put_as_is(update)

    await _has_caught_up(shared, ann)

    assert not [line for line in shared.bot.log[first:] if "unexpected error" in line]


async def _has_caught_up(system: System, person: Person) -> None:
    """Wait until the bot has handled what came before: it answers a later message, and that is the last it says."""
    asked = await person.sends(person.chat, "/help")
    await person.chat.wait_for("How it works", after=asked)
    await until_none(system.bot.database, UNHANDLED, seconds=30)
    last = person.chat.by_bot[-1]
    assert "How it works" in last.text


def _data(message: Any, label: str) -> str:
    return str(message.button(label)["callback_data"])
