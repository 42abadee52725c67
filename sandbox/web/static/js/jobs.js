/** The bot's job rows, as they are in its database, and the states they pass through. */
import { h } from "./dom.js";
import { exactTime } from "./format.js";

const WAY = ["queued", "submitting", "generating", "delivering", "delivered"];
const SHORT = new Set(["queued", "cancelled"]); // ends that say themselves all there is to say

/** @param {import("./store.js").Store} store */
export function jobsTab(store) {
  const element = h("section", { className: "tab jobs" });

  function render() {
    const open = new Set([...element.querySelectorAll("details[open]")].map((each) => each.dataset.job));
    const none = h(
      "p",
      { className: "empty" },
      "No jobs yet. Send the bot a photo and a video and press Animate: here you see its row in the database.",
    );
    element.replaceChildren(
      ...(store.jobs.length ? store.jobs.map((job) => card(job, open.has(String(job.id)))) : [none]),
    );
  }

  function card(job, isOpen) {
    const chat = store.chats.get(job.chat_id);
    const person = store.person(job.person_id);
    const where = chat && chat.kind !== "private" ? ` in ${chat.title}` : "";
    return h(
      "article",
      { className: "job" },
      h(
        "header",
        {},
        h("b", {}, `Job ${job.id}`),
        h("span", {}, `${person?.name ?? job.person_id}${where}`),
        stateElement(job),
      ),
      wayElement(job),
      h("details", { open: isOpen, "data-job": job.id }, h("summary", {}, "The row"), rowTable(job)),
    );
  }

  store.on("jobs", render);
  return element;
}

function stateElement({ state, ending }) {
  const words = ending && ending !== state && !SHORT.has(state) ? `${state}: ${ending}` : state;
  const tone = state === "delivered" ? "good" : WAY.includes(state) ? "waiting" : "bad";
  return h("span", { className: `status ${tone}` }, words);
}

function wayElement({ state }) {
  const reached = WAY.indexOf(state);
  const steps = WAY.map((name, index) => {
    const standing = index < reached || state === "delivered" ? "done" : index === reached ? "now" : "";
    return h("li", { className: standing, title: name });
  });
  return h("ol", { className: "way", "aria-label": `State: ${state}` }, ...steps);
}

function rowTable(job) {
  return h(
    "dl",
    {},
    ...Object.entries(job).flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, shown(name, value))]),
  );
}

function shown(name, value) {
  if (value === null) return "–";
  return name.endsWith("_at") ? exactTime(value) : String(value);
}
