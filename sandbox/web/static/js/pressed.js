/** Keeps changes of the page until nothing is pressed: a click is lost if its element goes before its release. */
const CLICK = 50; // milliseconds: a touch's click follows its release

/**
 * Watch the pointers of the page, and the space bar, which also presses.
 * @returns {(change: () => void) => void} makes a change, once nothing is pressed
 */
export function afterPress() {
  /** @type {(() => void)[]} */
  let waiting = [];
  let isPressed = false;
  let timer = 0;

  function onDown() {
    clearTimeout(timer);
    isPressed = true;
  }

  function onEnd() {
    clearTimeout(timer);
    timer = setTimeout(release, CLICK);
  }

  function release() {
    const changes = waiting;
    [waiting, isPressed] = [[], false];
    for (const change of changes) change();
  }

  /**
   * @param {() => void} then
   * @returns {(event: KeyboardEvent) => void}
   */
  function ifSpace(then) {
    return (event) => {
      if (event.key === " ") then();
    };
  }

  addEventListener("keydown", ifSpace(onDown), true);
  addEventListener("keyup", ifSpace(onEnd), true);
  addEventListener("pointerdown", onDown, true);
  addEventListener("pointerup", onEnd, true);
  addEventListener("pointercancel", onEnd, true);
  addEventListener("blur", onEnd); // of the window, not of the element that has the focus
  return (change) => (isPressed ? waiting.push(change) : change());
}
