/** Files that are dropped on the page or pasted into it. */
import { byId } from "./dom.js";

/**
 * @param {() => boolean} canAccept whether a chat is open
 * @param {(files: File[]) => void} accept
 */
export function dropping(canAccept, accept) {
  const target = byId("conversation");
  const overlay = byId("drop");
  const carriesFiles = (event) => canAccept() && event.dataTransfer?.types.includes("Files");

  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); // otherwise the browser would open the file
    if (carriesFiles(event) && target.contains(event.target)) overlay.hidden = false;
  });
  overlay.addEventListener("dragleave", () => (overlay.hidden = true));
  addEventListener("drop", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    overlay.hidden = true;
    if (carriesFiles(event) && target.contains(event.target)) accept([...event.dataTransfer.files]);
  });
  addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length || !canAccept()) return;
    event.preventDefault();
    accept(files);
  });
}
