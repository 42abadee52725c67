/** What the page knows: the server's state, kept up to date by its events, and who and where one is. */
import { remembered, remember } from "./memory.js";

const ACTION_SECONDS = 5; // how long Telegram shows a chat action
const PRESS_SECONDS = 15; // after which a press gets no answer any more
const KEPT_ANSWERS = 20;
const KEPT_EXCHANGES = 300;
const KEPT_LOG_LINES = 200;

/**
 * A place is a chat, or one topic of a forum; `topic` is null in the general topic and outside of forums.
 * @typedef {{chat: number, topic: number | null}} Place
 */

/** @param {Place} place */
export const keyOf = (place) => `${place.chat}/${place.topic ?? ""}`;

export class Store {
  #listeners = new Map();

  /** Calls `listener` when one of these changes: people, place, messages, actions, bot, jobs, exchanges,
   * troubles, log, connection. */
  on(kinds, listener) {
    for (const kind of kinds.split(" ")) {
      this.#listeners.set(kind, [...(this.#listeners.get(kind) ?? []), listener]);
    }
  }

  tell(kind, detail) {
    for (const listener of this.#listeners.get(kind) ?? []) listener(detail);
  }

  // What the server says

  /** Take over the server's whole state. */
  load(state) {
    this.people = state.people;
    this.operator = state.operator;
    this.bot = state.bot;
    this.jobs = state.jobs;
    this.exchanges = new Map(state.exchanges.map((each) => [each.number, each]));
    this.troubles = state.troubles;
    this.log = state.log;
    this.chats = new Map(
      state.chats.map((chat) => [
        chat.id,
        { ...chat, messages: new Map(chat.messages.map((each) => [each.id, each])) },
      ]),
    );
    this.actions = new Map();
    this.presses = new Map();
    this.answers = [];
    const run = state.position.split("-")[0];
    if (remembered("run") !== run) remember("read", {});
    remember("run", run);
    this.read = remembered("read") ?? {};
    this.who = this.people.some((each) => each.id === remembered("who")) ? remembered("who") : this.people[0].id;
    this.place = this.place ?? null;
  }

  /** What to do about each kind of event. */
  get takes() {
    return {
      message: (message) => this.takeMessage(message),
      action: (action) => this.takeAction(action),
      answer: (answer) => this.takeAnswer(answer),
      exchange: (exchange) => this.takeExchange(exchange),
      jobs: (jobs) => this.replace("jobs", jobs),
      bot: (bot) => this.replace("bot", bot),
      troubles: (troubles) => this.replace("troubles", troubles),
      log: (log) => this.takeLog(log),
    };
  }

  replace(kind, value) {
    this[kind] = value;
    this.tell(kind);
  }

  takeMessage(message) {
    const chat = this.chats.get(message.chat);
    const isNew = !chat.messages.has(message.id);
    chat.messages.set(message.id, message);
    if (isNew && message.sender?.is_bot) this.endAction(this.placeOf(message));
    this.tell("messages", { message, isNew });
  }

  takeAction(action) {
    const key = keyOf(action);
    clearTimeout(this.actions.get(key)?.timer);
    const timer = setTimeout(() => this.endAction(action), ACTION_SECONDS * 1000);
    this.actions.set(key, { name: action.name, timer });
    this.tell("actions");
  }

  endAction(place) {
    clearTimeout(this.actions.get(keyOf(place))?.timer);
    if (this.actions.delete(keyOf(place))) this.tell("actions");
  }

  /** Remember a press until it is answered; the answer may have come before the press's id did. */
  pressed(id, press) {
    this.presses.set(id, press);
    this.tell("messages", {});
    const early = this.answers.find((each) => each.press === id);
    if (early) this.takeAnswer(early);
    else setTimeout(() => this.presses.delete(id) && this.tell("messages", {}), PRESS_SECONDS * 1000);
  }

  takeAnswer(answer) {
    this.answers = [...this.answers, answer].slice(-KEPT_ANSWERS);
    if (!this.presses.delete(answer.press)) return; // early, or of a press in another window
    this.tell("messages", {});
    this.tell("answer", answer);
  }

  takeExchange(exchange) {
    this.exchanges.set(exchange.number, exchange);
    if (this.exchanges.size > KEPT_EXCHANGES) this.exchanges.delete(this.exchanges.keys().next().value);
    this.tell("exchanges", exchange);
  }

  takeLog(log) {
    const fresh = log.end - this.log.end;
    if (fresh <= 0) return;
    this.log = { end: log.end, lines: [...this.log.lines, ...log.lines.slice(-fresh)].slice(-KEPT_LOG_LINES) };
    this.tell("log");
  }

  // Who and where one is

  person(id) {
    return this.people.find((each) => each.id === id);
  }

  get me() {
    return this.person(this.who);
  }

  get chat() {
    return this.place && this.chats.get(this.place.chat);
  }

  privateChatOf(person) {
    return [...this.chats.values()].find((chat) => chat.person === person);
  }

  /** Be somebody else: in a private chat that is another chat, in a group another voice. */
  become(person) {
    this.who = person;
    remember("who", person);
    if (this.chat?.kind === "private") this.place = { chat: this.privateChatOf(person).id, topic: null };
    this.tell("place");
  }

  /** Go to a place, or to none: the list of chats, where there is room for one thing only. */
  open(place) {
    this.place = place;
    const owner = this.chat?.person;
    if (owner) {
      this.who = owner;
      remember("who", owner);
    }
    this.tell("place");
  }

  // What is where

  placeOf(message) {
    return { chat: message.chat, topic: this.chats.get(message.chat).topics ? message.topic : null };
  }

  /** The messages of a place that are there to be seen. */
  messagesIn(place) {
    const chat = this.chats.get(place.chat);
    return [...chat.messages.values()].filter(
      (message) => !message.deleted && (!chat.topics || message.topic === place.topic),
    );
  }

  message(chat, id) {
    return this.chats.get(chat)?.messages.get(id);
  }

  unreadIn(place) {
    const read = this.read[keyOf(place)] ?? 0;
    return this.messagesIn(place).filter(
      (message) => message.id > read && message.sender?.is_bot && !message.service,
    ).length;
  }

  /** Say that all in the open place was seen. */
  markRead() {
    const last = this.place && this.messagesIn(this.place).at(-1);
    if (!last || this.read[keyOf(this.place)] === last.id) return;
    this.read[keyOf(this.place)] = last.id;
    remember("read", this.read);
    this.tell("read");
  }

  /** The newest message that wants a reply from me here and hasn't got one, if any. */
  get prompt() {
    const messages = this.messagesIn(this.place);
    const prompt = messages.findLast(
      ({ prompt: each }) => each && (each.person === null || each.person === this.who),
    );
    if (!prompt) return null;
    const isAnswered = messages.some((each) => each.reply_to === prompt.id && each.sender?.id === this.who);
    return isAnswered ? null : prompt;
  }
}
