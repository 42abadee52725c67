/**
 * Converts texts with entities to nodes. These texts are not trusted: every piece becomes a text node, only the
 * elements below are created, and only safe URLs become links.
 * https://core.telegram.org/bots/api#messageentity; offsets are UTF-16 code units, as in JavaScript's strings.
 */
import { h } from "./dom.js";

const ELEMENTS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

const SAFE_LINK = /^(https?:|tg:|mailto:)/i;

/**
 * @typedef {{type: string, offset: number, length: number, url?: string}} Entity
 */

/**
 * Create the nodes of a text.
 * @param {string} text
 * @param {Entity[]} entities
 * @param {object} actions `onCommand(text)` and `onLink(event, url)` are called when these are clicked
 * @returns {Node[]}
 */
export function formatted(text, entities, actions) {
  const sorted = [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length);
  return between(text, 0, text.length, sorted, actions);
}

/** Create the nodes from `start` to `end`; entities within others are nested. */
function between(text, start, end, entities, actions) {
  const nodes = [];
  let position = start;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset < position || stop <= entity.offset) continue; // nested in the previous one, or empty
    if (entity.offset > position) nodes.push(document.createTextNode(text.slice(position, entity.offset)));
    const inner = entities.slice(index + 1).filter((each) => each.offset < stop);
    nodes.push(
      element(
        entity,
        text.slice(entity.offset, stop),
        between(text, entity.offset, stop, inner, actions),
        actions,
      ),
    );
    position = stop;
  }
  if (position < end) nodes.push(document.createTextNode(text.slice(position, end)));
  return nodes;
}

/** A button has no direction of its own in a line; the marks around it give it that of its letters. */
function command(covered, children, actions) {
  const onClick = () => actions.onCommand(covered);
  return h(
    "span",
    { className: "between-marks" },
    h("button", { type: "button", className: "command", dir: "ltr", on: { click: onClick } }, ...children),
  );
}

/** Create the element of one entity; unknown ones become plain text. */
function element(entity, covered, children, actions) {
  switch (entity.type) {
    case "url":
      return link(covered, children, actions);
    case "text_link":
      return link(entity.url ?? "", children, actions);
    case "bot_command":
      return command(covered, children, actions);
    case "spoiler":
      return spoiler(children);
    default:
      return h(ELEMENTS[entity.type] ?? "span", {}, ...children);
  }
}

function link(url, children, actions) {
  if (!SAFE_LINK.test(url)) return h("span", {}, ...children);
  const onClick = (event) => actions.onLink(event, url);
  return h(
    "a",
    { href: url, target: "_blank", rel: "noopener noreferrer nofollow", on: { click: onClick } },
    ...children,
  );
}

function spoiler(children) {
  const reveal = (event) => event.currentTarget.classList.add("shown");
  return h(
    "button",
    { type: "button", className: "spoiler", "aria-label": "Hidden text", on: { click: reveal } },
    ...children,
  );
}
