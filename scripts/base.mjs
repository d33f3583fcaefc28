const { BASE = '' } = process.env;

/** The path that the site is built for, with a slash at both ends, however BASE has it: `sub`, `/sub` or `/sub/`. */
export const base = BASE.replace(/^\/*(.*?)\/*$/, (_, path) => (path ? `/${path}/` : '/'));
