/** The files that were picked, pasted or dropped but not sent yet. */
import { h, icon } from "./dom.js";
import { size } from "./format.js";

const MAX_FILES = 10;
const KINDS = [
  ["usual", "As usual"],
  ["document", "As files"],
  ["animation", "As GIFs"],
  ["video_note", "As round videos"],
  ["voice", "As voice messages"],
];

/**
 * @param {() => void} onPicked called when files were added
 */
export function attachments(onPicked) {
  let files = [];
  const picker = h("input", {
    type: "file",
    multiple: true,
    hidden: true,
    tabIndex: -1,
    on: { change: () => add([...picker.files]) },
  });
  const sendAs = h(
    "select",
    { "aria-label": "Send as" },
    ...KINDS.map(([value, label]) => h("option", { value }, label)),
  );
  const list = h("ul", { "aria-label": "Files to send" });
  const tray = h("div", { className: "tray", hidden: true }, list, sendAs, picker);

  function add(more) {
    files = [...files, ...more].slice(0, MAX_FILES);
    picker.value = "";
    render();
    if (more.length) onPicked();
  }

  function remove(file) {
    files = files.filter((each) => each !== file);
    render();
  }

  function render() {
    for (const preview of list.querySelectorAll("img, video")) URL.revokeObjectURL(preview.src);
    list.replaceChildren(...files.map(item));
    tray.hidden = files.length === 0;
    if (files.length === 0) sendAs.value = "usual";
  }

  function item(file) {
    return h(
      "li",
      { title: file.name },
      preview(file),
      h("small", {}, size(file.size)),
      h(
        "button",
        {
          type: "button",
          className: "icon-button",
          "aria-label": `Remove ${file.name}`,
          on: { click: () => remove(file) },
        },
        icon("close"),
      ),
    );
  }

  return {
    tray,
    add,
    pick: () => picker.click(),
    clear: () => add((files = [])),
    files: () => files,
    sendAs: () => sendAs.value,
  };
}

function preview(file) {
  if (file.type.startsWith("image/")) return h("img", { src: URL.createObjectURL(file), alt: file.name });
  if (file.type.startsWith("video/"))
    return h("video", { src: URL.createObjectURL(file), muted: true, preload: "metadata" });
  return h("span", { className: "file-icon" }, icon("file"));
}
