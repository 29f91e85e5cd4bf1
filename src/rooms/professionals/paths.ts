/** Where a signed-in professional writes, and where somebody without an account does. */
export const paths = {
  requests: "/requests",
  begin: "/requests/new",
  request: (id: string) => `/requests/${id}`,
  page: (id: string, page: string) => `/requests/${id}/write?page=${page}`,
  refer: "/refer",
  referAsked: "/refer/asked",
  link: (secret: string) => `/refer/link/${secret}`,
  referWrite: "/refer/write",
  referPage: (page: string) => `/refer/write/${page}`,
  referSend: "/refer/send",
  referStop: "/refer/stop",
} as const;
