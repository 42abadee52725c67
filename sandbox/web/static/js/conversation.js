/** The middle of the page: one place's messages, what the bot is doing, and who is there. */
import * as api from "./api.js";
import { bubbleElement } from "./bubble.js";
import { avatar, byId, h, icon } from "./dom.js";
import { unitsOf } from "./timeline.js";

const AT_END = 80; // pixels from the end at which one still looks at the end

const DOING = {
  typing: "is typing",
  upload_photo: "is sending a photo",
  record_video: "is recording a video",
  upload_video: "is sending a video",
  upload_document: "is sending a file",
};

/**
 * @param {import("./store.js").Store} store
 * @param {object} parts
 * @param {any} parts.composer where replies and commands go
 * @param {(text: string) => void} parts.complain
 */
export function conversation(store, { composer, complain }) {
  const list = byId("messages");
  const toEnd = byId("to-end");
  const shown = new Map(); // key of a unit -> what it was made of, and its element
  let shownPlace = "";
  let follows = true; // whether one looks at the end, and goes on to as more comes
  let lastTop = 0;

  byId("back").append(icon("back"));
  byId("back").addEventListener("click", () => store.open(null));
  toEnd.append(icon("down"));
  toEnd.addEventListener("click", () => scrollToEnd());
  list.addEventListener("scroll", () => {
    const movedUp = list.scrollTop < lastTop; // which only people do
    lastTop = list.scrollTop;
    follows = isAtEnd() || (follows && !movedUp);
    toEnd.hidden = follows;
    if (follows) store.markRead();
  });
  new ResizeObserver(() => follows && scrollToEnd("instant")).observe(list);

  const does = {
    onReply: (message) => composer.replyTo(message),
    onDelete: (message) => api.remove(store.who, message).catch((error) => complain(error.message)),
    onCommand: (text) => composer.sendText(text),
    onShow: (message) => show(message),
    onPress: (message, button) => press(message, button),
  };

  async function press(message, button) {
    if (pressesOf(message).has(button.data)) return;
    try {
      const id = await api.press(store.who, message, button.data);
      store.pressed(id, { message: message.id, chat: message.chat, data: button.data });
    } catch (error) {
      complain(error.message);
    }
  }

  function pressesOf(message) {
    const own = [...store.presses.values()].filter(
      (each) => each.message === message.id && each.chat === message.chat,
    );
    return new Set(own.map((each) => each.data));
  }

  function show(message) {
    const row = list.querySelector(`[data-message="${message.id}"]`);
    row?.scrollIntoView({ block: "center", behavior: "smooth" });
    row?.animate([{ backgroundColor: "var(--highlight)" }, { backgroundColor: "transparent" }], 1600);
  }

  function isAtEnd() {
    return list.scrollHeight - list.scrollTop - list.clientHeight < AT_END;
  }

  function scrollToEnd(behavior = "smooth") {
    follows = true;
    list.scrollTo({ top: list.scrollHeight, behavior });
  }

  function render() {
    if (!store.place) return;
    const key = `${store.place.chat}/${store.place.topic}/${store.who}`;
    const isOtherPlace = key !== shownPlace;
    if (isOtherPlace) shown.clear();
    follows ||= isOtherPlace;
    shownPlace = key;
    const messages = store.messagesIn(store.place);
    const elements = unitsOf(messages).map(unitElement);
    if (store.chat.kind === "private" && !messages.length) elements.push(welcome());
    const action = actionElement();
    if (action) elements.push(action);
    place(elements);
    if (follows) {
      scrollToEnd(isOtherPlace ? "instant" : "smooth");
      if (document.hasFocus() || isOtherPlace) store.markRead();
    }
  }

  /** Put elements into the list without touching those that stay: a video goes on playing. */
  function place(elements) {
    const wanted = new Set(elements);
    for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
    elements.forEach((element, index) => {
      if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
    });
  }

  /** Return a unit's element: the one of before unless what it shows has changed. */
  function unitElement(unit) {
    const made = unit.kind === "bubble" ? circumstances(unit.messages) : { text: unit.text };
    const signature = JSON.stringify([unit.messages, { ...made, pressed: [...(made.pressed ?? [])] }]);
    let known = shown.get(unit.key);
    if (known?.signature !== signature) {
      const element =
        unit.kind === "bubble"
          ? bubbleElement(unit.messages, { ...made, does })
          : h("p", { className: `note ${unit.kind}` }, h("bdi", {}, unit.text));
      known = { signature, element };
      shown.set(unit.key, known);
    }
    known.element.classList.toggle("first", unit.isFirst);
    known.element.classList.toggle("last", unit.isLast);
    return known.element;
  }

  function circumstances(messages) {
    const [first, last] = [messages[0], messages.at(-1)];
    return {
      isOwn: first.sender?.id === store.who,
      isGroup: store.chat.kind !== "private",
      answered: first.reply_to === null ? null : store.message(first.chat, first.reply_to),
      pressed: pressesOf(last),
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
    const words = doing(store);
    if (!words) return null;
    const dots = h("span", { className: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i"));
    return h("p", { className: "doing" }, dots, `${store.bot.name} ${words}…`);
  }

  function renderHead() {
    if (!store.place) return;
    const { title, kind, topics, members } = store.chat;
    const isPrivate = kind === "private";
    const topic = topics?.find((each) => each.id === store.place.topic);
    byId("head-avatar").replaceChildren(avatar(isPrivate ? store.bot : { id: store.chat.id, name: title }));
    byId("head-title").textContent = isPrivate ? store.bot.name : topic ? `${title} › ${topic.name}` : title;
    const state = store.bot.state === "running" ? "bot" : `bot, ${store.bot.state}`;
    byId("head-subtitle").textContent = `${isPrivate ? state : `${members} members`}, you are ${store.me.name}`;
  }

  store.on("place messages actions", render);
  store.on("bot", render);
  store.on("place bot", renderHead);
  addEventListener("focus", () => follows && store.place && store.markRead());
}

/** What the bot is doing in the open place, in words; empty if nothing. */
export function doing(store) {
  const action = store.actions.get(`${store.place.chat}/${store.place.topic ?? ""}`);
  return action ? (DOING[action.name] ?? "is busy") : "";
}
