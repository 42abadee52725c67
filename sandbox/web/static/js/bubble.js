/** One bubble: who says what, with files, buttons, reactions and the time. */
import { avatar, h, icon } from "./dom.js";
import { formatted } from "./entities.js";
import { clock } from "./format.js";
import { mediaElement, mediaWord } from "./media.js";

/** Say in a line what a message says. */
export function summary(message) {
  if (message.service) return message.service;
  const text = message.text.replaceAll("\n", " ");
  return message.media ? [mediaWord(message.media), text].filter(Boolean).join(", ") : text;
}

/**
 * Make the element of a unit of kind `bubble`.
 * @param {any[]} messages one, or an album's
 * @param {object} around
 * @param {boolean} around.isOwn whether the one who looks has said it
 * @param {boolean} around.isGroup
 * @param {any} around.answered the message that it replies to, if any
 * @param {Set<string>} around.pressed the data of the buttons whose presses wait for an answer
 * @param {object} around.does what can be done: `onReply(message)`, `onDelete(message)`, `onPress(message, button)`,
 *   `onCommand(text)`, `onShow(message)`
 */
export function bubbleElement(messages, { isOwn, isGroup, answered, pressed, does }) {
  const first = messages[0];
  const last = messages.at(-1);
  const captioned = messages.find((message) => message.text) ?? first;
  const files = messages.filter((message) => message.media);
  return h(
    "article",
    { className: `row ${isOwn ? "own" : "other"}`, "data-message": first.id, "aria-label": label(messages, isOwn) },
    isGroup && !isOwn && avatar(first.sender, "small"),
    h(
      "div",
      { className: "stack" },
      h(
        "div",
        { className: `bubble${files.length > 0 ? " with-media" : ""}${captioned.text ? "" : " wordless"}` },
        isGroup && !isOwn && h("p", { className: "sender" }, h("bdi", {}, first.sender.name)),
        answered && quote(answered, does),
        files.length > 0 && filesElement(files),
        captioned.text !== "" && textElement(captioned, does),
        footer(last, captioned),
      ),
      last.keyboard.length > 0 && keyboard(last, pressed, does),
    ),
    tools(first, isOwn || !isGroup, does),
  );
}

function label(messages, isOwn) {
  const who = isOwn ? "You" : messages[0].sender?.name;
  return `${who}, ${clock(messages[0].date)}`;
}

function quote(answered, does) {
  const thumbnail =
    answered.media && (answered.media.kind === "photo" ? answered.media.url : answered.media.thumbnail);
  return h(
    "button",
    { type: "button", className: "quote", on: { click: () => does.onShow(answered) } },
    thumbnail && h("img", { src: thumbnail, alt: "" }),
    h(
      "span",
      { className: "quote-words" },
      h("bdi", {}, h("b", {}, answered.sender?.name ?? "")),
      h("bdi", {}, answered.deleted ? "Deleted message" : summary(answered)),
    ),
  );
}

function filesElement(files) {
  if (files.length === 1) return mediaElement(files[0].media);
  return h(
    "div",
    { className: "album", "data-count": Math.min(files.length, 4) },
    ...files.map((each) => mediaElement(each.media, true)),
  );
}

/** The words, with room at the end of their last line for the time and what stands beside it. */
function textElement(message, does) {
  const text = h(
    "div",
    { className: "text", dir: "auto" },
    ...formatted(message.text, message.entities, does.onCommand),
  );
  text.style.setProperty("--room", `${44 + (message.edited ? 42 : 0) + (message.hidden_from_bot ? 20 : 0)}px`);
  return text;
}

function footer(message, captioned) {
  return h(
    "p",
    { className: "footer" },
    captioned.reactions.length > 0 && h("span", { className: "reactions" }, captioned.reactions.join("")),
    message.hidden_from_bot &&
      h(
        "span",
        { className: "unseen", title: "Privacy mode: the bot does not get this message" },
        icon("hidden"),
        h("span", { className: "for-readers" }, "The bot does not get this message."),
      ),
    captioned.edited && h("span", {}, "edited"),
    h("time", { dateTime: new Date(message.date * 1000).toISOString() }, clock(message.date)),
  );
}

function keyboard(message, pressed, does) {
  return h(
    "div",
    { className: "keyboard", role: "group", "aria-label": "Buttons" },
    ...message.keyboard.map((buttons) =>
      h(
        "div",
        { className: "keyboard-row" },
        ...buttons.map((button) => keyboardButton(message, button, pressed, does)),
      ),
    ),
  );
}

function keyboardButton(message, button, pressed, does) {
  if (button.url)
    return h(
      "a",
      { className: "key", dir: "auto", href: button.url, target: "_blank", rel: "noopener noreferrer" },
      button.text,
    );
  const isBusy = pressed.has(button.data);
  return h(
    "button",
    {
      type: "button",
      className: "key",
      dir: "auto",
      "aria-busy": isBusy,
      on: { click: () => does.onPress(message, button) },
    },
    button.text,
  );
}

function tools(message, canDelete, does) {
  return h(
    "div",
    { className: "tools" },
    h(
      "button",
      {
        type: "button",
        className: "icon-button",
        "aria-label": "Reply",
        title: "Reply",
        on: { click: () => does.onReply(message) },
      },
      icon("reply"),
    ),
    canDelete &&
      h(
        "button",
        {
          type: "button",
          className: "icon-button",
          "aria-label": "Delete",
          title: "Delete",
          on: { click: () => does.onDelete(message) },
        },
        icon("trash"),
      ),
  );
}
