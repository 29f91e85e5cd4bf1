/** Of the staff face. */
export const paths = {
  map: "/hotspots",
  csv: "/hotspots/areas.csv",
  hexagon: (cell: string) => `/hotspots/hexagons/${cell}`,
  releases: "/hotspots/releases",
  release: (id: string) => `/hotspots/releases/${id}`,
} as const;

/** Of the partnership face: ordinary addresses, which in a demonstration share an origin with the staff's. */
export const publicPaths = {
  latest: "/unsafe-places",
  method: "/unsafe-places/method",
  release: (slug: string) => `/unsafe-places/${slug}`,
  csv: (slug: string) => `/unsafe-places/${slug}/areas.csv`,
} as const;
