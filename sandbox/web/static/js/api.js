/** Talking to the sandbox's server. Every function throws an Error whose message is for the person. */

async function answered(promise) {
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
  answered(
    fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
  );

/** Everything that the page shows when it opens. */
export const state = () => answered(fetch("/api/state"));

/**
 * Send a message.
 * @param {{who: number, chat: number, topic: number | null, text: string, reply_to: number | null,
 *   sample?: string, as_files?: boolean}} sending
 * @param {File[]} files
 */
export function send(sending, files = []) {
  const form = new FormData();
  for (const [name, value] of Object.entries(sending)) {
    if (value !== null && value !== undefined) form.append(name, String(value));
  }
  files.forEach((file, number) => form.append(`file${number}`, file, file.name));
  return answered(fetch("/api/send", { method: "POST", body: form }));
}

/** Press a button; returns the id by which the bot's answer names the press. */
export const press = async (who, message, data) =>
  (await post("/api/press", { who, chat: message.chat, message: message.id, data })).press;

/** Delete a message for everybody. */
export const remove = (who, message) => post("/api/delete", { who, chat: message.chat, message: message.id });

/** Turn a switch for trouble. */
export const trouble = (name, on) => post("/api/trouble", { name, on });

/** Kill the bot; it is started again. */
export const kill = () => post("/api/kill", {});

/**
 * Listen to what happens after a position. The browser reconnects by itself, and then tells where it stood.
 * @param {string} position
 * @param {{[kind: string]: (data: any) => void}} listeners by kind of event
 * @param {(connected: boolean) => void} onConnection
 * @returns {() => void} what ends it
 */
export function listen(position, listeners, onConnection) {
  const source = new EventSource(`/api/events?after=${encodeURIComponent(position)}`);
  for (const [kind, listener] of Object.entries(listeners)) {
    source.addEventListener(kind, (event) => listener(JSON.parse(event.data)));
  }
  source.addEventListener("open", () => onConnection(true));
  source.addEventListener("error", () => onConnection(false));
  return () => source.close();
}
