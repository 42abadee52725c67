/** The tab with the requests of the bot to the two servers. */
import { h } from "./dom.js";
import { exactTime, size, took } from "./format.js";

const SIDES = { telegram: ["TG", "Telegram"], aimlapi: ["AI", "AI/ML API"] };

/** @param {import("./store.js").Store} store */
export function requestsTab(store) {
  const list = h("ol", { className: "requests" });
  const all = h("input", { type: "checkbox", on: { change: renderAll } });
  const element = h(
    "section",
    { className: "tab" },
    h("label", { className: "filter" }, all, "Show empty polls and setMy… calls"),
    list,
  );
  const rows = new Map();

  function renderAll() {
    rows.clear();
    list.replaceChildren();
    for (const exchange of store.exchanges.values()) render(exchange);
  }

  function render(exchange) {
    const known = rows.get(exchange.number);
    if (isRoutine(exchange) && !all.checked) {
      known?.remove();
      return;
    }
    const row = rowElement(exchange, known?.querySelector("details").open ?? false);
    rows.set(exchange.number, row);
    if (known) known.replaceWith(row);
    else list.prepend(row);
    for (const number of rows.keys()) {
      if (store.exchanges.has(number)) break;
      rows.get(number).remove();
      rows.delete(number);
    }
  }

  store.on("exchanges", (exchange) => (exchange ? render(exchange) : renderAll()));
  return element;
}

/** Whether this is a poll without updates, or one of the many calls that set the bot's profile, and went well. */
function isRoutine({ target, seconds, status, response }) {
  if (target === "getUpdates") return seconds === null || response.includes('"result":[]');
  return target.startsWith("setMy") && (status === null || status === 200);
}

function rowElement(exchange, isOpen) {
  const [short, side] = SIDES[exchange.side];
  const { words, tone } = outcome(exchange);
  return h(
    "li",
    {},
    h(
      "details",
      { open: isOpen },
      h(
        "summary",
        {},
        h("span", { className: `side ${exchange.side}`, title: side }, short),
        h("b", {}, exchange.target),
        h("span", { className: `status ${tone}` }, words),
        h("small", {}, exchange.seconds === null ? "" : took(exchange.seconds)),
        h("time", {}, exactTime(exchange.at)),
      ),
      h(
        "dl",
        {},
        ...Object.entries(exchange.parameters).flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]),
        ...sent(exchange),
      ),
      exchange.response && h("pre", {}, pretty(exchange.response)),
    ),
  );
}

function sent(exchange) {
  return exchange.sent ? [h("dt", {}, "sent"), h("dd", {}, size(exchange.sent))] : [];
}

function outcome({ status, seconds }) {
  if (status === null) return seconds === null ? { words: "…", tone: "waiting" } : { words: "cut", tone: "bad" };
  return { words: String(status), tone: status < 300 ? "good" : "bad" };
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text; // HTML, or truncated JSON
  }
}
