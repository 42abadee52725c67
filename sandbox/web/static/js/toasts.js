/** Toasts, and alerts that the user has to close. */
import { byId, h } from "./dom.js";

const SECONDS = 4;

/**
 * Show a text for a few seconds.
 * @param {string} text
 * @param {"plain" | "bad"} [tone]
 */
export function toast(text, tone = "plain") {
  const notice = h("p", { className: `toast ${tone}` }, text);
  byId("toasts").append(notice);
  setTimeout(() => notice.remove(), SECONDS * 1000);
}

/** Show a text that the user has to close. */
export function alertPerson(text) {
  byId("alert-text").textContent = text;
  byId("alert").showModal();
}

/** Show the bot's answer to a callback query: nothing, a toast, or an alert. */
export function showAnswer({ text, is_alert: isAlert }) {
  if (!text) return;
  if (isAlert) alertPerson(text);
  else toast(text);
}
