"""The bot is called under a photo in a chat where it is no member: what it answers, to whom, and what it keeps."""

import sqlite3
from contextlib import closing

from handlers.gates.flood import PER_PERSON
from sandbox.faults import lost_response, server_error
from sandbox.telegram import Attached
from tests.handlers.guest.support import MOVES, answer_to, call, make_family
from tests.handlers.motions.support import save_motion
from tests.support.system import MOTION, PHOTO, System, has_button, has_video


def _rows(system: System) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(system.bot.database)) as connection:
        return connection.execute("SELECT * FROM guest_answers").fetchall()


async def test_answer_turns_into_the_video(system: System) -> None:
    """An offer to the caller; their press starts the job; the private chat gets the video, then the answer."""
    group, ann, ben = await make_family(system)

    answer = await call(group, ann, photo_of=ben)
    assert "wave for this photo?" in answer.text
    assert "the people shown agree" in answer.text
    assert answer.buttons == ["✨ Animate", "Cancel"]
    assert (await ann.presses(answer, "Animate").answered()).text == "On its way"

    await group.wait_until(lambda: has_video(answer))
    assert "Made by AI" in answer.text
    assert not answer.buttons
    private = await ann.chat.wait_for(has_video)
    assert private.media is not None
    assert answer.media is not None
    assert answer.media.file == private.media.file
    await system.stored("SELECT count(*) = 0 FROM guest_answers WHERE 0 < ?", ann)
    assert system.api.posts == 1
    assert [message for message in group.by_bot if message is not answer] == []


async def test_status_stands_in_the_answer(system: System) -> None:
    """As in a status message; what only holds for the private chat is left out."""
    group, ann, _ = await make_family(system)
    system.api.hold = True
    answer = await call(group, ann)
    await ann.presses(answer, "Animate").answered()

    await group.wait_until(lambda: "being made" in answer.text)

    assert "close the chat" not in answer.text
    said = await ann.sends(ann.chat, "/status")
    await ann.chat.wait_for("Being made", after=said)


async def test_answer_tells_the_place_in_the_queue(system: System) -> None:
    """With the number, and the time until the video starts."""
    group, ann, ben = await make_family(system, MAX_ACTIVE_JOBS="1")
    system.api.hold = True
    await system.job(ann)
    await system.api.submitted()
    ben.starts_bot()
    await system.job(ben)
    answer = await call(group, ann)

    await ann.presses(answer, "Animate").answered()

    await group.wait_until(lambda: "number 2. It starts in about" in answer.text)


async def test_others_press_in_vain(system: System) -> None:
    """The job, its limits and the consent are the caller's."""
    group, ann, ben = await make_family(system)
    answer = await call(group, ann, photo_of=ben)

    for label in ("Animate", "Cancel"):
        told = await ben.presses(answer, label).answered()
        assert told.is_alert
        assert "whoever called me" in told.text
    assert answer.buttons == ["✨ Animate", "Cancel"]
    assert system.api.posts == 0


async def test_made_up_press_takes_no_other_answer(system: System) -> None:
    """Whoever sends the data of their own offer under somebody else's answer changes neither."""
    group, ann, ben = await make_family(system)
    ben.starts_bot()
    anns, bens = await call(group, ann), await call(group, ben)
    data = bens.button("Animate")["callback_data"]

    told = await ben.presses(anns, data=data).answered()

    assert "no longer valid" in told.text
    assert (await ben.presses(anns, data="guest:999999").answered()).is_alert
    assert (anns.buttons, bens.buttons) == (["✨ Animate", "Cancel"],) * 2
    assert (await ann.presses(anns, "Animate").answered()).text == "On its way"


async def test_press_after_the_bot_was_blocked_costs_nothing(system: System) -> None:
    """A video that could be sent nowhere is not begun."""
    group, ann, _ = await make_family(system)
    answer = await call(group, ann)
    ann.blocks_bot()

    told = await ann.presses(answer, "Animate").answered()

    assert "open our private chat" in told.text
    await group.wait_until(lambda: answer.buttons == ["💬 Open our chat"])
    assert system.api.posts == 0


async def test_own_move_is_found_by_its_name(system: System) -> None:
    """In any chat, as everybody's are."""
    group, ann, _ = await make_family(system)
    await save_motion(ann, "my spin")
    assert "my spin for this photo?" in (await call(group, ann, "My  Spin")).text


async def test_bot_without_moves_says_how_to_save_one(system: System) -> None:
    """There is nothing to name."""
    group, ann, _ = await make_family(system, READY_MADE_MOVES="none")
    assert "/savemove" in (await call(group, ann)).text


async def test_call_without_a_photo_is_told_what_it_needs(system: System) -> None:
    """A text, a video, or nothing that it replies to."""
    group, ann, _ = await make_family(system)
    for original in (None, await ann.sends(group, "hello"), await ann.sends(group, video=MOTION)):
        called = await ann.sends(group, "@sandbox_bot wave", reply_to=original)
        assert "Reply to someone's photo" in (await answer_to(group, called)).text
    assert _rows(system) == []


async def test_photo_of_the_call_itself_is_taken(system: System) -> None:
    """The name stands in its caption; names of other bots are no move."""
    group, ann, _ = await make_family(system)
    called = await ann.sends(group, photo=PHOTO, caption="@other_bot @sandbox_bot wave")
    assert "wave for this photo?" in (await answer_to(group, called)).text


async def test_photo_that_is_too_large_is_refused(system: System) -> None:
    """Before anything is offered."""
    group, ann, _ = await make_family(system)
    photo = await ann.sends(group, document=Attached(PHOTO, "a.jpg", "image/jpeg", file_size=30 * 1024 * 1024))
    called = await ann.sends(group, "@sandbox_bot wave", reply_to=photo)
    assert "30 MB" in (await answer_to(group, called)).text


async def test_nobody_in_particular_is_asked_to_call_in_person(system: System) -> None:
    """A group has no limits, and can't consent."""
    group, ann, _ = await make_family(system)
    photo = await ann.sends(group, photo=PHOTO)
    called = await ann.anonymously(group).sends(group, "@sandbox_bot wave", reply_to=photo)
    assert "from your own account" in (await answer_to(group, called)).text


async def test_answer_speaks_the_callers_language(system: System) -> None:
    """Not that of a group of the bot's which may have the same id."""
    group, _, _ = await make_family(system)
    dora = system.world.person("Dora", "de")
    dora.starts_bot()
    group.set_member(dora.user)
    assert "Winken für dieses Foto?" in (await call(group, dora, "winken")).text


async def test_nothing_of_the_chat_is_kept(system: System) -> None:
    """Only the caller, the photo and the move, until the answer says how it has ended."""
    group, ann, ben = await make_family(system)
    answer = await call(group, ann, photo_of=ben)
    (row,) = _rows(system)
    assert ann.id in row
    assert group.id not in row
    assert ben.id not in row
    await system.stored("SELECT count(*) = 0 FROM updates WHERE payload IS NOT NULL AND 0 < ?", ann)
    with closing(sqlite3.connect(system.bot.database)) as connection:
        everything = "\n".join(connection.iterdump())
    assert str(group.id) not in everything
    assert "Family" not in everything
    await ann.presses(answer, "Cancel").answered()
    await group.wait_until(lambda: answer.text == "Cancelled")
    await system.stored("SELECT count(*) = 0 FROM guest_answers WHERE 0 < ?", ann)


async def test_job_is_cancelled_in_the_answer(system: System) -> None:
    """Before it is submitted; afterwards it is too late."""
    group, ann, _ = await make_family(system, MAX_ACTIVE_JOBS="1")
    system.api.hold = True
    await system.job(ann)
    await system.api.submitted()
    answer = await call(group, ann)
    await ann.presses(answer, "Animate").answered()
    await group.wait_until(lambda: "You're next" in answer.text)

    assert (await ann.presses(answer, "Cancel").answered()).text == "Cancelled"

    await group.wait_until(lambda: answer.text == "Cancelled")
    assert not answer.buttons
    assert system.api.posts == 1


async def test_limits_are_told_to_the_caller_alone(system: System) -> None:
    """In an alert; the offer stays for later."""
    group, ann, _ = await make_family(system, JOBS_PER_PERSON_PER_DAY="1", MAX_ACTIVE_JOBS_PER_USER="5")
    first, second = await call(group, ann), await call(group, ann)
    await ann.presses(first, "Animate").answered()

    told = await ann.presses(second, "Animate").answered()

    assert told.is_alert
    assert "used up what you may make today" in told.text
    assert second.buttons == ["✨ Animate", "Cancel"]


async def test_who_may_not_use_the_bot_is_led_to_the_private_chat(system: System) -> None:
    """There they can ask to be let in; that the group is let in says nothing here."""
    system.world.bot.guest_mode = True
    boss, ann = system.world.person("Boss"), system.world.person("Ann")
    group = system.world.group("Family", ann, with_bot=False)
    await system.start(**MOVES, ALLOWED_CHATS=f"{boss.id},{group.id}")
    answer = await call(group, ann)
    assert "not open to everyone" in answer.text
    assert answer.buttons == ["💬 Open our chat"]
    assert _rows(system) == []


async def test_who_is_banned_hears_nothing(system: System) -> None:
    """As in groups; the next caller is answered."""
    boss = system.world.person("Boss")
    boss.starts_bot()
    group, ann, ben = await make_family(system, ADMIN_CHAT=str(boss.id))
    said = await boss.sends(boss.chat, f"/ban {ann.id}")
    await boss.chat.wait_for(str(ann.id), after=said)
    photo = await ann.sends(group, photo=PHOTO)
    called = await ann.sends(group, "@sandbox_bot wave", reply_to=photo)
    ben.starts_bot()
    await call(group, ben)
    assert not [message for message in group.by_bot if message.reply_to is called]


async def test_forgetting_takes_the_offer_back(system: System) -> None:
    """The answer says so, and nothing is left to press."""
    group, ann, _ = await make_family(system)
    answer = await call(group, ann)
    said = await ann.sends(ann.chat, "/forget")
    question = await ann.chat.wait_for(has_button("Forget me"), after=said)
    await ann.presses(question, "Forget me").answered()

    await group.wait_until(lambda: "taken this back" in answer.text)

    assert not answer.buttons
    await system.stored("SELECT count(*) = 0 FROM guest_answers WHERE 0 < ?", ann)


async def test_flood_of_calls_is_left_unanswered(system: System) -> None:
    """Those of one person; others are answered."""
    group, ann, ben = await make_family(system)
    for _ in range(PER_PERSON + 5):
        await ann.sends(group, "@sandbox_bot wave")
    ben.starts_bot()
    await call(group, ben)
    await system.stored("SELECT count(*) = 0 FROM updates WHERE payload IS NOT NULL AND 0 < ?", ann)
    answers = [message for message in group.by_bot if "Reply to someone's photo" in message.text]
    assert len(answers) == PER_PERSON


async def test_answer_that_gets_lost_is_pressed_all_the_same(system: System) -> None:
    """It has arrived, though nobody says so; a second one is refused. A failure before it is tried again."""
    group, ann, _ = await make_family(system)
    system.telegram.faults.add("answerGuestQuery", server_error(502), times=1)
    first = await call(group, ann)
    assert has_button("Animate")(first)
    system.telegram.faults.add("answerGuestQuery", lost_response(), times=1)
    answer = await call(group, ann)
    await system.world.wait_until(lambda: len(system.world.calls("answerGuestQuery")) >= 3)

    await ann.presses(answer, "Animate").answered()

    await group.wait_until(lambda: has_video(answer))
    assert has_button("Animate")(first)


async def test_deleted_answer_stops_no_job(system: System) -> None:
    """The video is in the private chat."""
    group, ann, _ = await make_family(system)
    system.api.hold = True
    answer = await call(group, ann)
    await ann.presses(answer, "Animate").answered()
    generation = await system.api.submitted()
    ann.deletes(answer)
    await system.api.finish(generation.id)
    await ann.chat.wait_for(has_video)
    await system.stored("SELECT count(*) = 0 FROM guest_answers WHERE 0 < ?", ann)


async def test_help_tells_of_guest_mode_where_it_is_enabled(system: System) -> None:
    """BotFather enables it."""
    _, ann, _ = await make_family(system)
    said = await ann.sends(ann.chat, "/help")
    assert "@sandbox_bot wave" in (await ann.chat.wait_for("How it works", after=said)).text
