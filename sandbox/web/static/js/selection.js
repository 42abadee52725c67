/** The selected entry of a list above the message field, which keeps the focus: arrows move, Enter picks. */

/**
 * @param {HTMLElement} menu whose children are the entries; no keys are for it while it is hidden
 * @param {object} options
 * @param {(entry: HTMLElement) => void} options.pick
 * @param {() => void} options.close
 * @param {(entry: HTMLElement) => void} [options.complete] what Tab does; without it, Tab isn't for the menu
 */
export function selectionIn(menu, { pick, close, complete }) {
  let selected = 0;

  function select(index) {
    selected = index;
    [...menu.children].forEach((each, number) => each.setAttribute("aria-selected", String(number === selected)));
    menu.children[selected]?.scrollIntoView({ block: "nearest" });
  }

  /** Handle a key if it is for the menu; returns whether it was. */
  function handleKey(event) {
    if (menu.hidden) return false;
    const count = menu.children.length;
    const keys = {
      ArrowDown: () => select((selected + 1) % count),
      ArrowUp: () => select((selected + count - 1) % count),
      Enter: () => pick(menu.children[selected]),
      ...(complete && { Tab: () => complete(menu.children[selected]) }),
      Escape: close,
    };
    if (!(event.key in keys) || event.shiftKey) return false;
    event.preventDefault();
    keys[event.key]();
    return true;
  }

  return { select, handleKey };
}
