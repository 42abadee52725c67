/** The files that were picked, pasted or dropped but not sent yet. */
import { h, icon } from "./dom.js";
import { size } from "./format.js";

const MAX_FILES = 10;

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
  const button = h(
    "button",
    {
      type: "button",
      className: "icon-button",
      "aria-label": "Attach photos, videos or files",
      title: "Attach",
      on: { click: () => picker.click() },
    },
    icon("attach"),
    picker,
  );
  const asFiles = h("input", { type: "checkbox" });
  const list = h("ul", { "aria-label": "Files to send" });
  const tray = h("div", { className: "tray", hidden: true }, list, h("label", {}, asFiles, "Send as files"));

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
    if (files.length === 0) asFiles.checked = false;
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

  return { button, tray, add, clear: () => add((files = [])), files: () => files, asFiles: () => asFiles.checked };
}

function preview(file) {
  if (file.type.startsWith("image/")) return h("img", { src: URL.createObjectURL(file), alt: file.name });
  if (file.type.startsWith("video/"))
    return h("video", { src: URL.createObjectURL(file), muted: true, preload: "metadata" });
  return h("span", { className: "file-icon" }, icon("file"));
}
