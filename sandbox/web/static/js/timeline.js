/** Groups a thread's messages into units: days, service lines, bubbles, albums. Creates no elements. */
import { day } from "./format.js";

const RUN_SECONDS = 300; // messages of a person within this time form a run

/**
 * @typedef {{key: string, kind: "day" | "service" | "bubble", text?: string, messages?: any[],
 *   isFirst?: boolean, isLast?: boolean}} Unit
 */

/**
 * Group messages into units, in order; `isFirst` and `isLast` mark the ends of a person's run of bubbles.
 * @param {any[]} messages
 * @returns {Unit[]}
 */
export function unitsOf(messages) {
  const units = [];
  let today = "";
  for (const message of messages) {
    const date = day(message.date);
    if (date !== today) units.push({ key: `day ${date}`, kind: "day", text: date });
    today = date;
    const before = units.at(-1);
    if (message.service) {
      units.push({ key: `service ${message.id}`, kind: "service", text: message.service });
    } else if (message.album && before.messages?.[0].album === message.album) {
      before.messages.push(message);
    } else {
      units.push({ key: `bubble ${message.id}`, kind: "bubble", messages: [message] });
    }
  }
  units.forEach((unit, index) => {
    unit.isFirst = !belongs(units[index - 1], unit);
    unit.isLast = !belongs(unit, units[index + 1]);
  });
  return units;
}

function belongs(one, next) {
  if (one?.kind !== "bubble" || next?.kind !== "bubble") return false;
  const [last, first] = [one.messages.at(-1), next.messages[0]];
  return last.sender?.id === first.sender?.id && first.date - last.date < RUN_SECONDS;
}
