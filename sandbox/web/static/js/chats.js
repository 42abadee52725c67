/** The left column: the person whom the user plays, and the chats with their topics. */
import { summary } from "./bubble.js";
import { avatar, byId, h } from "./dom.js";
import { clock } from "./format.js";
import { keyOf } from "./store.js";

/**
 * @param {import("./store.js").Store} store
 * @param {() => void} onKeyboardOpen called after a thread was opened with the keyboard
 */
export function chatList(store, onKeyboardOpen) {
  const people = byId("people");
  const list = byId("chat-list");
  /** @type {(() => void)[]} each fills a row */
  let fills = [];
  let drawn = "";
  list.addEventListener("keydown", (event) => moveFocus(event, list, ["ArrowUp", "ArrowDown"]));
  people.addEventListener("keydown", (event) => {
    if (moveFocus(event, people, ["ArrowLeft", "ArrowRight"])) document.activeElement.click();
  });

  function renderPeople() {
    const focused = people.contains(document.activeElement);
    people.replaceChildren(...store.people.map(personButton));
    if (focused) people.querySelector('[aria-checked="true"]').focus();
  }

  function personButton(person) {
    const isMe = person.id === store.who;
    return h(
      "button",
      {
        type: "button",
        className: "person",
        role: "radio",
        "aria-checked": isMe,
        tabIndex: isMe ? 0 : -1,
        title: `Be ${person.name}`,
        on: { click: () => store.setPerson(person.id) },
      },
      avatar(person, "small"),
      person.name,
    );
  }

  function renderPurse() {
    const purse = byId("purse");
    purse.textContent = `⭐ ${store.purse.people[store.who]}`;
    purse.title = `Telegram Stars of this person; the bot has ${store.purse.bot}`;
  }

  /** Draw the list. Rows stay as long as the chats do. */
  function renderChats() {
    const chats = [...store.chats.values()];
    const structure = JSON.stringify(chats.map((chat) => [chat.id, chat.title, chat.has_bot, chat.topics]));
    if (structure !== drawn) {
      drawn = structure;
      fills = [];
      const focused = list.contains(document.activeElement) ? document.activeElement.dataset.key : null;
      list.replaceChildren(
        h("h2", {}, "With the bot alone"),
        ...chats.filter((chat) => chat.person).map((chat) => row(chat, { chat: chat.id, topic: null }, chat.title)),
        h("h2", {}, "Groups"),
        ...chats.filter((chat) => !chat.person && chat.has_bot).flatMap(groupRows),
        h("h2", {}, "Without the bot"),
        ...chats.filter((chat) => !chat.person && !chat.has_bot).flatMap(groupRows),
      );
      if (focused) list.querySelector(`[data-key="${focused}"]`)?.focus();
    }
    for (const fill of fills) fill();
  }

  function groupRows(chat) {
    if (!chat.topics) return [row(chat, { chat: chat.id, topic: null }, chat.title)];
    return [
      h(
        "div",
        { className: "forum" },
        avatar({ id: chat.id, name: chat.title }),
        h("span", {}, chat.title),
        h("small", {}, "topics"),
      ),
      ...chat.topics.map((topic) => row(chat, { chat: chat.id, topic: topic.id }, `# ${topic.name}`, true)),
    ];
  }

  function openThread(event, thread) {
    store.open(thread);
    if (event.detail === 0) onKeyboardOpen(); // a click without a pointer
  }

  /** Create an empty row, and note how it is filled. */
  function row(chat, thread, title, isTopic = false) {
    const button = h("button", {
      type: "button",
      className: `chat ${isTopic ? "topic" : ""}`,
      "data-key": keyOf(thread),
      on: { click: (event) => openThread(event, thread) },
    });
    const face = chat.person ? store.person(chat.person) : { id: chat.id, name: chat.title };
    const picture = isTopic ? [] : [avatar(face)];
    fills.push(() => {
      const isOpen = store.thread && keyOf(thread) === keyOf(store.thread);
      button.setAttribute("aria-current", isOpen ? "page" : "false");
      button.replaceChildren(...picture, ...contentOf(store.chats.get(chat.id), thread, title));
    });
    return button;
  }

  function contentOf(chat, thread, title) {
    const last = store.messagesIn(thread).at(-1);
    const unread = store.unreadIn(thread);
    return [
      h(
        "span",
        { className: "chat-title" },
        h("bdi", {}, title),
        " ",
        chat.person === store.operator && h("small", {}, "runs the bot"),
      ),
      last && h("time", {}, clock(last.date)),
      preview(chat, last),
      unread > 0 &&
        h("span", { className: "unread" }, String(unread), h("span", { className: "for-readers" }, " new")),
    ].filter(Boolean);
  }

  /** The last message in one line. The text is clipped at its own end, so it has its own direction. */
  function preview(chat, last) {
    const sender = last && !last.service && !chat.person && last.sender;
    const name = sender && (sender.id === store.who ? "You" : sender.name);
    const text = last ? summary(last) : chat.person ? "Say hello to the bot" : "Nothing yet";
    return h(
      "span",
      { className: "chat-last" },
      name && h("bdi", {}, `${name}: `),
      h("bdi", { dir: "auto" }, text),
    );
  }

  store.on("thread", renderPeople);
  store.on("thread purse", renderPurse);
  store.on("thread messages read", renderChats);
}

/** Move the focus with two arrow keys; returns whether it moved. */
function moveFocus(event, list, [back, forward]) {
  const step = { [back]: -1, [forward]: 1 }[event.key];
  if (!step) return false;
  const buttons = [...list.querySelectorAll("button")];
  const next = buttons[buttons.indexOf(document.activeElement) + step];
  event.preventDefault();
  next?.focus();
  return Boolean(next);
}
