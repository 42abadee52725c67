"""Everybody is spoken to in their language: by their app, by choice, and in groups by the group's."""

from pathlib import Path

import pytest

from sandbox.telegram import Message, Person
from tests.support.system import MOTION, PHOTO, System, has_button, has_video, running_system
from texts import Languages

pytestmark = pytest.mark.asyncio(loop_scope="module")

GERMAN = Languages.load().of("de")


async def choose_language(person: Person, name: str, code: str) -> Message:
    """Choose a language in the private chat."""
    sent = await person.sends(person.chat, "/language")
    question = await person.chat.wait_for(has_button(name), after=sent)
    await person.presses(question, name).answered()
    await person.chat.wait_until(lambda: not question.buttons)
    assert question.text == Languages.load().of(code).say("language-chosen")
    return question


async def test_first_reply_is_in_the_language_of_the_app(shared: System) -> None:
    """Without a choice, the language that Telegram tells counts, whatever its region."""
    anna = shared.world.person("Anna", language_code="de-at")
    await anna.sends(anna.chat, photo=PHOTO)
    await anna.chat.wait_for("Foto")


async def test_unknown_language_is_answered_in_the_default(shared: System) -> None:
    """Nobody is left without an answer."""
    person = shared.world.person("Aada", language_code="fi")
    await person.sends(person.chat, photo=PHOTO)
    await person.chat.wait_for("Now send a video")


async def test_chosen_language_is_kept(shared: System) -> None:
    """From the offer to the result, the chosen language is used and not the app's."""
    ann = shared.world.person("Ann", language_code="en")
    await choose_language(ann, "Deutsch", "de")
    sent = await ann.sends(ann.chat, photo=PHOTO)
    await ann.sends(ann.chat, video=MOTION)
    animate = GERMAN.say("button-animate")
    offer = await ann.chat.wait_for(lambda message: animate in message.buttons, after=sent)
    await ann.presses(offer, animate).answered()
    result = await ann.chat.wait_for(has_video)
    assert result.text == GERMAN.say("result-caption")


async def test_job_under_way_goes_on_in_the_new_language(shared: System) -> None:
    """A job that was started in one language ends in the other."""
    ann = shared.world.person("Ann", language_code="en")
    shared.api.hold = True
    number = len(shared.api.generations) + 1
    try:
        await shared.job(ann)
        generation = await shared.api.submitted(number)
        await choose_language(ann, "Deutsch", "de")
    finally:
        shared.api.hold = False
        await shared.api.finish(generation.id)
    result = await ann.chat.wait_for(has_video)
    assert result.text == GERMAN.say("result-caption")


async def test_group_has_the_language_of_who_added_the_bot(shared: System) -> None:
    """Until an administrator chooses another; the members' own languages don't count there."""
    otto, ann = shared.world.person("Otto", language_code="de"), shared.world.person("Ann", language_code="en")
    group = shared.world.group("Klub", otto, [ann], with_bot=False)
    group.add_bot()
    await group.wait_for("Foto")
    sent = await ann.sends(group, "/language")
    await group.wait_for(GERMAN.say("language-administrators")[:40], after=sent)
    sent = await otto.sends(group, "/language")
    question = await group.wait_for(has_button("English"), after=sent)

    assert (await ann.presses(question, "English").answered()).is_alert
    await otto.presses(question, "English").answered()

    sent = await otto.sends(group, "/status")
    await group.wait_for("nothing in progress", after=sent)


async def test_made_up_language_is_refused(shared: System) -> None:
    """An alert answers it, and nothing changes."""
    ann = shared.world.person("Ann", language_code="de")
    sent = await ann.sends(ann.chat, "/language")
    question = await ann.chat.wait_for(has_button("English"), after=sent)
    for data in ("language:0:xx", "language:0", "language:7:../en"):
        assert (await ann.presses(question, data=data).answered()).is_alert
    sent = await ann.sends(ann.chat, "/status")
    await ann.chat.wait_for(GERMAN.say("no-jobs")[:20], after=sent)


async def test_profile_is_set_in_every_language(tmp_path: Path) -> None:
    """Menus and descriptions, also for languages without texts; a restart does not set them again."""
    async with running_system(tmp_path) as system:
        await system.start(SET_PROFILE="true")
        await _check_profile(system)


async def _check_profile(system: System) -> None:
    bot = system.world.bot
    codes = {"", *Languages.load().codes}

    def described_in() -> set[str]:
        return {code for which, code in bot.texts if which == "short_description"}

    await system.world.wait_until(lambda: described_in() == codes)
    assert {code for _scope, code in bot.commands} == codes
    assert bot.texts["description", "de"] == GERMAN.say("description")
    before = len(system.world.calls("setMyCommands"))

    await system.bot.stop()
    await system.bot.start()
    ann = system.world.person("Ann")
    await ann.sends(ann.chat, "/start")
    await ann.chat.wait_for("I bring photos to life")

    assert len(system.world.calls("setMyCommands")) == before
