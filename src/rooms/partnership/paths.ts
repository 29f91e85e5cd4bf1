/** Addresses of the partnership face: ordinary ones, for what is no secret. */
export const paths = {
  cookies: "/cookies",
  accessibility: "/accessibility",
} as const;

/** The first page. In a demonstration the ways in have "/", and lead here. */
export function homePath(mode: "demo" | "live"): string {
  return mode === "demo" ? "/partnership" : "/";
}
