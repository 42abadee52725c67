/** The menu of the bot's commands (setMyCommands): behind a button, and while the user types a slash. */
import { h, icon } from "./dom.js";

/**
 * @param {HTMLTextAreaElement} input the message field
 * @param {object} options
 * @param {() => {command: string, description: string}[]} options.commands the commands of the open chat
 * @param {(text: string) => void} options.choose
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
    const matching = commands().filter(({ command }) => command.startsWith(prefix));
    selected = 0;
    menu.replaceChildren(...matching.map(item));
    menu.hidden = matching.length === 0;
    button.setAttribute("aria-expanded", String(!menu.hidden));
    showSelection();
    if (!menu.hidden) input.focus({ preventScroll: true });
  }

  function close() {
    menu.hidden = true;
    button.setAttribute("aria-expanded", "false");
  }

  function item({ command, description }) {
    const onMouseDown = (event) => {
      event.preventDefault();
      pick(command);
    };
    return h(
      "li",
      { role: "option", "data-command": command, on: { mousedown: onMouseDown } },
      h("b", {}, `/${command}`),
      h("span", {}, description),
    );
  }

  function pick(command) {
    close();
    input.value = "";
    choose(`/${command}`);
  }

  function showSelection() {
    [...menu.children].forEach((each, index) => each.setAttribute("aria-selected", String(index === selected)));
    menu.children[selected]?.scrollIntoView({ block: "nearest" });
  }

  /** Open the menu while a command is typed. */
  function suggest() {
    const typed = /^\/(\w*)$/.exec(input.value);
    if (typed) openWith(typed[1]);
    else close();
  }

  /** Handle a key if it is for the menu; returns whether it was. */
  function handleKey(event) {
    if (menu.hidden) return false;
    const count = menu.children.length;
    const keys = {
      ArrowDown: () => (selected = (selected + 1) % count),
      ArrowUp: () => (selected = (selected + count - 1) % count),
      Enter: () => pick(menu.children[selected].dataset.command),
      Tab: () => (input.value = `/${menu.children[selected].dataset.command} `) && close(),
      Escape: close,
    };
    if (!(event.key in keys) || event.shiftKey) return false;
    event.preventDefault();
    keys[event.key]();
    showSelection();
    return true;
  }

  return { button, menu, suggest, handleKey, close };
}
