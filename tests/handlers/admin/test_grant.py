"""/grant in the control room."""

from sandbox.telegram import Person
from tests.handlers.admin.support import open_private_office
from tests.support.system import MOTION, PHOTO, System, has_button


async def _gets_no_offer_for_today(person: Person) -> None:
    """Let somebody send both files, and wait until they are told that nothing is left."""
    sent = await person.sends(person.chat, photo=PHOTO)
    await person.sends(person.chat, video=MOTION)
    await person.chat.wait_for("No videos left today", after=sent)


async def test_granted_job_may_be_started_beyond_the_limit(system: System) -> None:
    """Of the account that was named, once; /balance counts it, and the log names who gave it."""
    boss, ann = await open_private_office(system, JOBS_PER_PERSON_PER_DAY="1"), system.world.person("Ann")
    system.api.hold = True
    await system.job(ann)
    await _gets_no_offer_for_today(ann)
    for words in ("/grant", f"/grant {ann.id}", f"/grant {ann.id} 0", f"/grant {ann.id} 1001", "/grant -100 1"):
        said = await boss.sends(boss.chat, words)
        await boss.chat.wait_for("for today only", after=said)

    said = await boss.sends(
        boss.chat, "/grant 1", reply_to=boss.forwards(await ann.sends(ann.chat, "?"), boss.chat)
    )
    await boss.chat.wait_for(f"➕ /grant {ann.id} 1", after=said)  # noqa: RUF001 - as the bot writes it
    said = await ann.sends(ann.chat, "/balance")
    await ann.chat.wait_for("1", after=said)
    said = await ann.sends(ann.chat, "/animate")
    offer = await ann.chat.wait_for(has_button("Animate"), after=said)
    assert not (await ann.presses(offer, "Animate").answered()).is_alert
    await _gets_no_offer_for_today(ann)
    said = await boss.sends(boss.chat, "/log")
    assert f"grant {ann.id}" in (await boss.chat.wait_for("Who did what", after=said)).text
