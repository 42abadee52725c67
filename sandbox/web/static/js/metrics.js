/** The tab with the bot's metrics, as Prometheus would read them. */
import * as api from "./api.js";
import { h } from "./dom.js";

const REFRESH_MILLISECONDS = 2000;

export function metricsTab() {
  const ready = h("p", { className: "ready", "aria-live": "polite" });
  const list = h("dl", { className: "metrics" });
  const link = h("a", { href: "/api/metrics.txt", target: "_blank", rel: "noreferrer" }, "As Prometheus reads them");
  const element = h("section", { className: "tab", tabIndex: 0 }, ready, h("p", {}, link), list);
  let timer = 0;

  async function refresh() {
    clearTimeout(timer);
    // Nobody looks: the tab asks again when it is shown, or the panel opened.
    if (element.offsetParent !== null) {
      const found = await api.metrics().catch(() => ({ ready: [], metrics: [] }));
      ready.textContent = found.ready.join(" · ") || "The bot does not answer.";
      list.replaceChildren(...found.metrics.flatMap(rows));
    }
    timer = setTimeout(refresh, REFRESH_MILLISECONDS);
  }

  element.addEventListener("shown", refresh);
  return element;
}

function rows({ name, text, rows: samples }) {
  return samples.flatMap(({ labels, value }) => [
    h("dt", { title: text }, name, labels && h("small", {}, ` ${labels}`)),
    h("dd", {}, value),
  ]);
}
