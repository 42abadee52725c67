/** The state of the page: the server's state, updated by its events, the person and the open thread. */
import { remembered, remember } from "./memory.js";

const ACTION_SECONDS = 5; // how long Telegram shows a chat action
const QUERY_SECONDS = 15; // how long a callback query can be answered
const MAX_ANSWERS = 20;
const MAX_EXCHANGES = 300;
const MAX_LOG_LINES = 200;

/**
 * A chat, or one topic of a forum; `topic` is null for the general topic and outside forums.
 * @typedef {{chat: number, topic: number | null}} Thread
 */

/** @param {Thread} thread */
export const keyOf = (thread) => `${thread.chat}/${thread.topic ?? ""}`;

export class Store {
  #listeners = new Map();

  /** Call `listener` on these events: thread messages read actions answer bot jobs exchanges switches purse log. */
  on(kinds, listener) {
    for (const kind of kinds.split(" ")) {
      this.#listeners.set(kind, [...(this.#listeners.get(kind) ?? []), listener]);
    }
  }

  emit(kind, detail) {
    for (const listener of this.#listeners.get(kind) ?? []) listener(detail);
  }

  // The server's state

  /** Replace the whole state. */
  load(state) {
    this.people = state.people;
    this.operator = state.operator;
    this.bot = state.bot;
    this.jobs = state.jobs;
    this.exchanges = new Map(state.exchanges.map((each) => [each.number, each]));
    this.switches = state.switches;
    this.log = state.log;
    this.purse = state.purse;
    this.chats = new Map(
      state.chats.map((chat) => [
        chat.id,
        { ...chat, messages: new Map(chat.messages.map((each) => [each.id, each])) },
      ]),
    );
    this.actions = new Map();
    this.queries = new Map();
    this.answers = [];
    const run = state.position.split("-")[0];
    if (remembered("run") !== run) remember("read", {});
    remember("run", run);
    this.read = remembered("read") ?? {};
    this.who = this.people.some((each) => each.id === remembered("who")) ? remembered("who") : this.people[0].id;
    this.thread = this.thread ?? null;
  }

  /** The handlers of the server's events, by kind. */
  get handlers() {
    return {
      message: (message) => this.onMessage(message),
      action: (action) => this.onAction(action),
      answer: (answer) => this.onAnswer(answer),
      exchange: (exchange) => this.onExchange(exchange),
      jobs: (jobs) => this.replace("jobs", jobs),
      bot: (bot) => this.replace("bot", bot),
      switches: (switches) => this.replace("switches", switches),
      purse: (purse) => this.replace("purse", purse),
      log: (log) => this.onLog(log),
    };
  }

  replace(kind, value) {
    this[kind] = value;
    this.emit(kind);
  }

  onMessage(message) {
    const chat = this.chats.get(message.chat);
    const isNew = !chat.messages.has(message.id);
    chat.messages.set(message.id, message);
    if (isNew && message.sender?.is_bot) this.endAction(this.threadOf(message));
    this.emit("messages", { message, isNew });
  }

  onAction(action) {
    const key = keyOf(action);
    clearTimeout(this.actions.get(key)?.timer);
    const timer = setTimeout(() => this.endAction(action), ACTION_SECONDS * 1000);
    this.actions.set(key, { name: action.name, timer });
    this.emit("actions");
  }

  endAction(thread) {
    clearTimeout(this.actions.get(keyOf(thread))?.timer);
    if (this.actions.delete(keyOf(thread))) this.emit("actions");
  }

  /** Keep a callback query until it is answered; the answer may arrive before the query's id. */
  addQuery(id, query) {
    this.queries.set(id, query);
    this.emit("messages", {});
    const early = this.answers.find((each) => each.query === id);
    if (early) this.onAnswer(early);
    else setTimeout(() => this.queries.delete(id) && this.emit("messages", {}), QUERY_SECONDS * 1000);
  }

  onAnswer(answer) {
    this.answers = [...this.answers, answer].slice(-MAX_ANSWERS);
    if (!this.queries.delete(answer.query)) return; // early, or for another window
    this.emit("messages", {});
    this.emit("answer", answer);
  }

  onExchange(exchange) {
    this.exchanges.set(exchange.number, exchange);
    if (this.exchanges.size > MAX_EXCHANGES) this.exchanges.delete(this.exchanges.keys().next().value);
    this.emit("exchanges", exchange);
  }

  onLog(log) {
    const fresh = log.end - this.log.end;
    if (fresh <= 0) return;
    this.log = { end: log.end, lines: [...this.log.lines, ...log.lines.slice(-fresh)].slice(-MAX_LOG_LINES) };
    this.emit("log");
  }

  // The person and the open thread

  person(id) {
    return this.people.find((each) => each.id === id);
  }

  get me() {
    return this.person(this.who);
  }

  get chat() {
    return this.thread && this.chats.get(this.thread.chat);
  }

  privateChatOf(person) {
    return [...this.chats.values()].find((chat) => chat.person === person);
  }

  /** Play another person; a private chat is left for that person's private chat. */
  setPerson(person) {
    this.who = person;
    remember("who", person);
    if (this.chat?.kind === "private") this.thread = { chat: this.privateChatOf(person).id, topic: null };
    this.emit("thread");
  }

  /** Open a thread, or none: on a narrow screen that shows the list of chats. */
  open(thread) {
    this.thread = thread;
    const owner = this.chat?.person;
    if (owner) {
      this.who = owner;
      remember("who", owner);
    }
    this.emit("thread");
  }

  // Messages of threads

  threadOf(message) {
    return { chat: message.chat, topic: this.chats.get(message.chat).topics ? message.topic : null };
  }

  /** The messages of a thread that are not deleted, and that the person sees. */
  messagesIn(thread) {
    const chat = this.chats.get(thread.chat);
    return [...chat.messages.values()].filter(
      (message) =>
        !message.deleted &&
        (message.receiver === null || message.receiver === this.who) &&
        (!chat.topics || message.topic === thread.topic),
    );
  }

  message(chat, id) {
    return this.chats.get(chat)?.messages.get(id);
  }

  unreadIn(thread) {
    const read = this.read[keyOf(thread)] ?? 0;
    return this.messagesIn(thread).filter(
      (message) => message.id > read && message.sender?.is_bot && !message.service,
    ).length;
  }

  /** Mark all messages of the open thread as read. */
  markRead() {
    const last = this.thread && this.messagesIn(this.thread).at(-1);
    if (!last || this.read[keyOf(this.thread)] === last.id) return;
    this.read[keyOf(this.thread)] = last.id;
    remember("read", this.read);
    this.emit("read");
  }

  /** The newest message in the open thread that asks the user for a reply and has none, or null. */
  get prompt() {
    const messages = this.messagesIn(this.thread);
    const prompt = messages.findLast(
      ({ prompt: each }) => each && (each.person === null || each.person === this.who),
    );
    if (!prompt) return null;
    const isAnswered = messages.some((each) => each.reply_to === prompt.id && each.sender?.id === this.who);
    return isAnswered ? null : prompt;
  }
}
