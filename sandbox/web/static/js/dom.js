/** Creates elements. Texts become text nodes: nothing in the page writes HTML. */

const SVG = "http://www.w3.org/2000/svg";

/** Icons: paths in a square of 24 by 24, drawn with strokes. */
const ICONS = {
  add: "M12 5v14M5 12h14",
  back: "M15 5l-7 7 7 7",
  close: "M6 6l12 12M18 6 6 18",
  command: "M16 4 8 20",
  copy: "M9 9h10.5v10.5H9ZM15 9V4.5H4.5V15H9",
  dark: "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z",
  down: "M5 9l7 7 7-7",
  edit: "M4.5 19.5h4L19 9l-4-4L4.5 15.5ZM13 7l4 4",
  file: "M14 3H7a1 1 0 0 0-1 1v16a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V7ZM14 3v4h4",
  forward: "M14 6l6 6-6 6M19.5 12H10c-4 0-6 2-6.5 6",
  hidden:
    "M4 4l16 16M9.5 5.6A9.6 9.6 0 0 1 12 5.3c5.5 0 9 6.7 9 6.7a16 16 0 0 1-2.5 3.3M6.2 7.7A15 15 0 0 0 3 12s3.5 6.7 9 6.7a9 9 0 0 0 4-.9M10 10a2.9 2.9 0 0 0 4 4",
  light:
    "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  auto: "M12 3.5a8.5 8.5 0 1 0 0 17ZM12 3.5a8.5 8.5 0 0 1 0 17M14 7.5h3M14 12h5.5M14 16.5h3",
  pin: "M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11ZM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z",
  play: "M8 5.5v13l10.5-6.5Z",
  panel:
    "M4 5.5h16a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1ZM14.5 5.5v13M17 9h1.5M17 12h1.5",
  reply: "M10 6 4 12l6 6M4.5 12H14c4 0 6 2 6.5 6",
  send: "M4 12 20 4.5 15.5 20l-4-6.5ZM11.5 13.5 20 4.5",
  trash: "M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5",
};

/**
 * Create an element.
 * @param {string} tag
 * @param {Record<string, any>} [properties] properties; those with a dash, and `role`, become attributes;
 *   `on` holds listeners by event name
 * @param {...(Node | string | null | undefined | false)} children null, undefined and false are omitted
 * @returns {any}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (name.includes("-") || name === "role") {
      element.setAttribute(name, String(value));
    } else {
      element[name] = value;
    }
  }
  element.append(...children.filter((child) => child || child === ""));
  return element;
}

/**
 * Create an icon. It is hidden from screen readers: the element around it has the label.
 * @param {keyof typeof ICONS} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/**
 * Find an element of the page.
 * @param {string} id
 * @returns {any}
 */
export const byId = (id) => document.getElementById(id);

/**
 * Create the round picture of a person, a group or the bot.
 * @param {{id: number, name: string, is_bot?: boolean}} who
 * @param {string} [size] a class: `small`, `large` or none
 */
export function avatar(who, size = "") {
  const letters = who.name
    .split(/\s+/)
    .map((word) => word[0])
    .slice(0, 2)
    .join("")
    .toUpperCase();
  const picture = h("span", { className: `avatar ${size}`, "aria-hidden": "true" });
  if (who.is_bot) picture.append(h("img", { src: "/static/icon.svg", alt: "" }));
  else picture.append(letters);
  picture.style.setProperty("--hue", String((Math.abs(who.id) * 137) % 360));
  return picture;
}
