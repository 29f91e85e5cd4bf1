/** Of the staff face. */
export const paths = {
  list: "/plan/publications",
  prepare: "/plan/publications/new",
  edition: (id: string) => `/plan/publications/${id}`,
} as const;

/** Of the partnership face: ordinary addresses, which never change what they mean. */
export const publicPaths = {
  list: "/figures",
  revisions: "/figures/revisions",
  method: "/figures/method",
  table: (table: string) => `/figures/${table}`,
  edition: (table: string, edition: number) => `/figures/${table}/${edition}`,
} as const;
