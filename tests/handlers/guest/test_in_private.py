"""What goes on in the caller's private chat: the answer in the other chat says how, and turns into the video."""

import re

from sandbox.telegram import Group, Message, Person
from tests.handlers.guest.support import call, follow_link, make_family
from tests.handlers.payments.support import SELLS, is_invoice, pay, settled
from tests.support.system import PHOTO, System, has_button, has_video

IN_PRIVATE = "💬 This goes on in our private chat."
NO_ANSWER = "SELECT count(*) = 0 FROM guest_answers WHERE 0 < ?"


async def _follow(system: System, **settings: str) -> tuple[Group, Person, Message, Message]:
    """Let a new caller follow the link; returns the group, the caller, the answer, and the offer in private."""
    group, ann, ben = await make_family(system, **settings)
    answer = await call(group, ben, photo_of=ann)
    offer = await follow_link(answer, ben)
    await group.wait_until(lambda: answer.text == IN_PRIVATE)
    assert not answer.buttons
    return group, ben, answer, offer


async def _fail(system: System, caller: Person, answer: Message) -> Message:
    """Let the caller's press become a job that fails; return what the private chat says."""
    system.api.hold = True
    await caller.presses(answer, "Animate").answered()
    generation = await system.api.submitted()
    await system.api.fail(generation.id, "internal_server_error")
    await answer.chat.wait_until(lambda: "no video this time" in answer.text)
    return await caller.chat.wait_for(has_button("Try again"))


async def test_answer_follows_a_new_caller(system: System) -> None:
    """To the private chat and back: it shows the status of the job that is started there, then the video."""
    group, ben, answer, offer = await _follow(system)
    system.api.hold = True
    await ben.presses(offer, "Animate").answered()
    generation = await system.api.submitted()
    await group.wait_until(lambda: "being made" in answer.text)
    await system.api.finish(generation.id)

    await group.wait_until(lambda: has_video(answer))

    assert await ben.chat.wait_for(has_video)
    await system.stored(NO_ANSWER, ben)
    assert system.api.posts == 1


async def test_link_is_the_callers_and_works_once(system: System) -> None:
    """Others are welcomed, and so is the caller when the answer has become the video."""
    group, ann, ben = await make_family(system)
    answer = await call(group, ben, photo_of=ann)
    assert "haven't met" in answer.text
    parameter = answer.button("Open our chat")["url"].partition("?start=")[2]
    said = await ann.sends(ann.chat, f"/start {parameter}")
    await ann.chat.wait_for("I bring photos to life", after=said)
    offer = await follow_link(answer, ben)
    await ben.presses(offer, "Animate").answered()
    await group.wait_until(lambda: has_video(answer))

    said = await ben.sends(ben.chat, f"/start {parameter}")
    await ben.chat.wait_for("I bring photos to life", after=said)
    assert len([message for message in ann.chat.by_bot if has_button("Animate")(message)]) == 0


async def test_second_click_replaces_the_offer(system: System) -> None:
    """There is one to press, and one job."""
    group, ann, ben = await make_family(system)
    answer = await call(group, ben, photo_of=ann)
    link = answer.button("Open our chat")["url"].partition("?start=")[2]
    first = await follow_link(answer, ben)
    said = await ben.sends(ben.chat, f"/start {link}")
    second = await ben.chat.wait_for(has_button("Animate"), after=said)
    assert first.deleted
    await ben.presses(second, "Animate").answered()
    await group.wait_until(lambda: has_video(answer))
    assert system.api.posts == 1


async def test_draft_that_is_cancelled_ends_the_answer(system: System) -> None:
    """It says so, and nothing of it is kept."""
    group, ben, answer, offer = await _follow(system)
    await ben.presses(offer, "Cancel").answered()
    await group.wait_until(lambda: answer.text == "Cancelled")
    await system.stored(NO_ANSWER, ben)


async def test_draft_that_expires_ends_the_answer(system: System) -> None:
    """As an offer that nobody takes."""
    group, ben, answer, _ = await _follow(system)
    system.change(ben, "UPDATE drafts SET updated_at = updated_at - 90000 WHERE person_id = :person")
    system.change(ben, "UPDATE guest_answers SET created_at = created_at - 90000 WHERE person_id = :person")
    await group.wait_until(lambda: "offer has expired" in answer.text)
    await system.stored(NO_ANSWER, ben)


async def test_other_photo_never_comes_to_the_chat(system: System) -> None:
    """What the caller sends in private after the link is not meant for it."""
    group, ben, answer, offer = await _follow(system)
    sent = await ben.sends(ben.chat, photo=PHOTO)
    offer = await ben.chat.wait_for(has_button("Animate"), after=sent)
    await group.wait_until(lambda: answer.text == "Cancelled")
    await ben.presses(offer, "Animate").answered()
    await ben.chat.wait_for(has_video)
    await system.concluded()
    assert not has_video(answer)


async def test_forgetting_takes_the_answer_of_a_draft_back(system: System) -> None:
    """As that of an offer."""
    group, ben, answer, offer = await _follow(system)
    said = await ben.sends(ben.chat, "/forget")
    question = await ben.chat.wait_for(has_button("Forget me"), after=said)
    await ben.presses(question, "Forget me").answered()
    await group.wait_until(lambda: "taken this back" in answer.text)
    await system.stored(NO_ANSWER, ben)
    assert offer.deleted


async def test_what_costs_stars_is_paid_in_private(system: System) -> None:
    """An invoice in the chat would be everybody's, and so would the price. The video comes to both."""
    group, ann, _ = await make_family(system, **SELLS)
    answer = await call(group, ann)
    told = await ann.presses(answer, "Animate").answered()
    assert re.fullmatch(r"This video costs ⭐ \d+\. You can pay for it in our private chat\.", told.text)
    await group.wait_until(lambda: answer.buttons == ["💬 Open our chat"])
    assert "⭐" not in answer.text
    offer = await follow_link(answer, ann)

    await ann.presses(offer, "⭐").answered()
    await pay(ann, await ann.chat.wait_for(is_invoice, after=offer))

    await group.wait_until(lambda: has_video(answer))
    await settled(system)
    assert system.api.posts == 1


async def test_failure_is_told_in_private_only(system: System) -> None:
    """In the chat stands that there is no video; why, and what can be done, is the caller's business."""
    group, ann, _ = await make_family(system)
    answer = await call(group, ann)
    await _fail(system, ann, answer)
    assert answer.buttons == ["💬 Open our chat"]


async def test_answer_follows_the_next_try(system: System) -> None:
    """It shows the status of the new job, and turns into its video."""
    group, ann, _ = await make_family(system)
    answer = await call(group, ann)
    told = await _fail(system, ann, answer)

    await ann.presses(told, "Try again").answered()
    generation = await system.api.submitted(2)
    await group.wait_until(lambda: "being made" in answer.text)
    await system.api.finish(generation.id)

    await group.wait_until(lambda: has_video(answer))
    await system.stored(NO_ANSWER, ann)


async def test_answer_follows_a_job_that_was_cancelled(system: System) -> None:
    """In private, it can be tried again."""
    group, ann, _ = await make_family(system, MAX_ACTIVE_JOBS="1")
    system.api.hold = True
    await system.job(ann)
    other = await system.api.submitted()
    answer = await call(group, ann)
    await ann.presses(answer, "Animate").answered()
    await group.wait_until(lambda: has_button("Cancel")(answer))
    await ann.presses(answer, "Cancel").answered()
    await group.wait_until(lambda: answer.text == "Cancelled")
    told = await ann.chat.wait_for(has_button("Try again"))

    await ann.presses(told, "Try again").answered()
    await system.api.finish(other.id)
    await system.api.finish((await system.api.submitted(2)).id)

    await group.wait_until(lambda: has_video(answer))


async def test_answer_waits_a_day_for_the_next_try(system: System) -> None:
    """It goes on saying that there is no video; nothing of it is kept."""
    group, ann, _ = await make_family(system)
    answer = await call(group, ann)
    await _fail(system, ann, answer)
    day = "due_at - unixepoch('now') BETWEEN 86000 AND 86400"
    await system.stored(f"SELECT count(*) FROM guest_answers WHERE person_id = ? AND {day}", ann)  # noqa: S608 - ours
    system.change(ann, "UPDATE guest_answers SET due_at = due_at - 86400 WHERE person_id = :person")
    await system.stored(NO_ANSWER, ann)
    assert "no video this time" in answer.text
