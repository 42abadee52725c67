/** The composer: text, files, samples, replies and commands. */
import * as api from "./api.js";
import { attachments } from "./attachments.js";
import { summary } from "./bubble.js";
import { commandMenu } from "./commands.js";
import { h, icon } from "./dom.js";
import { keyOf } from "./store.js";

const MAX_HEIGHT = 160; // pixels of the text field

const SAMPLES = [
  ["photo", "🧍 Sample photo"],
  ["motion", "🕺 Sample motion"],
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

  const replyBar = h("div", { className: "reply-bar", hidden: true });
  const picked = attachments(() => input.focus());
  const input = h("textarea", {
    rows: 1,
    placeholder: "Message",
    "aria-label": "Message",
    autocomplete: "off",
    on: { input: () => changed(), keydown: (event) => onKey(event) },
  });
  const commands = commandMenu(input, { commands: () => commandsOfChat(), choose: (text) => sendText(text) });
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
    h("div", { className: "write" }, picked.button, commands.button, input, submit),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send({ text: input.value, files: picked.files(), as_files: picked.asFiles() });
  });

  function sampleButton([sample, label]) {
    return h(
      "button",
      {
        type: "button",
        className: "chip",
        on: { click: () => send({ text: input.value, sample, as_files: picked.asFiles() }) },
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
  }

  function grow() {
    input.style.height = "auto";
    if (input.value) input.style.height = `${Math.min(input.scrollHeight + 2, MAX_HEIGHT)}px`; // 2: its border
  }

  function onKey(event) {
    if (event.isComposing || commands.handleKey(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === "Escape" && repliedTo) {
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
      if (input.value === text) input.value = "";
      if (files.length) picked.clear();
      if (repliedTo === target) replyTo(null); // otherwise the bot has already asked for the next reply
      changed();
    } catch (error) {
      complain(error.message);
    } finally {
      submit.disabled = false;
    }
    input.focus({ preventScroll: true });
  }

  function sendText(text) {
    send({ text });
  }

  /** Make the next message a reply to this one, or to none. */
  function replyTo(message) {
    repliedTo = message;
    replyBar.hidden = !message;
    input.placeholder = message?.prompt?.placeholder || "Message";
    if (!message) return;
    const close = h(
      "button",
      { type: "button", className: "icon-button", "aria-label": "Don’t reply", on: { click: dismiss } },
      icon("close"),
    );
    const words = h(
      "p",
      {},
      h("b", {}, "Reply to ", h("bdi", {}, message.sender.name)),
      h("bdi", {}, summary(message)),
    );
    replyBar.replaceChildren(icon("reply"), words, close);
    if (matchMedia("(hover: hover)").matches) input.focus({ preventScroll: true });
  }

  function dismiss() {
    dismissed.add(repliedTo);
    replyTo(null);
    input.focus();
  }

  /** Open the reply bar if the bot asks for a reply. */
  function followPrompt() {
    const prompt = store.prompt;
    if (prompt && !dismissed.has(prompt)) replyTo(prompt);
  }

  function onMessage({ message, isNew }) {
    if (!store.thread || !message) return;
    if (isNew && message === store.prompt) followPrompt();
    if (message.deleted && message.id === repliedTo?.id && message.chat === repliedTo.chat) replyTo(null);
  }

  function onThread() {
    drafts.set(here, input.value);
    here = store.thread ? `${keyOf(store.thread)} ${store.who}` : "";
    input.value = drafts.get(here) ?? "";
    commands.close();
    picked.clear();
    replyTo(null);
    if (!store.thread) return;
    grow();
    followPrompt();
  }

  store.on("thread", onThread);
  store.on("messages", onMessage);
  return { replyTo, sendText, addFiles: picked.add, focus: () => input.focus() };
}
