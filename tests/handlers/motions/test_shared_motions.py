"""Motions for everybody: the operator's; and what is there when there are none, and after a restart."""

from sandbox import samples
from tests.handlers.motions.support import list_motions, motion_id, motion_names, save_motion
from tests.handlers.support import last_job_id, make_group, make_result
from tests.support.system import MOTION, PHOTO, System, has_button

USERNAME = "sandbox_bot"


async def test_empty_list_says_how_to_save_a_motion(system: System) -> None:
    """In private and in groups; a link to a motion that doesn't exist leads to the welcome."""
    await system.start()
    group, ann, _ = make_group(system)
    for chat in (ann.chat, group):
        said = await ann.sends(chat, "/moves")
        assert "/savemove dance" in (await chat.wait_for("no moves yet", after=said)).text
    await ann.sends(ann.chat, "/start m_dance")
    await ann.chat.wait_for("I don't know a move called dance.")
    await ann.chat.wait_for("I bring photos to life")
    # What is no name of anything, for there is none, is just talk.
    await ann.sends(ann.chat, photo=PHOTO, caption="/animate please")
    await ann.chat.wait_for("Got the photo")


async def test_operators_motions_are_for_everybody(system: System) -> None:
    """Saved in ADMIN_CHAT, chosen by anybody, shared by a link, and removed only by the operator."""
    boss, ann, ben = (system.world.person(name) for name in ("Operator", "Ann", "Ben"))
    office, group = system.world.group("Office", boss), system.world.group("Friends", ann, [ben])
    await system.start(ADMIN_CHAT=str(office.id))
    video = await boss.sends(office, video=MOTION)
    said = await boss.sends(office, "/savemove dance", reply_to=video)
    confirmed = await office.wait_for("Saved as dance, for everyone", after=said)
    link = f"https://t.me/{USERNAME}?start=m_dance"
    assert link in confirmed.text
    assert confirmed.media is not None

    # By its link: a new person is where the link leads at once.
    said = await ben.sends(ben.chat, "/start m_dance")
    asked = await ben.chat.wait_for("Now send a photo", after=said)
    assert asked.media is not None
    assert link in asked.text
    assert asked.buttons == ["Copy the link", "Cancel"]
    await ben.sends(ben.chat, photo=PHOTO)
    await ben.chat.wait_for(has_button("Animate"), after=asked)

    # In a group, a link works as well.
    said = await ann.sends(group, f"/start@{USERNAME} m_dance")
    await group.wait_for("Now reply to this message", after=said)

    # By a tap in the list; removing it is not for everybody.
    shown = await list_motions(ann)
    assert shown.buttons == ["dance, 2 seconds"]
    answer = await ann.presses(shown, data=f"remove-surely:{motion_id(system, 0, 'dance')}").answered()
    assert answer.is_alert
    assert "Only my owner" in answer.text
    assert motion_names(system, 0) == ["dance"]

    # One's own of the same name comes first.
    await save_motion(ann, "dance")
    assert (await list_motions(ann)).buttons == ["dance (yours), 2 seconds", "dance, 2 seconds"]
    said = await ann.sends(ann.chat, "/animate dance")
    assert link not in (await ann.chat.wait_for("dance, 2 seconds. Now", after=said)).text

    # An unknown link shows what there is.
    said = await ben.sends(ben.chat, "/start m_no-such")
    assert (await ben.chat.wait_for("I don't know a move called no-such", after=said)).buttons == [
        "dance, 2 seconds"
    ]

    # Everything is there after a restart, stills included.
    await system.bot.stop()
    await system.start()
    shown = await list_motions(boss, office)
    await boss.presses(shown, "dance").answered()
    chosen = await office.wait_for(has_button("Remove"), after=shown)
    assert chosen.media is not None
    await boss.presses(chosen, "Remove").answered()
    await office.wait_until(lambda: has_button("Yes, remove dance")(chosen))
    await boss.presses(chosen, "Yes, remove dance").answered()
    await office.wait_until(lambda: "dance has been removed" in chosen.text)
    assert motion_names(system, 0) == []
    assert motion_names(system, ann.id) == ["dance"]


async def test_shared_motion_is_chosen_for_the_group_itself(system: System) -> None:
    """The list replies to the group, so any administrator may use it, and the group's photo makes the offer."""
    boss, ann, ben = (system.world.person(name) for name in ("Operator", "Ann", "Ben"))
    group = system.world.group("Friends", ann, [ben], supergroup=True)
    await system.start(ADMIN_CHAT=str(boss.id))
    said = await boss.sends(boss.chat, video=MOTION, caption="/savemove dance")
    await boss.chat.wait_for("Saved as dance, for everyone", after=said)
    said = await ann.anonymously(group).sends(group, "/moves")
    shown = await group.wait_for("Tap one", after=said)
    assert "not yours" in (await ben.presses(shown, "dance").answered()).text
    await ann.presses(shown, "dance").answered()
    prompt = await group.wait_for("Now reply to this message", after=shown)
    await ann.anonymously(group).sends(group, photo=PHOTO, reply_to=prompt)
    await group.wait_for(has_button("Animate"), after=prompt)


async def test_operator_saves_for_everybody_in_any_chat(system: System) -> None:
    """If ADMIN_CHAT is a private chat; what others save in the same group is their own."""
    boss, ann = system.world.person("Operator"), system.world.person("Ann")
    group = system.world.group("Friends", boss, [ann])
    await system.start(ADMIN_CHAT=str(boss.id))
    said = await boss.sends(group, video=MOTION, caption="/savemove jump")
    await group.wait_for("Saved as jump, for everyone", after=said)
    said = await ann.sends(group, video=MOTION, caption="/savemove spin")
    await group.wait_for("Saved as spin, just for you", after=said)
    shown = await list_motions(boss)
    assert shown.buttons == ["jump, 2 seconds"]
    await boss.presses(shown, "jump").answered()
    await boss.chat.wait_for(has_button("Remove"), after=shown)


async def test_name_of_a_saved_motion_is_asked_for_after_a_kill(system: System) -> None:
    """The callback is handled again: nothing is saved twice, and the question is sent."""
    await system.start()
    ann = system.world.person("Ann")
    result = await make_result(system, ann)
    job_id = last_job_id(system, ann)
    killed = False

    async def kill(method: str) -> None:
        nonlocal killed
        if method == "sendMessage" and not killed:
            killed = True
            await system.bot.kill()

    system.telegram.app.on_request.append(kill)
    ann.presses(result, data=f"keep:{job_id}")
    await system.bot.wait_for_log(lambda _lines: killed and not system.bot.is_running)
    await system.bot.ended()
    await system.start()
    await ann.chat.wait_for("Saved as move-1", after=result)
    assert motion_names(system, ann.id) == ["move-1"]


async def test_member_of_the_operators_group_saves_for_themselves(system: System) -> None:
    """Only its administrators save for everybody, and remove what is everybody's."""
    boss, mia = system.world.person("Operator"), system.world.person("Mia")
    office = system.world.group("Office", boss, [mia])
    await system.start(ADMIN_CHAT=str(office.id))
    said = await mia.sends(office, video=MOTION, caption="/savemotion spin")
    await office.wait_for("Saved as spin, just for you", after=said)
    said = await boss.sends(office, video=MOTION, caption="/savemotion dance")
    saved = await office.wait_for("Saved as dance, for everyone", after=said)
    answer = await mia.presses(saved, data=f"remove-surely:{motion_id(system, 0, 'dance')}").answered()
    assert "Only my owner" in answer.text
    assert motion_names(system, 0) == ["dance"]


async def test_operator_hides_and_replaces_ready_made_moves(system: System) -> None:
    """By the setting, and by a move of the same name; old buttons of hidden ones say that they are gone."""
    boss, ann = system.world.person("Operator"), system.world.person("Ann")
    office = system.world.group("Office", boss)
    await system.start(READY_MADE_MOVES="wave,nod", ADMIN_CHAT=str(office.id))
    said = await boss.sends(office, video=MOTION, caption="/savemove nod")
    await office.wait_for("Saved as nod, for everyone", after=said)

    listed = await list_motions(ann)

    assert listed.buttons == ["wave, 4 seconds", "nod, 2 seconds"]
    assert "gone" in (await ann.presses(listed, data="motion:-3").answered()).text


async def test_replacing_a_shared_motion_asks_first_and_is_undone(system: System) -> None:
    """Nothing changes before the press; a stranger's press does nothing; after a restart it can still be undone."""
    boss, eve = system.world.person("Operator"), system.world.person("Eve")
    await system.start(ADMIN_CHAT=str(boss.id))
    first = await boss.sends(boss.chat, video=MOTION, caption="/savemotion dance")
    await boss.chat.wait_for("Saved as dance, for everyone", after=first)
    before = motion_id(system, 0, "dance")
    said = await boss.sends(
        boss.chat, video=samples.motion(3.0, 180, 240, frame_rate=12), caption="/savemove dance"
    )
    asked = await boss.chat.wait_for(has_button("Replace it"), after=said)
    assert motion_id(system, 0, "dance") == before
    data = asked.button("Replace it")["callback_data"]
    shown = await list_motions(eve)
    assert (await eve.presses(shown, data=data).answered()).is_alert
    assert motion_id(system, 0, "dance") == before

    await boss.presses(asked, "Replace it").answered()
    await boss.chat.wait_until(lambda: has_button("Undo")(asked))
    assert motion_id(system, 0, "dance") != before
    await boss.presses(asked, data=data).answered()
    assert motion_id(system, 0, "dance") != before
    assert (await list_motions(eve)).buttons == ["dance, 3 seconds"]
    await system.bot.stop()
    await system.start()
    await boss.presses(asked, "Undo").answered()
    assert motion_id(system, 0, "dance") == before
    assert motion_names(system, 0) == ["dance"]
