/** Toasts, and alerts that the user has to close. */
import { byId, h } from "./dom.js";

const SECONDS = 4;
const MARGIN = 10; // pixels

/**
 * Show a text for a few seconds.
 * @param {string} text
 * @param {"plain" | "bad"} [tone]
 */
export function toast(text, tone = "plain") {
  const notice = h("p", { className: `toast ${tone}` }, text);
  const toasts = byId("toasts");
  const { left, right, top } = areaOfToasts();
  toasts.style.inset = `${top + MARGIN}px ${innerWidth - right}px auto ${left}px`;
  toasts.append(notice);
  setTimeout(() => notice.remove(), SECONDS * 1000);
}

/** The messages' area, where a toast at the top covers no buttons in use; the whole page if no chat is open. */
function areaOfToasts() {
  const messages = byId("messages");
  return (messages.checkVisibility() ? messages : document.body).getBoundingClientRect();
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
