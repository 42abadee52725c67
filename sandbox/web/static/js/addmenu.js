/** The menu behind the plus: files of the user, and samples of what apps can send besides photos and videos. */
import { h, icon } from "./dom.js";

const SAMPLES = [
  ["voice", "Sample voice message"],
  ["animation", "Sample GIF"],
  ["video_note", "Sample round video"],
  ["sticker", "Sample sticker"],
  ["location", "Sample location"],
  ["contact", "Sample contact"],
  ["poll", "Sample poll"],
  ["dice", "Sample dice"],
];

/**
 * @param {object} options
 * @param {() => void} options.pickFiles opens the dialog for files
 * @param {(sample: string) => void} options.sendSample
 */
export function addMenu({ pickFiles, sendSample }) {
  const menu = h(
    "ul",
    { className: "add-menu", id: "add-menu", role: "menu", "aria-label": "Add", hidden: true },
    item("Photo, video or file…", pickFiles),
    ...SAMPLES.map(([sample, label]) => item(label, () => sendSample(sample))),
  );
  const button = h(
    "button",
    {
      type: "button",
      className: "icon-button",
      "aria-label": "Add",
      title: "Add",
      "aria-haspopup": "menu",
      "aria-controls": "add-menu",
      "aria-expanded": "false",
      on: { click: () => show(menu.hidden) },
    },
    icon("add"),
  );
  menu.addEventListener("keydown", onKey);
  addEventListener("pointerdown", (event) => {
    if (!menu.contains(event.target) && !button.contains(event.target)) show(false);
  });

  function item(label, action) {
    const onClick = () => {
      show(false);
      action();
    };
    return h(
      "li",
      { role: "none" },
      h("button", { type: "button", role: "menuitem", tabIndex: -1, on: { click: onClick } }, label),
    );
  }

  function show(isOpen) {
    const hadFocus = menu.contains(document.activeElement);
    menu.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) menu.querySelector("button").focus();
    else if (hadFocus) button.focus();
  }

  function onKey(event) {
    const items = [...menu.querySelectorAll("button")];
    const index = items.indexOf(document.activeElement);
    const keys = {
      ArrowDown: () => items[(index + 1) % items.length].focus(),
      ArrowUp: () => items[(index + items.length - 1) % items.length].focus(),
      Home: () => items[0].focus(),
      End: () => items.at(-1).focus(),
      Escape: () => show(false),
      Tab: () => show(false),
    };
    if (!(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  }

  return { button, menu };
}
