/** Stores small values in the browser between two visits. Failures are ignored. */

const PREFIX = "sandbox.";

/** @param {string} name */
export function remembered(name) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name));
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {unknown} value
 */
export function remember(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Private windows may have no storage; the page works without it.
  }
}
