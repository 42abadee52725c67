/** The right column: the bot's process, its requests, jobs, fault switches, log and metrics. */
import * as api from "./api.js";
import { byId, h, icon } from "./dom.js";
import { jobsTab } from "./jobs.js";
import { remember, remembered } from "./memory.js";
import { metricsTab } from "./metrics.js";
import { requestsTab } from "./requests.js";

const WIDE = matchMedia("(min-width: 1100px)");
const SERVERS = { aimlapi: "AI/ML API", telegram: "Telegram" };

/**
 * @param {import("./store.js").Store} store
 * @param {(text: string) => void} complain
 */
export function panel(store, complain) {
  const element = byId("panel");
  const toggle = byId("toggle-panel");
  const state = h("p", { className: "bot-state", "aria-live": "polite" });
  const kill = h("button", { type: "button", className: "danger", on: { click: onKill } }, "Kill the bot now");
  const close = h(
    "button",
    {
      type: "button",
      className: "icon-button panel-close",
      "aria-label": "Close",
      on: { click: () => show(false) },
    },
    icon("close"),
  );
  const tabs = {
    Requests: requestsTab(store),
    Jobs: jobsTab(store),
    Trouble: switchesTab(store, complain),
    Log: logTab(store),
    Metrics: metricsTab(),
  };
  const bar = h(
    "div",
    { className: "tabs", role: "tablist", "aria-label": "Behind the scenes" },
    ...Object.keys(tabs).map(tabButton),
  );
  element.append(h("header", { className: "panel-head" }, state, kill, close), bar, ...Object.values(tabs));
  for (const [name, tab] of Object.entries(tabs)) {
    tab.id = `tab-${name}`;
    tab.setAttribute("role", "tabpanel");
    tab.setAttribute("aria-label", name);
  }
  choose(remembered("tab") in tabs ? remembered("tab") : "Requests");
  toggle.append(icon("panel"));
  toggle.addEventListener("click", () => show(element.hidden));
  element.addEventListener("keydown", (event) => event.key === "Escape" && show(false));
  show(WIDE.matches && remembered("panel") !== false);

  function tabButton(name) {
    return h(
      "button",
      {
        type: "button",
        role: "tab",
        "aria-controls": `tab-${name}`,
        "data-tab": name,
        on: { click: () => choose(name), keydown: moveFocus },
      },
      name,
    );
  }

  function moveFocus(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const buttons = [...bar.children];
    const next = step && buttons[buttons.indexOf(event.currentTarget) + step];
    if (!next) return;
    next.focus();
    next.click();
  }

  function choose(name) {
    for (const button of bar.children) {
      const isChosen = button.dataset.tab === name;
      button.setAttribute("aria-selected", String(isChosen));
      button.tabIndex = isChosen ? 0 : -1;
      tabs[button.dataset.tab].hidden = !isChosen;
    }
    tabs[name].dispatchEvent(new Event("shown"));
    remember("tab", name);
  }

  function show(isOpen) {
    element.hidden = !isOpen;
    toggle.setAttribute("aria-expanded", String(isOpen));
    byId("app").dataset.panel = isOpen ? "open" : "closed";
    if (WIDE.matches) remember("panel", isOpen);
    if (!isOpen && element.contains(document.activeElement)) toggle.focus();
  }

  async function onKill() {
    kill.disabled = true;
    await api.kill().catch((error) => complain(error.message));
    kill.disabled = false;
  }

  function renderState() {
    const words = { running: "is running", starting: "is starting…", down: "is down" }[store.bot.state];
    const starts = store.bot.starts > 1 && h("small", {}, `started ${store.bot.starts} times`);
    const lamp = h("i", { className: `lamp ${store.bot.state}`, "aria-hidden": "true" });
    state.replaceChildren(lamp, h("span", {}, `The bot ${words}`, starts));
    kill.textContent = store.bot.state === "down" ? "Start the bot" : "Kill the bot now";
  }

  store.on("bot", renderState);
}

function switchesTab(store, complain) {
  const element = h("section", { className: "tab switches" });

  function row({ name, label, hint, on }) {
    const turn = async (event) => {
      await api.setSwitch(name, event.target.checked).catch((error) => complain(error.message));
    };
    const box = h("input", {
      type: "checkbox",
      role: "switch",
      checked: on,
      "data-switch": name,
      on: { change: turn },
    });
    return h("label", { className: "switch" }, box, h("span", {}, h("b", {}, label), h("small", {}, hint)));
  }

  store.on("switches", () => {
    const focused = element.contains(document.activeElement) ? document.activeElement.dataset.switch : null;
    const sections = Object.entries(SERVERS).map(([side, name]) =>
      h("fieldset", {}, h("legend", {}, name), ...store.switches.filter((each) => each.side === side).map(row)),
    );
    element.replaceChildren(...sections);
    element.querySelector(`[data-switch="${focused}"]`)?.focus();
    byId("app").dataset.faults = String(store.switches.some((each) => each.on));
  });
  return element;
}

function logTab(store) {
  const lines = h("pre", { className: "log" });
  const element = h("section", { className: "tab", tabIndex: 0 }, lines);
  const toEnd = () => (element.scrollTop = element.scrollHeight);
  element.addEventListener("shown", toEnd);
  store.on("log", () => {
    const isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < 40;
    lines.textContent = store.log.lines.join("\n");
    if (isAtEnd) toEnd();
  });
  return element;
}
