/** What the bot offers while the user types its name: inline results, and a button that leads to the bot. */
import * as api from "./api.js";
import { h } from "./dom.js";
import { selectionIn } from "./selection.js";

const PAUSE = 250; // milliseconds without a key after which the bot is asked

/**
 * @param {HTMLTextAreaElement} input the message field
 * @param {object} options
 * @param {import("./store.js").Store} options.store
 * @param {(query: string, result: string) => void} options.choose
 * @param {(parameter: string) => void} options.start follows the button
 * @param {(text: string) => void} options.complain
 */
export function inlineMenu(input, { store, choose, start, complain }) {
  const menu = h("ul", { className: "commands inline", role: "listbox", "aria-label": "Results", hidden: true });
  let timer = 0;
  let asked = null; // the words of the newest query
  const selection = selectionIn(menu, { pick: (entry) => entry.dispatchEvent(new Event("pick")), close });

  /** Ask the bot while its name stands at the beginning of the field. */
  function suggest() {
    const words = typedWords();
    clearTimeout(timer);
    if (words === null) return close();
    if (words !== asked) timer = setTimeout(() => ask(words), PAUSE);
  }

  function typedWords() {
    const [name, ...words] = input.value.split(/\s/);
    if (name.toLowerCase() !== `@${store.bot.username.toLowerCase()}` || !/\s/.test(input.value)) return null;
    return words.join(" ");
  }

  async function ask(words) {
    asked = words;
    try {
      const answer = await api.type(store.who, store.thread, words);
      if (asked === words && typedWords() === words) show(words, [], answer);
    } catch (error) {
      if (asked === words) complain(error.message);
    }
  }

  function show(words, before, answer) {
    const items = [...before, ...answer.results.map((each) => item(answer.query, each))];
    const more = answer.next_offset && entry("More", () => showMore(words, items, answer.next_offset));
    const lead = answer.button && entry(answer.button.text, () => follow(answer.button));
    menu.replaceChildren(...[lead, ...items, more].filter(Boolean));
    menu.hidden = menu.children.length === 0;
    selection.select(Math.min(before.length + (lead ? 1 : 0), menu.children.length - 1));
  }

  async function showMore(words, items, offset) {
    try {
      show(words, items, await api.type(store.who, store.thread, words, offset));
    } catch (error) {
      complain(error.message);
    }
  }

  function follow(button) {
    clear();
    start(button.start_parameter);
  }

  function item(query, { id, title, description, media }) {
    const picture = media && (media.thumbnail ?? (media.kind === "photo" ? media.url : null));
    return entry(title || "Sticker", () => clear() || choose(query, id), description, picture);
  }

  function entry(title, onPick, description = "", picture = null) {
    const element = h(
      "li",
      { role: "option" },
      picture && h("img", { src: picture, alt: "" }),
      h("b", { dir: "auto" }, title),
      description && h("span", { dir: "auto" }, description),
    );
    element.addEventListener("mousedown", (event) => {
      event.preventDefault();
      onPick();
    });
    element.addEventListener("pick", onPick);
    return element;
  }

  function clear() {
    input.value = "";
    close();
  }

  function close() {
    clearTimeout(timer);
    asked = null;
    menu.hidden = true;
  }

  return { menu, suggest, handleKey: selection.handleKey, close };
}
