/** Staff pages. Only ids stand in an address, never a name. */
export const paths = {
  list: "/involvement",
  interest: (id: string) => `/involvement/${id}`,
  reveal: (id: string) => `/involvement/${id}/reveal`,
} as const;

/** On the partnership face: ordinary addresses, for what is no secret. */
export const publicPaths = {
  groups: "/get-involved",
  group: (group: string) => `/get-involved/${group}`,
  join: (group: string) => `/get-involved/${group}/join`,
  sent: "/get-involved/sent",
} as const;
