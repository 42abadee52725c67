/** One bubble: sender, text, files, buttons, reactions and time. */
import { avatar, h, icon } from "./dom.js";
import { formatted } from "./entities.js";
import { clock } from "./format.js";
import { locationElement, mediaElement, mediaWord } from "./media.js";

/** Texts whose first letter, or a mark before it, says that they run from right to left. */
const RIGHT_TO_LEFT = /^[^\p{L}\u200e]*[\u200f\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Return a message as one line of text; the word for its file has the direction of its text. */
export function summary(message) {
  if (message.service) return message.service;
  if (message.location) return "Location";
  if (message.other) return message.other.replaceAll("\n", " ");
  if (message.invoice) return `Invoice, ${message.invoice.title}`;
  const text = message.text.replaceAll("\n", " ");
  if (!message.media) return text;
  const line = [mediaWord(message.media), text].filter(Boolean).join(", ");
  return RIGHT_TO_LEFT.test(text) ? `\u200f${line}` : line;
}

/**
 * Create the element of a unit of kind `bubble`.
 * @param {any[]} messages one message, or those of an album
 * @param {object} context
 * @param {boolean} context.isOwn whether the user is the sender
 * @param {boolean} context.isGroup
 * @param {any} context.repliedTo the message that it replies to, if any
 * @param {Set<string>} context.pending the callback data of buttons that wait for the bot's answer
 * @param {object} context.actions `onReply(message)`, `onEdit(message)`, `onForward(message)`, `onDelete(message)`,
 *   `onPress(message, button)`, `onPay(message)`, `onCopy(text)`, `onCommand(text)`, `onLink(event, url)`, `onShow(message)`
 */
export function bubbleElement(messages, { isOwn, isGroup, repliedTo, pending, actions }) {
  const first = messages[0];
  const last = messages.at(-1);
  const captioned = messages.find((message) => message.text) ?? first;
  const files = messages.filter((message) => message.media);
  return h(
    "article",
    {
      className: `row ${isOwn ? "own" : "other"}`,
      tabIndex: -1,
      "data-message": first.id,
      "aria-label": label(messages, isOwn),
    },
    isGroup && !isOwn && avatar(first.sender, "small"),
    h(
      "div",
      { className: "stack" },
      h(
        "div",
        { className: `bubble${files.length > 0 ? " with-media" : ""}${captioned.text ? "" : " wordless"}` },
        isGroup && !isOwn && h("p", { className: "sender" }, h("bdi", {}, first.sender.name)),
        first.forwarded_from && origin(first.forwarded_from),
        first.receiver && h("p", { className: "origin" }, "Only you see this"),
        first.via && h("p", { className: "origin" }, "via ", h("bdi", {}, `@${first.via}`)),
        repliedTo && quote(repliedTo, actions),
        first.location && locationElement(first.location),
        first.other && h("p", { className: "other-kind", dir: "auto" }, first.other),
        first.invoice && invoiceElement(first.invoice),
        files.length > 0 && filesElement(files),
        captioned.text !== "" && textElement(captioned, actions),
        footer(last, captioned),
      ),
      last.keyboard.length > 0 && keyboard(last, pending, actions),
    ),
    tools(first, { canEdit: isOwn && isEditable(first), canDelete: isOwn || !isGroup }, actions),
  );
}

function label(messages, isOwn) {
  const who = isOwn ? "You" : messages[0].sender?.name;
  return `${who}, ${clock(messages[0].date)}`;
}

function origin(name) {
  return h("p", { className: "origin" }, "Forwarded from ", h("bdi", {}, name));
}

function quote(repliedTo, actions) {
  const thumbnail =
    repliedTo.media && (repliedTo.media.kind === "photo" ? repliedTo.media.url : repliedTo.media.thumbnail);
  return h(
    "button",
    { type: "button", className: "quote", "data-control": "quote", on: { click: () => actions.onShow(repliedTo) } },
    thumbnail && h("img", { src: thumbnail, alt: "" }),
    h(
      "span",
      { className: "quote-words" },
      h("bdi", {}, h("b", {}, repliedTo.sender?.name ?? "")),
      h("bdi", {}, repliedTo.deleted ? "Deleted message" : summary(repliedTo)),
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

function invoiceElement({ title, description, total_amount: amount }) {
  return h(
    "div",
    { className: "invoice" },
    h("b", { dir: "auto" }, title),
    h("p", { dir: "auto" }, description),
    h("p", {}, `${amount} Stars`),
  );
}

/** Create the text, with space at the end of its last line for the time and the icons beside it. */
function textElement(message, actions) {
  const text = h(
    "div",
    { className: "text", dir: "auto" },
    ...formatted(message.text, message.entities, actions),
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

function keyboard(message, pending, actions) {
  return h(
    "div",
    { className: "keyboard", role: "group", "aria-label": "Buttons" },
    ...message.keyboard.map((buttons) =>
      h(
        "div",
        { className: "keyboard-row" },
        ...buttons.map((button) => keyboardButton(message, button, pending, actions)),
      ),
    ),
  );
}

function keyboardButton(message, button, pending, actions) {
  if (button.url)
    return h(
      "a",
      {
        className: "key",
        dir: "auto",
        href: button.url,
        target: "_blank",
        rel: "noopener noreferrer",
        "data-control": `key ${button.url}`,
        on: { click: (event) => actions.onLink(event, button.url) },
      },
      button.text,
    );
  const action = button.pay ? "pay" : button.copy ? "copy" : "press";
  const listeners = {
    pay: () => actions.onPay(message),
    copy: () => actions.onCopy(button.copy),
    press: () => actions.onPress(message, button),
  };
  const isBusy = action === "press" && pending.has(button.data);
  return h(
    "button",
    {
      type: "button",
      className: `key${button.style ? ` ${button.style}` : ""}`,
      dir: "auto",
      "data-control": `key ${action === "press" ? button.data : action}`,
      "aria-busy": isBusy,
      on: { click: listeners[action] },
    },
    action === "copy" && icon("copy"),
    button.text,
  );
}

/** Whether apps offer to edit a message of the user. */
function isEditable({ text, media, location, forwarded_from: isForwarded }) {
  if (isForwarded || location) return false;
  return media ? !["sticker", "video_note"].includes(media.kind) : text !== "";
}

function tools(message, { canEdit, canDelete }, actions) {
  return h(
    "div",
    { className: "tools" },
    tool("Reply", "reply", () => actions.onReply(message)),
    canEdit && tool("Edit", "edit", () => actions.onEdit(message)),
    tool("Forward", "forward", () => actions.onForward(message)),
    canDelete && tool("Delete", "trash", () => actions.onDelete(message)),
  );
}

function tool(label, iconName, onClick) {
  return h(
    "button",
    {
      type: "button",
      className: "icon-button",
      "data-control": label,
      "aria-label": label,
      title: label,
      on: { click: onClick },
    },
    icon(iconName),
  );
}
