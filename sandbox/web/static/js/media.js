/** Photos, videos and files in bubbles. */
import { byId, h, icon } from "./dom.js";
import { length, size } from "./format.js";

const MAX_WIDTH = 340; // pixels
const MAX_HEIGHT = 400; // pixels
const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * Create the element that shows a file.
 * @param {any} media a message's
 * @param {boolean} inAlbum whether it fills a cell of a grid
 */
export function mediaElement(media, inAlbum = false) {
  switch (media.kind) {
    case "photo":
      return photo(media, inAlbum);
    case "sticker":
      return media.mime_type === "image/webp"
        ? h("img", { className: "sticker", src: media.url, alt: "Sticker" })
        : file(media);
    case "video":
    case "animation":
    case "video_note":
      return video(media, inAlbum);
    case "voice":
    case "audio":
      return h("audio", {
        className: "sound",
        src: media.url,
        controls: true,
        preload: "metadata",
        "aria-label": mediaWord(media),
      });
    default:
      return file(media);
  }
}

function photo(media, inAlbum) {
  const image = h("img", {
    src: media.url,
    alt: "Photo",
    loading: "lazy",
    width: media.width,
    height: media.height,
  });
  const open = h(
    "button",
    {
      type: "button",
      className: "photo",
      "aria-label": "Photo, show it large",
      on: { click: () => enlarge(media) },
    },
    image,
  );
  if (!inAlbum) fit(open, media);
  return open;
}

function video(media, inAlbum) {
  const isLoop = media.kind === "animation" && !reducedMotion.matches;
  const player = h("video", {
    src: media.url,
    poster: media.thumbnail ?? "",
    loop: isLoop,
    muted: isLoop,
    autoplay: isLoop,
    playsInline: true,
    preload: media.thumbnail ? "none" : "metadata",
    "aria-label": `${mediaWord(media)}, ${media.duration} seconds`,
  });
  const play = h(
    "button",
    { type: "button", className: "play", "aria-label": "Play the video", on: { click: () => player.play() } },
    h("span", {}, icon("play")),
  );
  const label = media.kind === "animation" ? "GIF" : length(media.duration);
  const duration = h("span", { className: "length", "aria-hidden": "true" }, label);
  const frame = h("div", { className: `video ${media.kind}` }, player, !isLoop && play, duration);
  // Until the first frame there are a thumbnail and a button, then the browser's own controls.
  player.addEventListener("play", () => frame.classList.add("played"));
  player.addEventListener("playing", () => (player.controls = !isLoop), { once: true });
  if (!inAlbum) fit(frame, media);
  return frame;
}

/** Create the element that shows a location. */
export function locationElement({ latitude, longitude }) {
  return h(
    "p",
    { className: "location" },
    h("span", { className: "file-icon" }, icon("pin")),
    h(
      "span",
      { className: "file-name" },
      "Location",
      h("small", {}, `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`),
    ),
  );
}

function file(media) {
  return h(
    "a",
    { className: "file", href: media.url, download: media.name ?? "file" },
    h("span", { className: "file-icon" }, icon("file")),
    h("span", { className: "file-name" }, h("bdi", {}, media.name ?? "File"), h("small", {}, size(media.size))),
  );
}

/** Reserve the space of the loaded file, so that nothing moves when it loads. */
function fit(element, { width, height }) {
  const scale = Math.min(1, MAX_WIDTH / (width || MAX_WIDTH), MAX_HEIGHT / (height || MAX_HEIGHT));
  element.style.setProperty("--width", `${Math.round((width || MAX_WIDTH) * scale)}px`);
  element.style.setProperty("--ratio", `${width || 16} / ${height || 9}`);
}

function enlarge(media) {
  const viewer = byId("viewer");
  viewer.replaceChildren(
    h("img", { src: media.url, alt: "Photo" }),
    h(
      "form",
      { method: "dialog" },
      h("button", { className: "icon-button", "aria-label": "Close" }, icon("close")),
    ),
  );
  viewer.onclick = (event) => event.target === viewer && viewer.close();
  viewer.showModal();
}

/** Return the name of a kind of file, for replies and lists. */
export function mediaWord(media) {
  const words = {
    photo: "Photo",
    video: "Video",
    animation: "GIF",
    video_note: "Video message",
    sticker: "Sticker",
    voice: "Voice message",
    audio: "Music",
  };
  return words[media.kind] ?? media.name ?? "File";
}
