"""Inline mode: one's own results and moves in any chat."""

from sandbox import samples
from sandbox.faults import server_error
from sandbox.telegram import Attached, Person
from tests.handlers.motions.support import save_motion
from tests.handlers.support import last_job_id, make_result
from tests.support.system import PHOTO, System, has_button


async def _titles(system: System, person: Person, words: str = "") -> list[str]:
    """Return what somebody sees who types the bot's name and some words in a chat without the bot."""
    elsewhere = system.world.group("Elsewhere", person, with_bot=False)
    return (await person.types(elsewhere, words).answered()).titles


async def test_results_and_moves_can_be_sent_anywhere(system: System) -> None:
    """The bot need not be there; a result says that AI made it; strangers see nothing of it."""
    system.world.bot.inline_mode = True
    await system.start()
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    result = await make_result(system, ann)
    await save_motion(ann, "my spin")
    elsewhere = system.world.group("Elsewhere", ann, [ben], with_bot=False)

    query = ann.types(elsewhere)
    answer = await query.answered()
    assert answer.titles == ["✨ Just now", "💃 my spin"]
    assert (answer.is_personal, answer.cache_time, answer.next_offset) == (True, 5, "")
    sent = ann.chooses(query, f"result-{last_job_id(system, ann)}", elsewhere)
    assert sent.media is not None
    assert result.media is not None
    assert sent.media.file == result.media.file
    assert "Made by AI" in sent.text
    assert sent.flags["via_bot"]["username"] == system.world.bot.username

    stranger = await ben.types(elsewhere).answered()
    assert stranger.titles == []
    assert stranger.button == {"text": "✨ Animate a new photo", "start_parameter": "inline"}


async def test_chosen_result_starts_nothing_in_a_group(system: System) -> None:
    """The bot gets what was sent via it, in privacy mode as well, and leaves it alone unless it was asked for."""
    system.world.bot.inline_mode = True
    await system.start()
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    await save_motion(ann, "my spin")
    group = system.world.group("Friends", ann, [ben])
    query = ann.types(group, "spin")
    (move,) = (await query.answered()).results
    sent = ann.chooses(query, move.id, group)
    said = await ben.sends(group, "/status")
    await group.wait_for("nothing in progress", after=said)
    assert not sent.reactions
    # Where the bot has asked for a video, it is one.
    photo = await ann.sends(group, photo=PHOTO, caption="/animate")
    prompt = await group.wait_for("Reply to this", after=photo)
    ann.chooses(query, move.id, group, reply_to=prompt)
    await group.wait_for(has_button("Animate"), after=photo)


async def test_answer_that_fails_keeps_no_other_waiting(system: System) -> None:
    """Telegram could not take it; the app asks again with the next letter."""
    system.world.bot.inline_mode = True
    await system.start()
    ann = system.world.person("Ann")
    await save_motion(ann, "my spin")
    system.telegram.faults.add("answerInlineQuery", server_error(502), times=1)
    elsewhere = system.world.group("Elsewhere", ann, with_bot=False)

    ann.types(elsewhere, "s")

    assert (await ann.types(elsewhere, "sp").answered()).titles == ["💃 my spin"]
    assert system.telegram.faults.applied


async def test_words_find_the_names_of_moves(system: System) -> None:
    """A move, and the results that were made with it; in any letter case."""
    system.world.bot.inline_mode = True
    await system.start()
    ann = system.world.person("Ann")
    await save_motion(ann, "my spin")
    await ann.sends(ann.chat, photo=PHOTO, caption="/animate my spin")
    await ann.presses(await ann.chat.wait_for(has_button("Animate")), "Animate").answered()
    await system.concluded()
    await save_motion(ann, "jump")

    assert await _titles(system, ann, "SPIN") == ["✨ Just now", "💃 my spin"]
    assert await _titles(system, ann, "jump") == ["💃 jump"]
    assert await _titles(system, ann, "else") == []
    assert await _titles(system, ann, "/?") == []


async def test_many_results_come_page_by_page(system: System) -> None:
    """Each offset continues where the last page ended; a made-up one begins again."""
    system.world.bot.inline_mode = True
    await system.start()
    ann = system.world.person("Ann")
    await make_result(system, ann)
    columns = (
        "state, chat_id, topic_id, person_id, photo, video, options, created_at, ended_at, result_file_id, "
        "result_kind, mode, language"
    )
    for _ in range(24):
        system.change(
            ann,
            f"INSERT INTO jobs ({columns}) SELECT {columns} FROM jobs"  # noqa: S608 - ours
            " WHERE person_id = :person ORDER BY id LIMIT 1",
        )

    first = await ann.types(ann.chat).answered()
    assert (len(first.results), first.next_offset) == (20, "20")
    second = await ann.types(ann.chat, offset=first.next_offset).answered()
    assert (len(second.results), second.next_offset) == (5, "")
    assert len({each.id for each in (*first.results, *second.results)}) == 25
    assert len((await ann.types(ann.chat, offset="x").answered()).results) == 20


async def test_each_kind_of_file_is_offered_as_what_it_is(system: System) -> None:
    """GIFs and files, too; round videos, which Telegram sends nowhere in this way, are left out."""
    system.world.bot.inline_mode = True
    await system.start()
    ann = system.world.person("Ann")
    for kind, name in (("animation", "a gif"), ("document", "a file"), ("video_note", "a round one")):
        file = Attached(samples.motion(3.0, 240, 240), file_name="move.mp4", mime_type="video/mp4")
        video = await ann.sends(ann.chat, **{kind: file})  # type: ignore[arg-type]  # kinds are the names of parameters
        said = await ann.sends(ann.chat, f"/savemove {name}", reply_to=video)
        await ann.chat.wait_for("Saved as", after=said)

    query = ann.types(ann.chat)
    answer = await query.answered()
    assert answer.titles == ["💃 a file", "💃 a gif"]
    assert [each.fields["type"] for each in answer.results] == ["document", "mpeg4_gif"]


async def test_one_wrong_kind_takes_nothing_else_along(system: System) -> None:
    """An older row whose kind nobody has noted is left out if Telegram refuses it as a video."""
    system.world.bot.inline_mode = True
    await system.start()
    ann = system.world.person("Ann")
    await make_result(system, ann)
    await save_motion(ann, "my spin")
    gif = await ann.sends(ann.chat, animation=samples.motion(2.0, sound=False))
    assert gif.media is not None
    system.change(
        ann,
        f"UPDATE jobs SET result_file_id = '{gif.media.file.file_id}', result_kind = NULL"  # noqa: S608 - ours
        " WHERE person_id = :person",
    )

    assert await _titles(system, ann) == ["💃 my spin"]


async def test_forgotten_results_are_not_offered(system: System) -> None:
    """After /forget there is nothing left; the retention blanks them in the same way."""
    system.world.bot.inline_mode = True
    await system.start()
    ann = system.world.person("Ann")
    await make_result(system, ann)
    assert await _titles(system, ann) == ["✨ Just now"]
    said = await ann.sends(ann.chat, "/forget")
    question = await ann.chat.wait_for(has_button("Forget me"), after=said)
    await ann.presses(question, "Forget me").answered()
    await ann.chat.wait_until(lambda: not question.buttons)

    assert await _titles(system, ann) == []


async def test_who_may_not_use_the_bot_gets_the_way_in(system: System) -> None:
    """No results, but the button to the private chat, where the reason is told."""
    system.world.bot.inline_mode = True
    boss, ann = system.world.person("Boss"), system.world.person("Ann")
    await system.start(ALLOWED_CHATS=str(boss.id))

    answer = await ann.types(system.world.group("Elsewhere", ann, with_bot=False)).answered()
    assert answer.titles == []
    assert answer.button is not None
    said = await ann.sends(ann.chat, f"/start {answer.button['start_parameter']}")
    await ann.chat.wait_for("isn't open to everyone", after=said)


async def test_query_that_waited_is_left_alone(system: System) -> None:
    """Its app has given up; handled again after a crash, it is refused as too old, and nothing comes of it."""
    system.world.bot.inline_mode = True
    await system.start()
    ann = system.world.person("Ann")
    query = ann.types(ann.chat)
    await query.answered()
    system.world.updates.put("inline_query", query.json())  # the same one again
    last = await ann.types(ann.chat, "x").answered()
    assert last.titles == []
    assert [each.description for each in system.world.requests if each.is_refused] == [
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    ]


async def test_help_tells_of_inline_mode_where_it_is_enabled(system: System) -> None:
    """BotFather enables it; without, nothing mentions it, and everything else works."""
    await system.start()
    ann = system.world.person("Ann")
    said = await ann.sends(ann.chat, "/help")
    helped = await ann.chat.wait_for("How it works", after=said)
    assert "@sandbox_bot" not in helped.text
    await system.bot.stop()
    system.world.bot.inline_mode = True
    await system.start()
    said = await ann.sends(ann.chat, "/help")
    assert "@sandbox_bot" in (await ann.chat.wait_for("How it works", after=said)).text
