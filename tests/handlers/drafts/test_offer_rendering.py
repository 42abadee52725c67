from dataclasses import replace

from domain.cut import Cut, parts
from domain.draft import Draft, OfferPage
from domain.estimate import REPORTED
from domain.media import MediaFile, Role
from domain.options import Mode, Options
from domain.owner import Owner
from domain.presets import Preset
from domain.quality import Flaw, Quality
from handlers.drafts.offer_pages import Offer, Terms
from jobs.waits import about_wait
from texts import Texts, available

PHOTO = MediaFile(Role.PHOTO, "photo", size=2 * 1024**2)
VIDEO = MediaFile(Role.VIDEO, "video", duration=20)
DRAFT = Draft(
    id=7,
    owner=Owner(1, 0, 1),
    photo=PHOTO,
    video=VIDEO,
    reply_to=1,
    offer_message_id=None,
    prompt_message_id=None,
    album_id=None,
    mode=Mode.MOVE,
    cut=None,
    language="en",
)


def _offer(draft: Draft = DRAFT, *, price: float | None = None) -> Offer:
    return Offer(
        texts=Texts.load("en"),
        draft=draft,
        allowed=30,
        options=Options(),
        preset=Preset.BALANCED,
        terms=Terms(20.0, REPORTED, price),
        parts={part: (cut, Terms(cut.seconds, REPORTED, price)) for part, cut in parts(20.0, allowed=30).items()},
        presets=dict.fromkeys(Preset, Terms(20.0, REPORTED, price)),
    )


def _labels(offer: Offer, page: OfferPage = OfferPage.MAIN) -> list[str]:
    return [button.text for row in offer.keyboard(page).inline_keyboard for button in row]


def test_offer_with_equal_values_has_equal_text() -> None:
    """So two offers can be compared, to find out whether an edit is needed."""
    same = replace(DRAFT, video=replace(VIDEO, quality=Quality(720, 1280, 20.1)))

    assert _offer(same).text() == _offer().text()


def test_offer_text_has_one_hint_for_a_flaw() -> None:
    """At the end, before the consent."""
    blurred = replace(DRAFT, photo=replace(PHOTO, quality=Quality(720, 960, flaw=Flaw.BLURRED)))

    added = set(_offer(blurred).text().splitlines()) - set(_offer().text().splitlines())

    assert len(added) == 1
    assert "💡" in added.pop()


def test_offer_is_short() -> None:
    """Four lines and five buttons, of which one spends; the choices show their values."""
    wide = replace(
        DRAFT,
        photo=replace(PHOTO, quality=Quality(900, 600)),
        video=replace(VIDEO, quality=Quality(480, 640, 20.0)),
    )
    offer = _offer(wide)

    words = offer.text().replace("·", "").split() + [word for label in _labels(offer) for word in label.split()]

    assert len(offer.text().splitlines()) == 4
    assert len(words) <= 50
    assert _labels(offer) == ["✨ Animate", "✂️ All 20 s", "⚖️ Standard", "🖼 In the photo", "Cancel"]


def test_group_offer_has_its_choices_behind_one_button() -> None:
    """Three buttons; the page of choices leads back to them."""
    offer = _offer(replace(DRAFT, owner=Owner(-5, 0, 1)))

    assert _labels(offer) == ["✨ Animate", "⚙️ Options", "✕"]
    assert _labels(offer, OfferPage.OPTIONS)[-1] == "« Back"
    assert offer.text(OfferPage.OPTIONS) == offer.text()


def test_every_page_leads_back() -> None:
    """To the page with the choices."""
    for page in (OfferPage.PARTS, OfferPage.HOW, OfferPage.WHERE):
        assert _offer().keyboard(page).inline_keyboard[-1][0].callback_data == "offer:7:main"
        in_group = _offer(replace(DRAFT, owner=Owner(-5, 0, 1)))
        assert in_group.keyboard(page).inline_keyboard[-1][0].callback_data == "offer:7:options"


def test_offer_speaks_of_money_only_if_there_is_a_price() -> None:
    """In the text, on the button that spends, and on every choice; else nowhere, in no language."""
    priced = _offer(price=0.8)
    assert "about $0.80" in priced.text()
    for page, several in ((OfferPage.MAIN, 1), (OfferPage.PARTS, len(priced.parts)), (OfferPage.HOW, 3)):
        assert len([label for label in _labels(priced, page) if "$0.80" in label]) == several
    for language in available():
        offer = replace(_offer(), texts=Texts.load(language))
        said = [offer.text(page) for page in OfferPage] + [
            label for page in OfferPage for label in _labels(offer, page)
        ]
        assert not [words for words in said if "$" in words or "480p" in words]


def test_last_videos_of_a_day_stand_on_the_button() -> None:
    """From the third last one on; a price goes before them."""
    left = {count: _labels(replace(_offer(), left=count))[0] for count in (None, 4, 3, 0)}
    priced = replace(_offer(price=0.8), left=1)

    assert left == {
        None: "✨ Animate",
        4: "✨ Animate",
        3: "✨ Animate · 3 left today",
        0: "✨ Animate · 0 left today",
    }
    assert _labels(priced)[0] == "✨ Animate · $0.80"


def test_used_up_day_offers_a_reminder() -> None:
    """Beside the Stars that such a video costs, or in place of Animate; in a group there is none."""
    used_up = replace(_offer(), left=0, free_in="5 h")
    paid = replace(used_up, terms=replace(used_up.terms, stars=25))
    in_group = replace(used_up, draft=replace(DRAFT, owner=Owner(-5, 0, 7)))

    assert _labels(used_up)[0] == "🔔 Remind me"
    assert "No videos left today; more in 5 h." in used_up.text()
    assert _labels(paid)[:2] == ["✨ Animate · ⭐ 25", "🔔 Remind me"]
    assert _labels(in_group)[0] == "✨ Animate · 0 left today"


def test_rest_that_is_too_little_leaves_animate() -> None:
    """Until it is pressed, since a shorter part may do; nobody is told that no video is left."""
    rest = replace(_offer(), free_in="5 h", is_rest=True)

    assert _labels(rest)[:2] == ["✨ Animate", "🔔 Remind me"]
    assert "No videos left" not in rest.text()


def test_long_wait_is_told_in_hours() -> None:
    """From an hour and a half on, in the language's own numbers."""
    assert _ready_in(89) == "89 min"
    assert _ready_in(100) == "1.5 h"
    assert _ready_in(125) == "2 h"
    assert _ready_in(100, "ru") == "1,5 ч"


def _ready_in(minutes: int, language: str = "en") -> str:
    return about_wait(Texts.load(language), minutes)


def test_offer_checks_the_chosen_part() -> None:
    """Without a choice, all of it."""
    chosen = replace(DRAFT, cut=Cut(0.0, 5.0))

    assert [label for label in _labels(_offer(), OfferPage.PARTS) if "✓ All" in label]
    assert [label for label in _labels(_offer(chosen), OfferPage.PARTS) if "✓ First 5" in label]


def test_offer_has_three_rows_in_every_language() -> None:
    """Two labels share a row, and all of both can be read."""
    for language in available():
        rows = replace(_offer(), texts=Texts.load(language)).keyboard().inline_keyboard
        assert [len(row) for row in rows] == [1, 2, 2], language
