/** A path of this site, from the root and with a slash at both ends, below whatever BASE the site is built for. */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** The path of a page as this site names it, without BASE: the reverse of `href`. */
export function sitePath(pathname: string): string {
  return pathname.slice(import.meta.env.BASE_URL.replace(/\/$/, '').length);
}

/** A path of this site as a full address where SITE is known, else the path. */
export function publicUrl(path: string): string {
  return import.meta.env.SITE ? new URL(href(path), import.meta.env.SITE).href : href(path);
}

export const scenarioPath = (slug: string) => `/scenarios/${slug}/`;
export const proofPath = (slug: string) => `/proofs/${slug}/`;
export const guidePath = (slug: string) => `/guides/${slug}/`;
export const formPath = (proof: string, scenario: string) => `/proofs/${proof}/form/${scenario}/`;
