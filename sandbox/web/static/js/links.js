/** Links to the bot. They are followed inside the sandbox. */

const HOSTS = ["t.me", "telegram.me"];

/**
 * Return the start parameter of a link to the bot, empty if it has none; null for any other link.
 * @param {string} url
 * @param {string} username the bot's
 */
export function startParameter(url, username) {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname, searchParams } = new URL(url);
  const name = protocol === "tg:" ? searchParams.get("domain") : HOSTS.includes(host) && pathname.slice(1);
  if (!name || name.toLowerCase() !== username.toLowerCase()) return null;
  return searchParams.get("start") ?? "";
}
