"""What the operator sets, pays for and hears of."""

from decimal import Decimal

import av
import pytest

from sandbox import samples
from tests.support.stage import PHOTO, Stage, has_button, has_video

OPTIONS = {
    "DEFAULT_RESOLUTION": "580p",
    "DEFAULT_NUM_INFERENCE_STEPS": "12",
    "DEFAULT_ENABLE_SAFETY_CHECKER": "false",
    "DEFAULT_SHIFT": "3.5",
    "DEFAULT_VIDEO_QUALITY": "maximum",
    "DEFAULT_VIDEO_WRITE_MODE": "small",
}


async def test_every_option_of_the_model_is_sent_explicitly(stage: Stage) -> None:
    """All six come from the settings, and nothing else goes along but the model and the files."""
    await stage.start(**OPTIONS)
    await stage.job(stage.world.person("Ann"))
    generation = await stage.api.submitted()
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


async def test_a_long_reference_is_cut_to_what_the_operator_allows(stage: Stage) -> None:
    """The offer says so, and what is submitted is no longer."""
    await stage.start(MAX_VIDEO_SECONDS="2")
    ann = stage.world.person("Ann")
    offer = await stage.offer(ann, video=samples.motion(4.0, 180, 240, frame_rate=12))
    assert "the first 2 of 4 seconds" in offer.text
    await ann.presses(offer, "Animate").answered()
    generation = await stage.api.submitted()
    assert generation.video is not None
    assert generation.video.duration == pytest.approx(2.0, abs=0.2)


async def test_without_credits_jobs_wait_the_operator_hears_once_and_it_goes_on_by_itself(stage: Stage) -> None:
    """Two people's jobs are kept, not burnt; after a top-up both get their videos."""
    boss = stage.world.person("Operator")
    boss.starts_bot()
    stage.api.balance = Decimal(0)
    await stage.start(ADMIN_CHAT=str(boss.id), POLL_INTERVAL="0.05s")
    ann, ben = stage.world.person("Ann"), stage.world.person("Ben")
    status = await stage.job(ann)
    await stage.job(ben)
    await boss.chat.wait_for("out of credits")
    await ann.chat.wait_until(lambda: "Your place is kept" in status.text)
    assert "credit" not in status.text
    refused = stage.api.posts
    await stage.api.wait_for(lambda api: api.posts > refused, timeout=40)
    assert len([message for message in boss.chat.by_bot if "out of credits" in message.text]) == 1

    stage.api.balance = Decimal(100)

    await ann.chat.wait_for(has_video, timeout=30)
    await ben.chat.wait_for(has_video, timeout=30)
    await boss.chat.wait_for("takes jobs again")
    assert len(stage.api.generations) == 2


async def test_a_refused_key_is_told_the_operator_and_people_keep_their_places(stage: Stage) -> None:
    """The person hears that it can't be done now; the operator, what to check."""
    boss = stage.world.person("Operator")
    boss.starts_bot()
    await stage.start(ADMIN_CHAT=str(boss.id), AIMLAPI_KEY="another-key")
    ann = stage.world.person("Ann")
    status = await stage.job(ann)
    await boss.chat.wait_for("Check AIMLAPI_KEY")
    await ann.chat.wait_until(lambda: "Your place is kept" in status.text)
    assert not stage.api.generations


async def test_only_allowed_people_and_groups_are_served(stage: Stage) -> None:
    """Others are told their id, once they speak to the bot; a group's stranger asks in vain."""
    ann, eve = stage.world.person("Ann"), stage.world.person("Eve")
    group = stage.world.group("Strangers", eve)
    await stage.start(ALLOWED_CHATS=f"{ann.id}, -100123")
    await ann.sends(ann.chat, "/start")
    await ann.chat.wait_for("I bring photos to life")
    await eve.sends(eve.chat, photo=PHOTO)
    told = await eve.chat.wait_for("not open to everyone")
    assert str(eve.id) in told.text
    asked = await eve.sends(group, photo=PHOTO, caption="/animate")
    await group.wait_for("not open to this group", after=asked)


async def test_generations_under_way_at_once_are_limited_and_the_rest_queue(stage: Stage) -> None:
    """With one place, the second job waits, says so, and follows by itself."""
    await stage.start(MAX_ACTIVE_JOBS="1")
    ann, ben = stage.world.person("Ann"), stage.world.person("Ben")
    stage.api.hold = True
    await stage.job(ann)
    first = await stage.api.submitted()
    status = await stage.job(ben)
    await ben.chat.wait_until(lambda: "You are next" in status.text)
    assert stage.api.posts == 1
    stage.api.hold = False
    await stage.api.finish(first.id)
    await ann.chat.wait_for(has_video)
    await ben.chat.wait_for(has_video)


async def test_a_silent_result_gets_the_sound_of_the_reference(stage: Stage) -> None:
    """The model writes silent videos: what is sent has the reference's sound, as AAC beside H.264."""
    await stage.start()
    ann = stage.world.person("Ann")
    await stage.job(ann)
    result = await ann.chat.wait_for(has_video)
    assert result.media is not None
    stored = stage.world.files.get(result.media.file.file_id)
    assert stored is not None
    with av.open(stored.path) as video:
        assert {stream.codec_context.name for stream in video.streams} == {"h264", "aac"}


async def test_a_generation_past_its_deadline_is_given_up(stage: Stage) -> None:
    """The person is told, and can try again."""
    await stage.start(GENERATION_DEADLINE="1s")
    ann = stage.world.person("Ann")
    stage.api.hold = True
    await stage.job(ann)
    ending = await ann.chat.wait_for("far too long")
    assert has_button("Try again")(ending)
    stage.api.hold = False
    await ann.presses(ending, "Try again").answered()
    await ann.chat.wait_for(has_video)
