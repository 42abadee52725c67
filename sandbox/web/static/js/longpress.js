/** Shows the tools of a message after a long touch, until the next touch elsewhere. */
const LONG = 450; // milliseconds
const MAX_MOVE = 10; // pixels

/** @param {HTMLElement} list its children with the class `row` are messages */
export function longPress(list) {
  let timer = 0;
  let start = { x: 0, y: 0 };

  function onDown(event) {
    const row = event.target.closest(".row");
    for (const held of list.querySelectorAll(".row.held")) if (held !== row) held.classList.remove("held");
    if (event.pointerType !== "touch" || !row || event.target.closest("a, button, video, audio")) return;
    start = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => row.classList.add("held"), LONG);
  }

  function onMove(event) {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > MAX_MOVE) cancel();
  }

  function cancel() {
    clearTimeout(timer);
  }

  list.addEventListener("pointerdown", onDown);
  list.addEventListener("pointermove", onMove);
  list.addEventListener("pointerup", cancel);
  list.addEventListener("pointercancel", cancel);
}
