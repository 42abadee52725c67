/** The composer: text, files, samples, replies, edits and commands. */
import { addMenu } from "./addmenu.js";
import * as api from "./api.js";
import { attachments } from "./attachments.js";
import { summary } from "./bubble.js";
import { commandMenu } from "./commands.js";
import { h, icon } from "./dom.js";
import { inlineMenu } from "./inline.js";
import { keyOf } from "./store.js";

const MAX_HEIGHT = 160; // pixels of the text field

const SAMPLES = [
  ["photo", "🧍 Sample photo"],
  ["motion", "🕺 Sample move"],
  ["both", "Both, as an album"],
];

/**
 * @param {HTMLFormElement} form
 * @param {import("./store.js").Store} store
 * @param {(text: string) => void} complain
 */
export function composer(form, store, complain) {
  const drafts = new Map(); // unsent texts, by thread and person
  const dismissed = new Set(); // prompts that the user does not want to answer
  let here = "";
  let repliedTo = null;
  let edited = null;

  const replyBar = h("div", { className: "reply-bar", hidden: true });
  const picked = attachments(() => input.focus());
  const input = h("textarea", {
    rows: 1,
    placeholder: "Message",
    "aria-label": "Message",
    autocomplete: "off",
    on: { input: () => changed(), keydown: (event) => onKey(event) },
  });
  const add = addMenu({ pickFiles: picked.pick, sendSample: (sample) => send({ text: "", sample }) });
  const commands = commandMenu(input, { commands: () => commandsOfChat(), choose: (text) => sendText(text) });
  const inline = inlineMenu(input, { store, choose: sendResult, start: followStart, complain });
  const submit = h("button", { className: "icon-button send", "aria-label": "Send" }, icon("send"));
  const samples = h(
    "div",
    { className: "samples", role: "group", "aria-label": "Samples to send" },
    ...SAMPLES.map(sampleButton),
  );
  form.append(
    samples,
    replyBar,
    picked.tray,
    commands.menu,
    inline.menu,
    add.menu,
    h("div", { className: "write" }, add.button, commands.button, input, submit),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (edited) saveEdit();
    else send({ text: input.value, files: picked.files(), send_as: picked.sendAs() });
  });

  function sampleButton([sample, label]) {
    return h(
      "button",
      {
        type: "button",
        className: "chip",
        on: { click: () => send({ text: input.value, sample }) },
      },
      label,
    );
  }

  function commandsOfChat() {
    return store.bot.commands[store.chat?.kind === "private" ? "private" : "group"];
  }

  function changed() {
    grow();
    commands.suggest();
    if (isCall()) inline.close();
    else inline.suggest();
  }

  function clear() {
    input.value = "";
    changed();
  }

  /** Whether the user is about to call the bot under a message, where it is no member. */
  function isCall() {
    return repliedTo !== null && store.chat?.kind !== "private" && !store.chat?.has_bot;
  }

  function grow() {
    input.style.height = "auto";
    if (input.value) input.style.height = `${Math.min(input.scrollHeight + 2, MAX_HEIGHT)}px`; // 2: its border
  }

  function onKey(event) {
    if (event.isComposing || commands.handleKey(event) || inline.handleKey(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === "Escape" && (repliedTo || edited)) {
      event.preventDefault();
      dismiss();
    }
  }

  /** Send to the open thread; the text stays in the field if that fails. */
  async function send({ text, files = [], ...more }) {
    if (!text.trim() && !files.length && !more.sample) return;
    const target = repliedTo;
    submit.disabled = true;
    try {
      await api.send({ who: store.who, ...store.thread, text, reply_to: target?.id ?? null, ...more }, files);
      if (files.length) picked.clear();
      if (repliedTo === target) replyTo(null); // otherwise the bot has already asked for the next reply
      if (input.value === text) clear(); // otherwise the next message is being written, and its menus stay as they are
    } catch (error) {
      complain(error.message);
    } finally {
      submit.disabled = false;
    }
    input.focus({ preventScroll: true });
  }

  async function sendResult(query, result) {
    const target = repliedTo;
    grow(); // the menu has emptied the field
    try {
      await api.choose(store.who, store.thread, query, result, target);
      if (repliedTo === target) replyTo(null);
    } catch (error) {
      complain(error.message);
    }
  }

  /** Open the private chat with the bot, and start it there as apps do. */
  function followStart(parameter) {
    store.open({ chat: store.privateChatOf(store.who).id, topic: null });
    sendText(`/start ${parameter}`);
  }

  function sendText(text) {
    send({ text });
  }

  /** Make the next message a reply to this one, or to none. */
  function replyTo(message) {
    repliedTo = message;
    edited = null;
    replyBar.hidden = !message;
    input.placeholder = message?.prompt?.placeholder || "Message";
    if (!message) return;
    const title = h("b", {}, "Reply to ", h("bdi", {}, message.sender.name));
    showBar("reply", title, message, "Don’t reply");
    if (matchMedia("(hover: hover)").matches) input.focus({ preventScroll: true });
  }

  /** Put the text of a message into the field; sending replaces it. */
  function edit(message) {
    replyTo(null);
    edited = message;
    input.value = message.text;
    replyBar.hidden = false;
    showBar("edit", h("b", {}, "Edit message"), message, "Don’t edit");
    changed();
    input.focus({ preventScroll: true });
  }

  function showBar(iconName, title, message, closeLabel) {
    const close = h(
      "button",
      { type: "button", className: "icon-button", "aria-label": closeLabel, on: { click: dismiss } },
      icon("close"),
    );
    replyBar.replaceChildren(icon(iconName), h("p", {}, title, h("bdi", {}, summary(message))), close);
  }

  async function saveEdit() {
    try {
      await api.edit(store.who, edited, input.value);
      dismiss();
    } catch (error) {
      complain(error.message);
    }
  }

  function dismiss() {
    if (edited) input.value = "";
    else dismissed.add(repliedTo);
    replyTo(null);
    changed();
    input.focus();
  }

  /** Open the reply bar if the bot asks for a reply. */
  function followPrompt() {
    const prompt = store.prompt;
    if (prompt && !edited && !dismissed.has(prompt)) replyTo(prompt);
  }

  function onMessage({ message, isNew }) {
    if (!store.thread || !message) return;
    if (isNew && message === store.prompt) followPrompt();
    const isAnswer = message.sender?.id === store.who && message.reply_to === repliedTo?.id;
    if (isNew && isAnswer && message.chat === repliedTo?.chat) replyTo(null);
    if (message.deleted && isSame(message, repliedTo)) replyTo(null);
    if (message.deleted && isSame(message, edited)) dismiss();
  }

  function onThread() {
    drafts.set(here, edited ? "" : input.value);
    here = store.thread ? `${keyOf(store.thread)} ${store.who}` : "";
    input.value = drafts.get(here) ?? "";
    commands.close();
    inline.close();
    picked.clear();
    replyTo(null);
    if (!store.thread) return;
    grow();
    followPrompt();
  }

  store.on("thread", onThread);
  store.on("messages", onMessage);
  return { replyTo, edit, sendText, addFiles: picked.add, focus: () => input.focus() };
}

const isSame = (one, other) => one.id === other?.id && one.chat === other.chat;
