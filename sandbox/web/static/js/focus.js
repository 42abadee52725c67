/**
 * Keyboard focus in the list of messages. Only one message, the current one, and its controls are Tab stops; the
 * arrow keys go to other messages.
 */
const CONTROLS = "a[href], button, video, audio";

/** @param {HTMLElement} list its children with the class `row` are messages */
export function messageFocus(list) {
  let current = null;

  list.addEventListener("focusin", (event) => setCurrent(event.target.closest(".row")));
  list.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key];
    if (!step || event.target.matches("video, audio")) return;
    const rows = [...list.querySelectorAll(".row")];
    const index = rows.indexOf(event.target.closest(".row"));
    if (index < 0) return;
    event.preventDefault();
    const row = rows[Math.min(Math.max(index + step, 0), rows.length - 1)];
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  });

  function setCurrent(row) {
    if (!row || row === current) return;
    if (current) setTabStops(current, false);
    current = row;
    setTabStops(row, true);
  }

  /** Make the newest message the current one unless the user is in the list; call it when elements have changed. */
  function refresh() {
    const rows = [...list.querySelectorAll(".row")];
    const hasFocus = list.contains(document.activeElement);
    if (!hasFocus || !current?.isConnected) current = rows.at(-1) ?? null;
    for (const row of rows) setTabStops(row, row === current);
  }

  /** Return which control has the focus, for `restore`; null if it is outside the list. */
  function remember() {
    const element = document.activeElement;
    const row = list.contains(element) ? element.closest(".row") : null;
    if (!row) return null;
    return { message: row.dataset.message, control: element.dataset.control, key: keysOf(row).indexOf(element) };
  }

  /**
   * Give the focus back after its element was replaced: to the same control, the button at the same position, the
   * message, or the newest message if that one is gone.
   */
  function restore(focus) {
    if (!focus || list.contains(document.activeElement)) return;
    const rows = [...list.querySelectorAll(".row")];
    const row = rows.find((each) => each.dataset.message === focus.message) ?? rows.at(-1);
    if (!row) return;
    const same = [...row.querySelectorAll(CONTROLS)].find(
      (each) => focus.control && each.dataset.control === focus.control,
    );
    const keys = focus.key < 0 || row.dataset.message !== focus.message ? [] : keysOf(row);
    (same ?? keys[Math.min(focus.key, keys.length - 1)] ?? row).focus({ preventScroll: true });
  }

  return { refresh, remember, restore };
}

const keysOf = (row) => [...row.querySelectorAll(".key")];

function setTabStops(row, isCurrent) {
  const tabIndex = isCurrent ? 0 : -1;
  for (const element of [row, ...row.querySelectorAll(CONTROLS)]) {
    if (element.getAttribute("tabindex") !== String(tabIndex)) element.tabIndex = tabIndex;
  }
}
