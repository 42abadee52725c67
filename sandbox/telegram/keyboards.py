"""Inline keyboards: checks, and access to their buttons."""

from typing import Any

from sandbox.telegram.errors import bad_request

MAX_CALLBACK_DATA = 64  # bytes
MAX_BUTTONS = 100

Markup = dict[str, Any]
Button = dict[str, Any]

_STYLE_FIELDS = {"text", "icon_custom_emoji_id", "style"}
_STYLES = {"danger", "success", "primary"}
MAX_COPIED = 256  # characters


def check(markup: Markup | None, *, is_invoice: bool = False, is_server_old: bool = False) -> Markup | None:
    """Return the markup, or None for an inline keyboard without buttons. Raises BotApiError.

    Only invoices have a Pay button, as their first. An old server knows neither colours nor buttons that copy.
    """
    if markup is None or "inline_keyboard" not in markup:
        return markup
    found = buttons(markup)
    if len(found) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    for button in found:
        if is_server_old:
            _refuse_newer(button)
        _check_button(button)
    if is_invoice and found and "pay" not in found[0]:
        raise bad_request("REPLY_MARKUP_BUY_EMPTY")
    if any("pay" in button for button in (found[1:] if is_invoice else found)):
        raise bad_request("BUTTON_TYPE_INVALID")
    rows = [row for row in markup["inline_keyboard"] if row]
    return {"inline_keyboard": rows} if rows else None


def buttons(markup: Markup | None) -> list[Button]:
    """Return the buttons of an inline keyboard, row by row; an empty list for other markups."""
    return [button for row in (markup or {}).get("inline_keyboard", []) for button in row]


def pay(label: str) -> Markup:
    """Return the keyboard of an invoice that has none of its own."""
    return {"inline_keyboard": [[{"text": label, "pay": True}]]}


def _refuse_newer(button: Button) -> None:
    if "copy_text" in button:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if "style" in button:
        raise bad_request("can't parse inline keyboard button: unknown field style")


def _check_button(button: Button) -> None:
    actions = set(button) - _STYLE_FIELDS
    if not button["text"].strip():
        raise bad_request("can't parse inline keyboard button: text is empty")
    if not actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one of the optional fields must be used")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(data.encode()) <= MAX_CALLBACK_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    if button.get("style", "primary") not in _STYLES:
        raise bad_request("can't parse inline keyboard button: invalid button style specified")
    copied = button.get("copy_text")
    if copied is not None and not 1 <= len(copied["text"]) <= MAX_COPIED:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    url = button.get("url")
    if url is not None and not url.startswith(("http://", "https://", "tg://")):
        raise bad_request("BUTTON_URL_INVALID")
