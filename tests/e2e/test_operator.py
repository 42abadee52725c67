"""Settings, costs and messages of the operator."""

from decimal import Decimal

import av
import pytest

from sandbox import samples
from tests.support.system import PHOTO, System, has_video, says

OPTIONS = {
    "DEFAULT_RESOLUTION": "580p",
    "DEFAULT_NUM_INFERENCE_STEPS": "12",
    "DEFAULT_ENABLE_SAFETY_CHECKER": "false",
    "DEFAULT_SHIFT": "3.5",
    "DEFAULT_VIDEO_QUALITY": "maximum",
    "DEFAULT_VIDEO_WRITE_MODE": "small",
}


async def test_submit_sends_every_option_of_the_settings(system: System) -> None:
    """All six options, and besides them only the model and the files."""
    await system.start(**OPTIONS)
    await system.job(system.world.person("Ann"))
    generation = await system.api.submitted()
    sent = generation.options.model_dump(mode="json")
    assert generation.options.model_fields_set == {
        *("model", "resolution", "num_inference_steps", "enable_safety_checker"),
        *("shift", "video_quality", "video_write_mode"),
    }
    assert sent["model"] == "alibaba/wan2.2-14b-animate-move"
    assert {name: sent[name.removeprefix("DEFAULT_").lower()] for name in OPTIONS} == {
        **OPTIONS,
        "DEFAULT_NUM_INFERENCE_STEPS": 12,
        "DEFAULT_ENABLE_SAFETY_CHECKER": False,
        "DEFAULT_SHIFT": 3.5,
    }


async def test_long_reference_is_cut_to_the_allowed_length(system: System) -> None:
    """The offer says so, and no more is submitted."""
    await system.start(MAX_VIDEO_SECONDS="2")
    ann = system.world.person("Ann")
    offer = await system.offer(ann, video=samples.motion(4.0, 180, 240, frame_rate=12))
    assert "First 2 of 4 seconds" in offer.text
    await ann.presses(offer, "Animate").answered()
    generation = await system.api.submitted()
    assert generation.video is not None
    assert generation.video.duration == pytest.approx(2.0, abs=0.2)


async def test_jobs_wait_for_credits_and_the_operator_is_told(system: System) -> None:
    """Once; after a top-up both people get their videos."""
    boss = system.world.person("Operator")
    boss.starts_bot()
    system.api.balance = Decimal(0)
    await system.start(ADMIN_CHAT=str(boss.id), POLL_INTERVAL="0.05s")
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    status = await system.job(ann)
    await system.job(ben)
    await boss.chat.wait_for("out of credits")
    await ann.chat.wait_until(lambda: "Your place is kept" in status.text)
    assert "credit" not in status.text
    refused = system.api.posts
    await system.api.wait_for(lambda api: api.posts > refused, timeout=40)
    assert len([message for message in boss.chat.by_bot if "out of credits" in message.text]) == 1

    system.api.balance = Decimal(100)

    await ann.chat.wait_for(has_video, timeout=30)
    await ben.chat.wait_for(has_video, timeout=30)
    await boss.chat.wait_for("takes jobs again")
    assert len(system.api.generations) == 2


async def test_refused_key_is_told_to_the_operator(system: System) -> None:
    """People are told to wait, and keep their positions; the operator is told what to check."""
    boss = system.world.person("Operator")
    boss.starts_bot()
    await system.start(ADMIN_CHAT=str(boss.id), AIMLAPI_KEY="another-key")
    ann = system.world.person("Ann")
    status = await system.job(ann)
    await boss.chat.wait_for("Check AIMLAPI_KEY")
    await ann.chat.wait_until(lambda: "Your place is kept" in status.text)
    assert not system.api.generations


async def test_only_allowed_chats_are_served(system: System) -> None:
    """Others are told their id when they address the bot; strangers in an allowed group get nothing."""
    ann, eve = system.world.person("Ann"), system.world.person("Eve")
    group = system.world.group("Strangers", eve)
    await system.start(ALLOWED_CHATS=f"{ann.id}, -100123")
    await ann.sends(ann.chat, "/start")
    await ann.chat.wait_for("I bring photos to life")
    await eve.sends(eve.chat, photo=PHOTO)
    told = await eve.chat.wait_for("isn't open to everyone")
    assert str(eve.id) in told.text
    asked = await eve.sends(group, photo=PHOTO, caption="/animate")
    await group.wait_for("isn't open to this group", after=asked)


async def test_allowed_group_stays_allowed_as_a_supergroup(system: System) -> None:
    """The settings name its old id, before and after a restart; the operator's group is still the operator's."""
    ann, eve = system.world.person("Ann"), system.world.person("Eve")
    old = system.world.group("Family", ann, [eve])
    await system.start(ALLOWED_CHATS=str(old.id), ADMIN_CHAT=str(old.id))
    await eve.sends(old, "/animate")
    await old.wait_for("Reply to this message")

    new = old.migrate()
    await system.bot.wait_for_log(says(f"chat {old.id} is now {new.id}"))
    for _ in range(2):
        asked = await eve.sends(new, "/animate")
        await new.wait_for("Reply to this message", after=asked)
        await system.bot.stop()
        await system.start(ALLOWED_CHATS=str(old.id), ADMIN_CHAT=str(old.id))


async def test_generations_over_the_limit_queue(system: System) -> None:
    """With one slot, the second job waits, says so, and follows by itself."""
    await system.start(MAX_ACTIVE_JOBS="1")
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    system.api.hold = True
    await system.job(ann)
    first = await system.api.submitted()
    status = await system.job(ben)
    await ben.chat.wait_until(lambda: "You're next" in status.text)
    assert system.api.posts == 1
    system.api.hold = False
    await system.api.finish(first.id)
    await ann.chat.wait_for(has_video)
    await ben.chat.wait_for(has_video)


async def test_silent_result_gets_the_sound_of_the_reference(system: System) -> None:
    """The model writes silent videos: the video that is sent has AAC sound beside H.264."""
    await system.start()
    ann = system.world.person("Ann")
    await system.job(ann)
    result = await ann.chat.wait_for(has_video)
    assert result.media is not None
    stored = system.world.files.get(result.media.file.file_id)
    assert stored is not None
    with av.open(stored.path) as video:
        assert {stream.codec_context.name for stream in video.streams} == {"h264", "aac"}


async def test_generation_past_its_deadline_is_delivered_late(system: System) -> None:
    """The person is told that it takes longer, and gets the video once it is there."""
    await system.start(GENERATION_DEADLINE="1s", POLL_INTERVAL="0.1s")
    ann = system.world.person("Ann")
    system.api.hold = True
    await system.job(ann)
    await ann.chat.wait_for("much longer than usual")
    system.api.hold = False
    await system.api.finish(system.api.generations[0].id)
    await ann.chat.wait_for(has_video)
