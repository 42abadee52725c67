/** Calls of the sandbox's server. Every function throws an Error with a message for the user. */

async function bodyOf(promise) {
  let response;
  try {
    response = await promise;
  } catch {
    throw new Error("The sandbox does not answer. Is it still running?");
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error ?? `The sandbox refused that (${response.status}).`);
  return body;
}

const post = (path, body) =>
  bodyOf(
    fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
  );

/** Get the whole state. */
export const state = () => bodyOf(fetch("/api/state"));

/**
 * Send a message.
 * @param {{who: number, chat: number, topic: number | null, text: string, reply_to: number | null,
 *   sample?: string, send_as?: string}} sending
 * @param {File[]} files
 */
export function send(sending, files = []) {
  const form = new FormData();
  for (const [name, value] of Object.entries(sending)) {
    if (value !== null && value !== undefined) form.append(name, String(value));
  }
  files.forEach((file, number) => form.append(`file${number}`, file, file.name));
  return bodyOf(fetch("/api/send", { method: "POST", body: form }));
}

/** Press a button; returns the id of the callback query. */
export const press = async (who, message, data) =>
  (await post("/api/press", { who, chat: message.chat, message: message.id, data })).query;

/** Ask the bot for its inline results for some words. */
export const type = (who, thread, words, offset = "") =>
  post("/api/type", { who, chat: thread.chat, words, offset });

/** Send a result of an inline query to a thread. */
export const choose = (who, thread, query, result, repliedTo) =>
  post("/api/choose", { who, ...thread, query, result, reply_to: repliedTo?.id ?? null });

/** Pay an invoice; returns the bot's error, or null if it is paid. */
export const pay = async (who, message) =>
  (await post("/api/pay", { who, chat: message.chat, message: message.id })).error;

/** Replace the text or caption of a message. */
export const edit = (who, message, text) =>
  post("/api/edit", { who, chat: message.chat, message: message.id, text });

/** Forward a message to a thread. */
export const forward = (who, message, thread) =>
  post("/api/forward", {
    who,
    chat: message.chat,
    message: message.id,
    to_chat: thread.chat,
    to_topic: thread.topic,
  });

/** Delete a message for everybody. */
export const remove = (who, message) => post("/api/delete", { who, chat: message.chat, message: message.id });

/** Turn a fault switch on or off. */
export const setSwitch = (name, on) => post("/api/switch", { name, on });

/** Get the bot's readiness and metrics. */
export const metrics = () => bodyOf(fetch("/api/metrics"));

/** Kill the bot; the server starts it again. */
export const kill = () => post("/api/kill", {});

/**
 * Listen to the events after a position. The browser reconnects by itself, and then sends its position.
 * @param {string} position
 * @param {{[kind: string]: (data: any) => void}} listeners by kind of event
 * @param {(change: () => void) => void} make calls a listener, or does so later
 * @param {(connected: boolean) => void} onConnection
 * @returns {() => void} stops listening
 */
export function listen(position, listeners, make, onConnection) {
  const source = new EventSource(`/api/events?after=${encodeURIComponent(position)}`);
  for (const [kind, listener] of Object.entries(listeners)) {
    source.addEventListener(kind, (event) => make(() => listener(JSON.parse(event.data))));
  }
  source.addEventListener("open", () => onConnection(true));
  source.addEventListener("error", () => onConnection(false));
  return () => source.close();
}
