"""The settings, in a private chat, in a group and on the offer: what is chosen is what the service is asked for."""

import asyncio
from typing import Any

import pytest

from domain.options import Options
from domain.parameters import PARAMETERS, SAFETY
from sandbox.telegram import Author, Message, Person
from tests.handlers.support import make_group, offer_in_group
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")

USUAL = Options().to_dict()
QUICK = USUAL | {"num_inference_steps": 12, "video_quality": "medium", "video_write_mode": "fast"}
BEST = USUAL | {
    "resolution": "720p",
    "num_inference_steps": 30,
    "video_quality": "maximum",
    "video_write_mode": "small",
}

HOW, READY = "How should I make it?", "Ready to animate"
"""What an offer says on the page with the presets, and on its first."""

FORGED = (
    "steps-9999", "steps-21", "steps-", "shift-nan", "resolution-1080p", "preset-free", "page-nonsense", "offer",
    "safety", "safety-off", "usual-", "-", "write", "write-small",
)  # fmt: skip


async def open_settings(author: Author, chat: Any) -> Message:
    """Let somebody ask for the settings, and return the message with them."""
    sent = await author.sends(chat, "/settings")
    page: Message = await chat.wait_for(has_button("Details"), after=sent)
    return page


async def press(person: Person, page: Message, label: str, wanted: str) -> None:
    """Let somebody press a button of the settings, and wait until they say something."""
    answer = await person.presses(page, label).answered()
    assert not answer.is_alert, answer.text
    await page.chat.wait_until(lambda: wanted in page.text, wanted=wanted)


async def press_for_button(person: Person, page: Message, label: str, wanted: str) -> dict[str, Any]:
    """Let somebody press a button, wait for another one under the message, and return that."""
    answer = await person.presses(page, label).answered()
    assert not answer.is_alert, answer.text
    await page.chat.wait_until(lambda: has_button(wanted)(page), wanted=wanted)
    button: dict[str, Any] = page.button(wanted)
    return button


async def submitted_options(system: System, person: Person, offer: Message) -> dict[str, Any]:
    """Let somebody press Animate, and return the options in the POST."""
    number = system.api.posts + 1
    await person.presses(offer, "Animate").answered()
    generation = await system.api.submitted(number)
    sent = generation.options.model_dump(include=generation.options.model_fields_set)
    return {name: value for name, value in sent.items() if name != "model"}


async def options_in_use(system: System, person: Person) -> dict[str, Any]:
    """Return the options of a job that somebody starts in their private chat."""
    return await submitted_options(system, person, await system.offer(person))


async def test_settings_begin_with_the_presets(shared: System) -> None:
    """The one in use is checked and named, without figures; without a choice there is nothing to reset."""
    ann = shared.world.person("Ann")
    page = await open_settings(ann, ann.chat)
    assert page.buttons == ["⚡ Quick", "✓ ⚖️ Standard", "💎 Best", "Details"]
    assert page.text.startswith("⚙️ Your settings: ⚖️ Standard\n")
    assert "480p" not in page.text


@pytest.mark.parametrize(("label", "options"), [("Quick", QUICK), ("Standard", USUAL), ("Best", BEST)])
async def test_preset_is_chosen_by_one_button(shared: System, label: str, options: dict[str, Any]) -> None:
    """It is checked and named, and the service gets it; a second press changes nothing."""
    ann = shared.world.person("Ann")
    page = await open_settings(ann, ann.chat)
    for _ in range(2):
        await press(ann, page, label, label)
    await ann.chat.wait_until(lambda: "✓" in page.button(label)["text"] and "Use defaults" in page.buttons)
    assert page.text.splitlines()[0].endswith(label)
    assert await options_in_use(shared, ann) == options


async def test_every_value_of_every_parameter_is_submitted(shared: System) -> None:
    """Each parameter has a page that explains it, and its buttons do what they say."""
    people = [
        shared.world.person(f"Ann {number}") for number in range(max(len(each.choices) for each in PARAMETERS))
    ]
    expected = await asyncio.gather(*(choose_every_parameter(ann, number) for number, ann in enumerate(people)))
    assert [await options_in_use(shared, ann) for ann in people] == expected


async def choose_every_parameter(person: Person, number: int) -> dict[str, Any]:
    """Let somebody choose a value of every parameter, each on its page, and return what that should make."""
    page = await open_settings(person, person.chat)
    await press(person, page, "Details", "Details")
    made = USUAL
    for row, parameter in enumerate(each for each in PARAMETERS if each is not SAFETY):
        choice = parameter.choices[number % len(parameter.choices)]
        button = page.buttons[row]
        name = button.partition(":")[0]
        await press(person, page, button, f"{button}\n")
        label = choice.capitalize() if isinstance(choice, str) else f"{choice:g}"
        await press(person, page, label, f"{name}: {label}\n")
        await press(person, page, "Back", "Details")
        made = made | {parameter.field: choice}
    return made


async def test_custom_options_are_shown_until_reset(
    shared: System,
) -> None:
    """The first page names what is used, and one button resets it to the usual."""
    ann = shared.world.person("Ann")
    page = await open_settings(ann, ann.chat)
    await press(ann, page, "Details", "Details")
    await press(ann, page, "Steps", "Steps: 20")
    await press(ann, page, "40", "Steps: 40")
    await press(ann, page, "Back", "Details")
    await press(ann, page, "Back", "Your settings: custom")
    assert not [label for label in page.buttons if "✓" in label]
    await press(ann, page, "Use defaults", "Your settings: ⚖️ Standard")
    await ann.chat.wait_until(lambda: "Use defaults" not in page.buttons)
    assert await options_in_use(shared, ann) == USUAL


async def test_settings_belong_to_one_person(shared: System) -> None:
    """Ann's choice is not Ben's."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    await press(ann, await open_settings(ann, ann.chat), "Best", "💎 Best\n")
    assert await options_in_use(shared, ben) == USUAL


async def test_group_settings_are_for_members_without_a_choice(shared: System) -> None:
    """They are used for Ben there, but not elsewhere, and not once he has chosen his own."""
    group, ann, ben = make_group(shared, supergroup=True)
    page = await open_settings(ann, group)
    await press(ann, page, "Best", "This group's settings: 💎 Best")

    assert await submitted_options(shared, ben, await offer_in_group(group, ben)) == BEST
    assert await options_in_use(shared, ben) == USUAL
    await press(ben, await open_settings(ben, ben.chat), "Quick", "Your settings: ⚡ Quick")
    offer = await offer_in_group(group, ben)
    await group.wait_until(lambda: len([each for each in group.messages if each.media and each.by_bot]) == 1)
    assert await submitted_options(shared, ben, offer) == QUICK


async def test_group_settings_are_chosen_anonymously_as_well(shared: System) -> None:
    """Who writes as the group is one of its administrators; the callback comes from the person."""
    group, ann, ben = make_group(shared, supergroup=True)
    page = await open_settings(ann.anonymously(group), group)
    await press(ann, page, "Quick", "This group's settings: ⚡ Quick")
    assert await submitted_options(shared, ben, await offer_in_group(group, ben)) == QUICK


async def test_group_settings_are_closed_to_members(shared: System) -> None:
    """Ben is told where to choose his own, and the buttons of an administrator's message refuse him."""
    group, ann, ben = make_group(shared, supergroup=True)
    sent = await ben.sends(group, "/settings")
    told = await group.wait_for("Only admins", after=sent)
    assert told.reply_to is sent
    assert not told.buttons
    page = await open_settings(ann, group)
    for data in ("settings:0:preset-best", "settings:0:details", "settings:0"):
        answer = await ben.presses(page, data=data).answered()
        assert answer.is_alert
        assert "Only admins" in answer.text
    assert not page.versions
    assert await submitted_options(shared, ben, await offer_in_group(group, ben)) == USUAL


async def test_offer_turns_into_the_settings_and_back(shared: System) -> None:
    """All in one message; then Animate uses what was chosen there."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    await press(ann, offer, "Standard", HOW)
    await press(ann, offer, "Details", "Details")
    await press(ann, offer, "Resolution", "Resolution: 480p")
    await press(ann, offer, "580p", "Resolution: 580p")
    await press(ann, offer, "Back", "Details")
    await press(ann, offer, "Back", HOW)
    assert not [label for label in offer.buttons if "✓" in label]
    await press(ann, offer, "Back", READY)
    assert "⚙️ custom" in offer.buttons
    assert len([message for message in ann.chat.by_bot if has_button("Animate")(message)]) == 1
    assert await submitted_options(shared, ann, offer) == USUAL | {"resolution": "580p"}


async def test_settings_on_a_group_offer_are_its_owners(shared: System) -> None:
    """Not even an administrator may choose for somebody else; and they are Ben's own, not the group's."""
    group, ann, ben = make_group(shared, supergroup=True)
    offer = await offer_in_group(group, ben)
    answer = await ann.presses(offer, "Options").answered()
    assert answer.is_alert
    assert "This one is Ben's" in answer.text
    await press_for_button(ben, offer, "Options", "Standard")
    quick = (await press_for_button(ben, offer, "Standard", "Quick"))["callback_data"]
    assert (await ann.presses(offer, data=quick).answered()).is_alert
    await press_for_button(ben, offer, "Quick", "Animate")
    assert "⚡ Quick" in offer.buttons
    await press_for_button(ben, offer, "Back", "Options")
    assert await submitted_options(shared, ben, offer) == QUICK
    assert await submitted_options(shared, ann, await offer_in_group(group, ann)) == USUAL


async def test_another_photo_turns_the_settings_into_the_offer(shared: System) -> None:
    """The offer comes anew, as if the settings had not been opened."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    await press(ann, offer, "Standard", HOW)
    sent = await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for(has_button("Animate"), after=sent)
    assert offer.deleted


async def test_choice_with_the_command_updates_the_offer(shared: System) -> None:
    """The offer may show the settings as well, and those would be out of date."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    await press(ann, offer, "Standard", HOW)
    await press(ann, await open_settings(ann, ann.chat), "Best", "💎 Best\n")
    await ann.chat.wait_until(lambda: "Animate" in "".join(offer.buttons))
    assert await submitted_options(shared, ann, offer) == BEST


async def test_settings_of_a_discarded_offer_expire(shared: System) -> None:
    """The button is answered by an alert, the keyboard is removed, and nothing is chosen."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    await press(ann, offer, "Standard", HOW)
    data = offer.button("Best")["callback_data"]
    draft = int(data.split(":")[1])
    await ann.presses(offer, data=f"discard:{draft}").answered()
    await ann.chat.wait_until(lambda: "Cancelled" in offer.text)
    answer = await ann.presses(offer, data=data).answered()
    assert answer.is_alert
    assert "no longer valid" in answer.text
    assert await options_in_use(shared, ann) == USUAL


async def test_settings_of_an_offer_appear_on_no_other_message(shared: System) -> None:
    """A made-up callback on the question for a file changes neither that message nor the settings."""
    ann = shared.world.person("Ann")
    await ann.sends(ann.chat, photo=PHOTO)
    question = await ann.chat.wait_for("Now send a video")
    await ann.sends(ann.chat, video=MOTION)
    offer = await ann.chat.wait_for(has_button("Animate"))
    await press(ann, offer, "Standard", HOW)
    before = question.text

    answer = await ann.presses(question, data=offer.button("Details")["callback_data"]).answered()

    assert answer.is_alert
    assert question.text == before
    await press(ann, offer, "Back", READY)
    assert await submitted_options(shared, ann, offer) == USUAL


@pytest.mark.asyncio(loop_scope="function")
async def test_late_choice_leaves_the_started_job_alone(system: System) -> None:
    """An app that still shows the settings chooses Best after Animate: the job keeps its options and Cancel."""
    await system.start(MAX_ACTIVE_JOBS="1")
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    system.api.hold = True
    await system.job(ben)
    first = await system.api.submitted()
    offer = await system.offer(ann)
    draft = offer.button("Standard")["callback_data"].split(":")[1]
    await ann.presses(offer, "Animate").answered()
    await ann.chat.wait_until(lambda: "You're next" in offer.text)

    for choice in ("preset-best", "offer", "details"):
        answer = await ann.presses(offer, data=f"settings:{draft}:{choice}").answered()
        assert answer.is_alert
        assert "no longer valid" in answer.text

    # By the time that the last of them is answered, whatever the others did is done.
    assert offer.buttons == ["Cancel"]
    system.api.hold = False
    await system.api.finish(first.id)
    assert (await system.api.submitted(2)).options.resolution == "480p"


async def test_made_up_choices_are_refused(shared: System) -> None:
    """Made up, or of another operator's or an older bot: an alert, and nothing is changed or shown."""
    ann = shared.world.person("Ann")
    page = await open_settings(ann, ann.chat)
    for choice in FORGED:
        answer = await ann.presses(page, data=f"settings:0:{choice}").answered()
        assert answer.is_alert, choice
        assert "no longer valid" in answer.text
    assert not page.versions
    page = await open_settings(ann, ann.chat)
    assert "Use defaults" not in page.buttons


async def test_safety_check_is_no_choice_unless_allowed(shared: System) -> None:
    """It isn't even mentioned."""
    ann = shared.world.person("Ann")
    page = await open_settings(ann, ann.chat)
    await press(ann, page, "Details", "Details")
    assert page.buttons == [
        "Resolution: 480p", "Quality: High", "Steps: 20", "Shift: 5", "« Back",
    ]  # fmt: skip


@pytest.mark.asyncio(loop_scope="function")
async def test_safety_check_is_off_only_while_allowed(system: System) -> None:
    """Choices outlive a restart, but one that isn't allowed any more isn't followed."""
    await system.start(ALLOW_SAFETY_OFF="true")
    ann = system.world.person("Ann")
    page = await open_settings(ann, ann.chat)
    await press(ann, page, "Best", "💎 Best\n")
    await press(ann, page, "Details", "Details")
    await press(ann, page, "Safety check", "Safety check: On")
    await press(ann, page, "Off", "Safety check: Off")
    assert await options_in_use(system, ann) == BEST | {"enable_safety_checker": False}
    await ann.chat.wait_for(has_video)

    await system.bot.stop()
    await system.start(ALLOW_SAFETY_OFF="false")

    # Elsewhere: of the many messages in their own chat the new process knows nothing, Telegram does.
    assert (
        await submitted_options(system, ann, await offer_in_group(system.world.group("Friends", ann), ann)) == BEST
    )


@pytest.mark.asyncio(loop_scope="function")
async def test_safety_check_that_is_usually_off_can_be_chosen(system: System) -> None:
    """And reset to what is usual there."""
    await system.start(DEFAULT_ENABLE_SAFETY_CHECKER="false")
    ann = system.world.person("Ann")
    page = await open_settings(ann, ann.chat)
    await press(ann, page, "Details", "Details")
    await press(ann, page, "Safety check", "Safety check: Off")
    await press(ann, page, "On", "Safety check: On")
    assert await options_in_use(system, ann) == USUAL
    await press(ann, page, "Off", "Safety check: Off")
    assert await options_in_use(system, ann) == USUAL | {"enable_safety_checker": False}
