/** The middle column: the messages of the open thread, the bot's chat action, and the header. */
import * as api from "./api.js";
import { bubbleElement } from "./bubble.js";
import { avatar, byId, h, icon } from "./dom.js";
import { messageFocus } from "./focus.js";
import { forward } from "./forward.js";
import { startParameter } from "./links.js";
import { longPress } from "./longpress.js";
import { keyOf } from "./store.js";
import { unitsOf } from "./timeline.js";
import { alertPerson, toast } from "./toasts.js";

const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
const AT_END = 80; // pixels from the end within which the view counts as at the end

const ACTION_TEXTS = {
  typing: "is typing",
  upload_photo: "is sending a photo",
  record_video: "is recording a video",
  upload_video: "is sending a video",
  upload_document: "is sending a file",
};

/**
 * @param {import("./store.js").Store} store
 * @param {object} options
 * @param {any} options.composer receives replies and commands
 * @param {(text: string) => void} options.complain
 */
export function conversation(store, { composer, complain }) {
  const list = byId("messages");
  const toEnd = byId("to-end");
  const focus = messageFocus(list);
  const shown = new Map(); // key of a unit -> its signature and element
  let shownThread = "";
  let follows = true; // whether the view stays at the end as messages come
  let lastTop = 0;

  byId("skip").addEventListener("click", () => composer.focus());
  byId("back").append(icon("back"));
  byId("back").addEventListener("click", () => store.open(null));
  toEnd.append(icon("down"));
  toEnd.addEventListener("click", () => scrollToEnd());
  list.addEventListener("scroll", () => {
    const movedUp = list.scrollTop < lastTop; // only the user scrolls up
    lastTop = list.scrollTop;
    follows = isAtEnd() || (follows && !movedUp);
    toEnd.hidden = follows;
    if (follows) store.markRead();
  });
  longPress(list);
  new ResizeObserver(() => follows && scrollToEnd("instant")).observe(list);

  const actions = {
    onReply: (message) => composer.replyTo(message),
    onEdit: (message) => composer.edit(message),
    onForward: (message) => forward(store, message, complain),
    onDelete: (message) => api.remove(store.who, message).catch((error) => complain(error.message)),
    onCommand: (text) => composer.sendText(text),
    onLink: (event, url) => followLink(event, url),
    onShow: (message) => show(message),
    onPress: (message, button) => press(message, button),
    onPay: (message) => pay(message),
    onCopy: (text) => copy(text),
  };

  async function press(message, button) {
    if (pendingIn(message).has(button.data)) return;
    try {
      const id = await api.press(store.who, message, button.data);
      store.addQuery(id, { message: message.id, chat: message.chat, data: button.data });
    } catch (error) {
      complain(error.message);
    }
  }

  async function pay(message) {
    try {
      const error = await api.pay(store.who, message);
      if (error) alertPerson(error);
      else toast("Paid");
    } catch (error) {
      complain(error.message);
    }
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      toast("Copied");
    } catch {
      alertPerson(text); // the browser lets the page copy nothing
    }
  }

  /** Follow a link to the bot in the sandbox: to the private chat with it, where /start is sent as by the apps. */
  function followLink(event, url) {
    const parameter = startParameter(url, store.bot.username);
    if (parameter === null) return;
    event.preventDefault();
    store.open({ chat: store.privateChatOf(store.who).id, topic: null });
    if (parameter) composer.sendText(`/start ${parameter}`);
  }

  function pendingIn(message) {
    const own = [...store.queries.values()].filter(
      (each) => each.message === message.id && each.chat === message.chat,
    );
    return new Set(own.map((each) => each.data));
  }

  function show(message) {
    const row = list.querySelector(`[data-message="${message.id}"]`);
    row?.scrollIntoView({ block: "center", behavior: reducedMotion.matches ? "instant" : "smooth" });
    row?.animate([{ backgroundColor: "var(--highlight)" }, { backgroundColor: "transparent" }], 1600);
  }

  function isAtEnd() {
    return list.scrollHeight - list.scrollTop - list.clientHeight < AT_END;
  }

  function scrollToEnd(behavior = reducedMotion.matches ? "instant" : "smooth") {
    follows = true;
    list.scrollTo({ top: list.scrollHeight, behavior });
  }

  function render() {
    if (!store.thread) return;
    const key = `${store.thread.chat}/${store.thread.topic}/${store.who}`;
    const isOtherThread = key !== shownThread;
    if (isOtherThread) shown.clear();
    follows ||= isOtherThread;
    shownThread = key;
    const messages = store.messagesIn(store.thread);
    const elements = unitsOf(messages).map(unitElement);
    if (store.chat.kind === "private" && !messages.length) elements.push(welcome());
    const action = actionElement();
    if (action) elements.push(action);
    const focused = focus.remember();
    arrange(elements);
    focus.restore(focused);
    focus.refresh();
    if (follows) {
      scrollToEnd(isOtherThread ? "instant" : undefined);
      if (document.hasFocus() || isOtherThread) store.markRead();
    }
  }

  /** Put elements into the list without moving those that stay, so that videos go on playing. */
  function arrange(elements) {
    const wanted = new Set(elements);
    for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
    elements.forEach((element, index) => {
      if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
    });
  }

  /** Return a unit's element, a new one only if its content has changed. */
  function unitElement(unit) {
    const context = unit.kind === "bubble" ? contextOf(unit.messages) : { text: unit.text };
    const signature = JSON.stringify([unit.messages, { ...context, pending: [...(context.pending ?? [])] }]);
    let known = shown.get(unit.key);
    if (known?.signature !== signature) {
      const element =
        unit.kind === "bubble"
          ? bubbleElement(unit.messages, { ...context, actions })
          : h("p", { className: `service ${unit.kind}` }, h("bdi", {}, unit.text));
      known = { signature, element };
      shown.set(unit.key, known);
    }
    known.element.classList.toggle("first", unit.isFirst);
    known.element.classList.toggle("last", unit.isLast);
    return known.element;
  }

  function contextOf(messages) {
    const [first, last] = [messages[0], messages.at(-1)];
    return {
      isOwn: first.sender?.id === store.who,
      isGroup: store.chat.kind !== "private",
      repliedTo: first.reply_to === null ? null : store.message(first.chat, first.reply_to),
      pending: pendingIn(last),
    };
  }

  function welcome() {
    return h(
      "section",
      { className: "welcome" },
      avatar(store.bot, "large"),
      h("h2", {}, "What can this bot do?"),
      h("p", {}, store.bot.description || "It is starting, just a moment."),
      h(
        "button",
        { type: "button", className: "primary", on: { click: () => composer.sendText("/start") } },
        "Start",
      ),
    );
  }

  function actionElement() {
    const text = actionText(store);
    if (!text) return null;
    const dots = h("span", { className: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i"));
    return h("p", { className: "doing" }, dots, `${store.bot.name} ${text}…`);
  }

  function renderHead() {
    if (!store.thread) return;
    const { title, kind, topics, members } = store.chat;
    const isPrivate = kind === "private";
    const topic = topics?.find((each) => each.id === store.thread.topic);
    byId("head-avatar").replaceChildren(avatar(isPrivate ? store.bot : { id: store.chat.id, name: title }));
    byId("head-title").textContent = isPrivate ? store.bot.name : topic ? `${title} › ${topic.name}` : title;
    const state = store.bot.state === "running" ? "bot" : `bot, ${store.bot.state}`;
    byId("head-subtitle").textContent = `${isPrivate ? state : `${members} members`}, you are ${store.me.name}`;
  }

  /** Go to the end when the user sends a message. */
  function followOwn({ message, isNew }) {
    if (!isNew || message.sender?.id !== store.who || !store.thread) return;
    follows ||= keyOf(store.threadOf(message)) === keyOf(store.thread);
  }

  store.on("messages", followOwn);
  store.on("thread messages actions", render);
  store.on("bot", render);
  store.on("thread bot", renderHead);
  addEventListener("focus", () => follows && store.thread && store.markRead());
}

/** The bot's chat action in the open thread as text; empty if there is none. */
function actionText(store) {
  const action = store.actions.get(`${store.thread.chat}/${store.thread.topic ?? ""}`);
  return action ? (ACTION_TEXTS[action.name] ?? "is busy") : "";
}
