/** Where one writes: text, files, samples, replies and commands. */
import * as api from "./api.js";
import { attachments } from "./attachments.js";
import { summary } from "./bubble.js";
import { commandMenu } from "./commands.js";
import { h, icon } from "./dom.js";
import { keyOf } from "./store.js";

const HIGHEST = 160; // pixels that the text may take

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
  const drafts = new Map(); // what was begun elsewhere, by place and person
  const dismissed = new Set(); // prompts that one doesn't want to answer
  let here = "";
  let answered = null;

  const replyBar = h("div", { className: "reply-bar", hidden: true });
  const picked = attachments(() => input.focus());
  const input = h("textarea", {
    rows: 1,
    placeholder: "Message",
    "aria-label": "Message",
    autocomplete: "off",
    on: { input: () => changed(), keydown: (event) => pressed(event) },
  });
  const commands = commandMenu(input, { commands: () => commandsHere(), choose: (text) => sendText(text) });
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

  function commandsHere() {
    return store.bot.commands[store.chat?.kind === "private" ? "private" : "group"];
  }

  function changed() {
    grow();
    commands.suggest();
  }

  function grow() {
    input.style.height = "auto";
    if (input.value) input.style.height = `${Math.min(input.scrollHeight + 2, HIGHEST)}px`; // 2: its border
  }

  function pressed(event) {
    if (event.isComposing || commands.takes(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === "Escape" && answered) {
      event.preventDefault();
      dismiss();
    }
  }

  /** Send something to where one is; what was written stays if it can't be sent. */
  async function send({ text, files = [], ...more }) {
    if (!text.trim() && !files.length && !more.sample) return;
    const replied = answered;
    submit.disabled = true;
    try {
      await api.send({ who: store.who, ...store.place, text, reply_to: replied?.id ?? null, ...more }, files);
      if (input.value === text) input.value = "";
      if (files.length) picked.clear();
      if (answered === replied) replyTo(null); // or the bot has asked for the next reply already
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

  /** Answer a message with what comes next, or nothing in particular. */
  function replyTo(message) {
    answered = message;
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
    dismissed.add(answered);
    replyTo(null);
    input.focus();
  }

  /** Bring the reply bar up by itself where the bot asks for a reply. */
  function follow() {
    const prompt = store.prompt;
    if (prompt && !dismissed.has(prompt)) replyTo(prompt);
  }

  function heard({ message, isNew }) {
    if (!store.place || !message) return;
    if (isNew && message === store.prompt) follow();
    if (message.deleted && message.id === answered?.id && message.chat === answered.chat) replyTo(null);
  }

  function moved() {
    drafts.set(here, input.value);
    here = store.place ? `${keyOf(store.place)} ${store.who}` : "";
    input.value = drafts.get(here) ?? "";
    commands.close();
    picked.clear();
    replyTo(null);
    if (!store.place) return;
    grow();
    follow();
  }

  store.on("place", moved);
  store.on("messages", heard);
  return { replyTo, sendText, addFiles: picked.add };
}
