/** The bot's commands, as it has set them with setMyCommands: behind a button, and while one types a slash. */
import { h, icon } from "./dom.js";

/**
 * @param {HTMLTextAreaElement} input where one types
 * @param {object} parts
 * @param {() => {command: string, description: string}[]} parts.commands those that fit the open chat
 * @param {(text: string) => void} parts.choose
 */
export function commandMenu(input, { commands, choose }) {
  const menu = h("ul", {
    className: "commands",
    id: "commands",
    role: "listbox",
    "aria-label": "Commands",
    hidden: true,
  });
  const button = h(
    "button",
    {
      type: "button",
      className: "icon-button",
      "aria-label": "Commands",
      title: "Commands",
      "aria-controls": "commands",
      "aria-expanded": "false",
      on: { click: () => (menu.hidden ? openWith("") : close()) },
    },
    icon("command"),
  );
  let selected = 0;

  function openWith(prefix) {
    const fitting = commands().filter(({ command }) => command.startsWith(prefix));
    selected = 0;
    menu.replaceChildren(...fitting.map(item));
    menu.hidden = fitting.length === 0;
    button.setAttribute("aria-expanded", String(!menu.hidden));
    mark();
    if (!menu.hidden) input.focus({ preventScroll: true });
  }

  function close() {
    menu.hidden = true;
    button.setAttribute("aria-expanded", "false");
  }

  function item({ command, description }) {
    const pick = (event) => {
      event.preventDefault();
      take(command);
    };
    return h(
      "li",
      { role: "option", "data-command": command, on: { mousedown: pick } },
      h("b", {}, `/${command}`),
      h("span", {}, description),
    );
  }

  function take(command) {
    close();
    input.value = "";
    choose(`/${command}`);
  }

  function mark() {
    [...menu.children].forEach((each, index) => each.setAttribute("aria-selected", String(index === selected)));
    menu.children[selected]?.scrollIntoView({ block: "nearest" });
  }

  /** Open while a command is being typed. */
  function suggest() {
    const typed = /^\/(\w*)$/.exec(input.value);
    if (typed) openWith(typed[1]);
    else close();
  }

  /** Say whether a key was meant for the menu, and do it. */
  function takes(event) {
    if (menu.hidden) return false;
    const count = menu.children.length;
    const keys = {
      ArrowDown: () => (selected = (selected + 1) % count),
      ArrowUp: () => (selected = (selected + count - 1) % count),
      Enter: () => take(menu.children[selected].dataset.command),
      Tab: () => (input.value = `/${menu.children[selected].dataset.command} `) && close(),
      Escape: close,
    };
    if (!(event.key in keys) || event.shiftKey) return false;
    event.preventDefault();
    keys[event.key]();
    mark();
    return true;
  }

  return { button, menu, suggest, takes, close };
}
