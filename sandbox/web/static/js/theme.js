/** The colour scheme: light, dark, or the system's. */
import { h, icon } from "./dom.js";
import { remember, remembered } from "./memory.js";

const THEMES = ["auto", "light", "dark"];

/** @param {HTMLButtonElement} button switches to the next theme */
export function theme(button) {
  let chosen = THEMES.includes(remembered("theme")) ? remembered("theme") : "auto";

  function show() {
    document.documentElement.dataset.theme = chosen;
    button.replaceChildren(icon(chosen), h("span", { className: "for-readers" }, `Colours: ${chosen}`));
    button.title = `Colours: ${chosen}`;
  }

  button.addEventListener("click", () => {
    chosen = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length];
    remember("theme", chosen);
    show();
  });
  show();
}
