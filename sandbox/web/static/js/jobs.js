/** The tab with the bot's job rows from its database, and the states that they pass through. */
import { h } from "./dom.js";
import { exactTime } from "./format.js";

const STATES = ["queued", "submitting", "generating", "delivering", "delivered"];
const WITHOUT_ENDING = new Set(["queued", "cancelled"]); // states that are shown without their ending

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
      progressElement(job),
      h("details", { open: isOpen, "data-job": job.id }, h("summary", {}, "Database row"), rowTable(job)),
    );
  }

  store.on("jobs", render);
  return element;
}

function stateElement({ state, ending }) {
  const words = ending && ending !== state && !WITHOUT_ENDING.has(state) ? `${state}: ${ending}` : state;
  const tone = state === "delivered" ? "good" : STATES.includes(state) ? "waiting" : "bad";
  return h("span", { className: `status ${tone}` }, words);
}

/** The bar of the states; a job that did not end well has a mark at the state that it had reached. */
function progressElement(job) {
  const { state } = job;
  const isWrong = !STATES.includes(state);
  const reached = isWrong ? reachedBefore(job) : STATES.indexOf(state);
  const steps = STATES.map((name, index) => {
    const isDone = index < reached || state === "delivered";
    const current = isWrong ? "wrong" : "now";
    return h("li", { className: isDone ? "done" : index === reached ? current : "", title: name });
  });
  const label = isWrong ? `State: ${state}, while ${STATES[reached]}` : `State: ${state}`;
  return h("ol", { className: "states", role: "img", "aria-label": label }, ...steps);
}

/** The index of the state that an ended job had reached, by the columns that each step fills. */
function reachedBefore(job) {
  if (job.generated_at) return STATES.indexOf("delivering");
  if (job.generation_id) return STATES.indexOf("generating");
  return STATES.indexOf(job.submitted_at ? "submitting" : "queued");
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
