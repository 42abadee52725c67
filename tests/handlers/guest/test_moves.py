"""A call that names no move: the answer has a button for each, and becomes the offer of the one that is pressed."""

from tests.handlers.guest.support import call, follow_link, make_family
from tests.handlers.motions.support import save_motion
from tests.support.system import System, has_button, has_video


async def test_move_is_chosen_in_the_answer(system: System) -> None:
    """Which becomes the offer, then the video."""
    group, ann, ben = await make_family(system)
    answer = await call(group, ann, "", photo_of=ben)
    assert answer.text == "💃 Which move for this photo?"
    assert answer.buttons == ["wave", "nod", "Cancel"]

    await ann.presses(answer, "nod").answered()

    await group.wait_until(lambda: has_button("Animate")(answer))
    assert "nod for this photo?" in answer.text
    assert "the people shown agree" in answer.text
    await ann.presses(answer, "Animate").answered()
    await group.wait_until(lambda: has_video(answer))
    assert [message for message in group.by_bot if message is not answer] == []


async def test_unknown_name_is_asked_for_anew(system: System) -> None:
    """Names of moves of one's own are told to nobody there."""
    group, ann, ben = await make_family(system)
    await save_motion(ann, "my spin")
    ben.starts_bot()
    for person in (ann, ben):
        unknown = await call(group, person, "twirl")
        assert "a move called twirl" in unknown.text
        assert unknown.buttons == ["wave", "nod", "Cancel"]


async def test_others_choose_in_vain(system: System) -> None:
    """Nor does the data of their own answer help them under another."""
    group, ann, ben = await make_family(system)
    ben.starts_bot()
    anns, bens = await call(group, ann, ""), await call(group, ben, "")
    for label in ("wave", "Cancel"):
        told = await ben.presses(anns, label).answered()
        assert told.is_alert
        assert "whoever called me" in told.text
    told = await ben.presses(anns, data=bens.button("wave")["callback_data"]).answered()
    assert "no longer valid" in told.text
    assert (anns.buttons, bens.buttons) == (["wave", "nod", "Cancel"],) * 2


async def test_new_caller_chooses_first(system: System) -> None:
    """Then the link leads to the private chat, with the photo and the move."""
    group, ann, ben = await make_family(system)
    answer = await call(group, ben, "", photo_of=ann)
    await ben.presses(answer, "wave").answered()
    await group.wait_until(lambda: answer.buttons == ["💬 Open our chat"])
    offer = await follow_link(answer, ben)
    await ben.presses(offer, "Animate").answered()
    await group.wait_until(lambda: has_video(answer))


async def test_photo_goes_when_the_question_is_cancelled(system: System) -> None:
    """Until then it is kept, as that of an offer."""
    group, ann, _ = await make_family(system)
    answer = await call(group, ann, "")
    await system.stored("SELECT photo <> '' AND video = '' FROM guest_answers WHERE person_id = ?", ann)
    await ann.presses(answer, "Cancel").answered()
    await group.wait_until(lambda: answer.text == "Cancelled")
    await system.stored("SELECT count(*) = 0 FROM guest_answers WHERE 0 < ?", ann)


async def test_move_that_is_gone_is_not_offered(system: System) -> None:
    """Nor is somebody else's, whose number is made up. The others can still be chosen."""
    group, ann, ben = await make_family(system)
    await save_motion(ann, "my spin")
    ben.starts_bot()
    answer = await call(group, ben, "")
    mine = answer.button("wave")["callback_data"].rpartition(":")[0]
    for motion_id in (1, 999):
        assert "no longer valid" in (await ben.presses(answer, data=f"{mine}:{motion_id}").answered()).text
    await ben.presses(answer, "wave").answered()
    await group.wait_until(lambda: has_button("Animate")(answer))
