/** Staff pages. */
export const paths = {
  list: "/board/reports",
  report: (id: string) => `/board/reports/${id}`,
  file: (id: string, format: string) => `/board/reports/${id}/files/${format}`,
} as const;
