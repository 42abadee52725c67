"""/jobs and /job in the control room."""

from tests.handlers.admin.support import open_office, open_private_office
from tests.handlers.support import last_job_id
from tests.support.system import MOTION, PHOTO, System, has_button, has_video
from texts import Languages


async def test_operator_drops_a_waiting_and_a_generating_job(system: System) -> None:
    """Their people are told; the buttons say what can be done, and a second press does nothing."""
    boss = await open_private_office(system, MAX_ACTIVE_JOBS="1")
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    system.api.hold = True
    await system.job(ann)
    await system.api.submitted()
    await system.job(ben)
    first, second = last_job_id(system, ann), last_job_id(system, ben)
    said = await boss.sends(boss.chat, "/jobs")
    listed = await boss.chat.wait_for("queued 1", after=said)
    assert "generating 1" in listed.text
    assert f"/job {second}" in listed.text

    said = await boss.sends(boss.chat, f"/job {second}")
    shown = await boss.chat.wait_for("queued", after=said)
    assert str(ben.id) in shown.text
    await boss.presses(shown, "Drop").answered()
    await ben.chat.wait_for("Cancelled")
    await boss.chat.wait_until(lambda: "cancelled" in shown.text)
    said = await boss.sends(boss.chat, f"/job {first}")
    shown = await boss.chat.wait_for("generation:", after=said)
    for _ in range(2):
        await boss.presses(shown, data=f"job:{first}:drop").answered()
    await ann.chat.wait_for("This took far too long")

    # What was given up by mistake is looked for again, and delivered.
    await boss.chat.wait_until(lambda: has_button("Look again")(shown))
    await system.concluded()
    await boss.presses(shown, "Look again").answered()
    system.api.hold = False
    await system.api.finish(system.api.generations[0].id)
    await ann.chat.wait_for(has_video)
    await system.concluded()
    said = await boss.sends(boss.chat, "/log")
    log = (await boss.chat.wait_for("Who did what", after=said)).text
    acts = [line.partition(" · ")[2].partition(" · ")[2] for line in log.splitlines()[1:]]
    assert acts == [f"poll-again {first}", f"drop {first}", f"drop {second}"]
    said = await boss.sends(boss.chat, "/jobs")
    assert "delivered" in (await boss.chat.wait_for("cancelled", after=said)).text


async def test_job_is_operated_by_administrators_only(system: System) -> None:
    """A member presses a button that is out of date; unknown numbers are said to be so."""
    office = await open_office(system, MAX_ACTIVE_JOBS="1")
    ann = system.world.person("Ann")
    system.api.hold = True
    await system.job(ann)
    await system.api.submitted()
    said = await office.boss.anonymously(office.group).sends(office.group, f"/job {last_job_id(system, ann)}")
    shown = await office.group.wait_for("generation:", after=said)
    await office.member.presses(shown, "Drop").answered()
    assert len(system.api.generations) == 1
    await office.boss.presses(shown, "Refresh").answered()
    assert "generating" in shown.text
    how, unknown = "Write /job 12", "no job with this number"
    for words, told in (("", how), (" x", how), (" 4711", unknown), (" 99999999999999999999", unknown)):
        said = await office.boss.sends(office.group, f"/job{words}")
        await office.group.wait_for(told, after=said)


async def test_operator_sends_a_delivered_video_again(system: System) -> None:
    """Where its person has it from, in their language, and written down; no longer once it is forgotten."""
    boss, ann = await open_private_office(system), system.world.person("Ann", language_code="de")
    offer_button = Languages.load().of("de").say("button-animate")
    sent = await ann.sends(ann.chat, photo=PHOTO)
    await ann.sends(ann.chat, video=MOTION)
    offer = await ann.chat.wait_for(has_button(offer_button), after=sent)
    await ann.presses(offer, offer_button).answered()
    first = await ann.chat.wait_for(has_video)
    await system.concluded()
    said = await boss.sends(boss.chat, "/job 1")
    shown = await boss.chat.wait_for("delivered", after=said)

    await boss.presses(shown, "Send again").answered()

    again = await ann.chat.wait_for(has_video, after=first)
    assert again.text == first.text
    said = await boss.sends(boss.chat, "/log")
    assert "resend 1" in (await boss.chat.wait_for("Who did what", after=said)).text
    system.change(ann, "UPDATE jobs SET result_file_id = NULL, generation_id = NULL WHERE person_id = :person")
    said = await boss.sends(boss.chat, "/job 1")
    assert "Send again" not in str((await boss.chat.wait_for("delivered", after=said)).buttons)
    assert (await boss.presses(shown, data="job:1:resend").answered()).is_alert
    assert system.api.posts == 1
