/** Short notices, and alerts that have to be closed. */
import { byId, h } from "./dom.js";

const SECONDS = 4;

/**
 * Show a notice for a while.
 * @param {string} text
 * @param {"plain" | "bad"} [tone]
 */
export function toast(text, tone = "plain") {
  const notice = h("p", { className: `toast ${tone}` }, text);
  byId("toasts").append(notice);
  setTimeout(() => notice.remove(), SECONDS * 1000);
}

/** Show a text that the person has to close. */
export function alertPerson(text) {
  byId("alert-text").textContent = text;
  byId("alert").showModal();
}

/** Show the bot's answer to a press: nothing, a notice, or an alert. */
export function showAnswer({ text, is_alert: isAlert }) {
  if (!text) return;
  if (isAlert) alertPerson(text);
  else toast(text);
}
