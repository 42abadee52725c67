/** The page: loads the state, puts the parts together, and keeps listening. */
import * as api from "./api.js";
import { chatList } from "./chats.js";
import { composer } from "./composer.js";
import { conversation } from "./conversation.js";
import { byId } from "./dom.js";
import { dropping } from "./dropping.js";
import { panel } from "./panel.js";
import { Store } from "./store.js";
import { theme } from "./theme.js";
import { showAnswer, toast } from "./toasts.js";

const NARROW = matchMedia("(max-width: 760px)");

const store = new Store();
const complain = (text) => toast(text, "bad");
let stopListening = () => {};
let isConnected = true;

theme(byId("theme"));
await load();
const writing = composer(byId("composer"), store, complain);
conversation(store, { composer: writing, complain });
chatList(store);
panel(store, complain);
dropping(() => store.place !== null, writing.addFiles);
store.on("place", showPlace);
store.on("answer", showAnswer);
addEventListener("hashchange", goToHash);
goToHash();
renderAll();
document.body.dataset.ready = "yes";

/** Take over the server's state, and listen to what happens from there on. */
async function load() {
  stopListening();
  try {
    const state = await api.state();
    store.load(state);
    stopListening = api.listen(state.position, { ...store.takes, reset }, connection);
  } catch (error) {
    complain(error.message);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await load();
  }
}

/** Begin anew: the sandbox was started again, or the page was away for too long. */
async function reset() {
  await load();
  goToHash();
  renderAll();
}

function renderAll() {
  for (const kind of ["place", "bot", "jobs", "exchanges", "troubles", "log"]) store.tell(kind);
}

function connection(connected) {
  if (!connected && isConnected) toast("The connection to the sandbox is lost; the page tries again.", "bad");
  if (connected && !isConnected) toast("The sandbox is back.");
  isConnected = connected;
}

/** Write down in the address where one is, so that reloading and the browser's Back work. */
function showPlace() {
  const hash = store.place
    ? `#${store.place.chat}${store.place.topic === null ? "" : `/${store.place.topic}`}`
    : "#";
  if (location.hash !== hash && (location.hash || store.place)) history.pushState(null, "", hash);
  byId("app").dataset.view = store.place ? "chat" : "list";
}

/** Go to where the address says; without one, to the first chat, where there is room beside the list. */
function goToHash() {
  const [chat, topic] = location.hash.slice(1).split("/").map(Number);
  if (store.chats.has(chat)) store.open({ chat, topic: topic ?? null });
  else store.open(NARROW.matches ? null : { chat: store.privateChatOf(store.who).id, topic: null });
}
