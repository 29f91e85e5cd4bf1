import type { Face } from "./route.ts";

/** Where each face lives: full origins, "https://help.example.org". */
export type Origins = Readonly<Record<Face, string>>;

/** The faces a host serves. In a demonstration the partnership and staff faces share one. */
export function facesOf(origins: Origins, host: string): Face[] {
  return (Object.keys(origins) as Face[]).filter((face) => new URL(origins[face]).host === host);
}

/** The distinct hosts, each to be answered; any other host is told where to go. */
export function hostsOf(origins: Origins): string[] {
  return [...new Set(Object.values(origins).map((origin) => new URL(origin).host))];
}

/** Whether a face is reached over https: then its cookies are `__Host-` and secure. */
export function isSecure(origin: string): boolean {
  return origin.startsWith("https://");
}
