/** The page: loads the state, sets up its parts, and listens to events. */
import * as api from "./api.js";
import { chatList } from "./chats.js";
import { composer } from "./composer.js";
import { conversation } from "./conversation.js";
import { byId } from "./dom.js";
import { dropping } from "./dropping.js";
import { panel } from "./panel.js";
import { afterPress } from "./pressed.js";
import { Store } from "./store.js";
import { theme } from "./theme.js";
import { showAnswer, toast } from "./toasts.js";

const NARROW = matchMedia("(max-width: 760px)");

const store = new Store();
const change = afterPress();
const complain = (text) => toast(text, "bad");
let stopListening = () => {};
let isConnected = true;

theme(byId("theme"));
await load();
const writing = composer(byId("composer"), store, complain);
conversation(store, { composer: writing, complain });
chatList(store, writing.focus);
panel(store, complain);
dropping(() => store.thread !== null, writing.addFiles);
store.on("thread", showThread);
store.on("answer", showAnswer);
addEventListener("hashchange", goToHash);
goToHash();
renderAll();
document.body.dataset.ready = "yes";

/** Load the server's state, and listen to the events that follow. */
async function load() {
  stopListening();
  try {
    const state = await api.state();
    store.load(state);
    stopListening = api.listen(state.position, { ...store.handlers, reset }, change, connection);
  } catch (error) {
    complain(error.message);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await load();
  }
}

/** Reload the state: the sandbox was restarted, or the page was disconnected for too long. */
async function reset() {
  await load();
  goToHash();
  renderAll();
}

function renderAll() {
  for (const kind of ["thread", "bot", "jobs", "exchanges", "switches", "purse", "log"]) store.emit(kind);
}

function connection(connected) {
  if (!connected && isConnected) toast("The connection to the sandbox is lost; the page tries again.", "bad");
  if (connected && !isConnected) toast("The sandbox is back.");
  isConnected = connected;
}

/** Put the open thread into the address, so that reloading and the browser's Back work. */
function showThread() {
  const hash = store.thread
    ? `#${store.thread.chat}${store.thread.topic === null ? "" : `/${store.thread.topic}`}`
    : "#";
  if (location.hash !== hash && (location.hash || store.thread)) history.pushState(null, "", hash);
  byId("app").dataset.view = store.thread ? "chat" : "list";
}

/** Open the thread in the address; without one the first chat, unless only the list fits on the screen. */
function goToHash() {
  const [chat, topic] = location.hash.slice(1).split("/").map(Number);
  if (store.chats.has(chat)) store.open({ chat, topic: topic ?? null });
  else store.open(NARROW.matches ? null : { chat: store.privateChatOf(store.who).id, topic: null });
}
