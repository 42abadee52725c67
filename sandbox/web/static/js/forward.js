/** The dialog that asks to which chat or topic a message is forwarded. */
import * as api from "./api.js";
import { byId, h } from "./dom.js";

/**
 * Ask for a chat of the user, and forward the message to it.
 * @param {import("./store.js").Store} store
 * @param {any} message
 * @param {(text: string) => void} complain
 */
export function forward(store, message, complain) {
  const dialog = byId("forward");
  const send = async (thread) => {
    dialog.close();
    try {
      await api.forward(store.who, message, thread);
      store.open(thread);
    } catch (error) {
      complain(error.message);
    }
  };
  const choice = ({ thread, title }) =>
    h("li", {}, h("button", { type: "button", on: { click: () => send(thread) } }, h("bdi", {}, title)));
  byId("forward-list").replaceChildren(...targets(store).map(choice));
  dialog.onclick = (event) => event.target === dialog && dialog.close();
  dialog.showModal();
}

/** The threads to which the user can forward: the private chat, the groups, and the topics of forums. */
function targets(store) {
  const own = [...store.chats.values()].filter((chat) => !chat.person || chat.person === store.who);
  return own.flatMap((chat) => {
    const title = chat.person ? store.bot.name : chat.title;
    if (!chat.topics) return [{ thread: { chat: chat.id, topic: null }, title }];
    return chat.topics.map((topic) => ({
      thread: { chat: chat.id, topic: topic.id },
      title: `${title} › ${topic.name}`,
    }));
  });
}
