/** The menu of the bot's commands (setMyCommands): behind a button, and while the user types a slash. */
import { h, icon } from "./dom.js";
import { selectionIn } from "./selection.js";

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
  const selection = selectionIn(menu, {
    pick: (entry) => pick(entry.dataset.command),
    close,
    complete: (entry) => (input.value = `/${entry.dataset.command} `) && close(),
  });

  function openWith(prefix) {
    const matching = commands().filter(({ command }) => command.startsWith(prefix));
    menu.replaceChildren(...matching.map(item));
    menu.hidden = matching.length === 0;
    button.setAttribute("aria-expanded", String(!menu.hidden));
    selection.select(0);
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

  /** Open the menu while a command is typed. */
  function suggest() {
    const typed = /^\/(\w*)$/.exec(input.value);
    if (typed) openWith(typed[1]);
    else close();
  }

  return { button, menu, suggest, handleKey: selection.handleKey, close };
}
