/** Addresses of the help face. None says what it is for, and a whole journey has one (SAFETY 5, 7). */
export const paths = {
  start: "/",
  begin: "/begin",
  visit: "/q",
  leave: "/leave",
  away: "/away",
  idle: "/idle",
  closed: "/closed",
  about: "/about",
  pages: "/p",
  services: "/s",
  cookies: "/cookies",
  language: "/language",
} as const;

/** Where it is said what is wrong with a page, by the key of that page; on both public faces. */
export function wrongPath(page: string): string {
  return `/w/${page}`;
}
