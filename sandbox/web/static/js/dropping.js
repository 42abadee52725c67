/** Files that are dropped on the page or pasted into it. */
import { byId } from "./dom.js";

/**
 * @param {() => boolean} canTake whether there is a chat to send them to
 * @param {(files: File[]) => void} take
 */
export function dropping(canTake, take) {
  const target = byId("conversation");
  const veil = byId("drop");
  const carriesFiles = (event) => canTake() && event.dataTransfer?.types.includes("Files");

  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); // or the browser would open the file
    if (carriesFiles(event) && target.contains(event.target)) veil.hidden = false;
  });
  veil.addEventListener("dragleave", () => (veil.hidden = true));
  addEventListener("drop", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    veil.hidden = true;
    if (carriesFiles(event) && target.contains(event.target)) take([...event.dataTransfer.files]);
  });
  addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length || !canTake()) return;
    event.preventDefault();
    take(files);
  });
}
