/** Where a signed-in professional writes, and where somebody without an account does. */
export const paths = {
  requests: "/requests",
  begin: "/requests/new",
  request: (id: string) => `/requests/${id}`,
  page: (id: string, page: string) => `/requests/${id}/pages/${page}`,
  refer: "/refer",
} as const;
