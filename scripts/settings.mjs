// What the environment sets. A wrong setting ends the run at once: what it would do to the site shows late, or never.
import { stop } from './lib.mjs';

const { SITE, BASE = '', PORT, REPO_URL, CONTACT_URL } = process.env;

/** The address that the site is built for, without a path; undefined where none is set. */
export const site = SITE ? siteOf(SITE) : undefined;

/** The path that the site is built for, with a slash at both ends, however BASE has it: `sub`, `/sub` or `/sub/`. */
export const base = baseOf(BASE);

for (const [name, value] of Object.entries({ REPO_URL, CONTACT_URL }))
  if (value) checkLink(name, value);

/** The port to serve on. Asked for by whoever serves: to a build, PORT is somebody else's. */
export function port() {
  const number = Number(PORT || 4321);
  if (Number.isInteger(number) && number > 0 && number < 65536) return number;
  stop(
    `PORT is ${PORT}, which is no port: write a whole number from 1 to 65535, such as PORT=4400, or unset it.`,
    `PORT 写的 ${PORT} 不是端口：写 1 到 65535 的整数，比如 PORT=4400，或不设它。`,
  );
}

function siteOf(text) {
  const url = webAddress(text);
  if (!url)
    stop(
      `SITE is ${text}, which is no full web address: write it from https:// on, such as SITE=https://example.com, or unset it.`,
      `SITE 写的 ${text} 不是完整的网址：从 https:// 写起，比如 SITE=https://example.com，或不设它。`,
    );
  if (url.href !== `${url.origin}/`)
    stop(
      `SITE is ${text}, which has more than the host: write SITE=${url.origin}, and a sub-path in BASE, such as BASE=${withSlashes(url.pathname)}.`,
      `SITE 写的 ${text} 不止主机名：写 SITE=${url.origin}，子目录写进 BASE，比如 BASE=${withSlashes(url.pathname)}。`,
    );
  return url.origin;
}

function baseOf(text) {
  const path = withSlashes(text);
  const names = path.split('/').slice(1, -1);
  if (names.every((name) => /^[\p{L}\p{N}._~%@+-]+$/u.test(name) && !/^\.+$/.test(name)))
    return path;
  stop(
    `BASE is ${text}, which is no path on a site: write the folder alone, such as BASE=/evidence/, and the host in SITE.`,
    `BASE 写的 ${text} 不是网站里的目录：只写目录，比如 BASE=/evidence/，网址写进 SITE。`,
  );
}

function checkLink(name, text) {
  if (webAddress(text) || (name === 'CONTACT_URL' && /^(?:mailto|tel):./.test(text))) return;
  stop(
    `${name} is ${text}, which is no full web address: write it from https:// on, or unset it.`,
    `${name} 写的 ${text} 不是完整的网址：从 https:// 写起，或不设它。`,
  );
}

/** An address with its scheme and slashes: `new URL` takes `localhost:80` for one of a scheme of its own. */
function webAddress(text) {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
}

function withSlashes(path) {
  return path.replace(/^\/*(.*?)\/*$/, (_, inner) => (inner ? `/${inner}/` : '/'));
}
