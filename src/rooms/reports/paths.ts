/** Staff pages. */
export const paths = {
  list: "/board/reports",
  report: (id: string) => `/board/reports/${id}`,
  newPlanPage: "/board/plan-pages/new",
  planPage: (id: string) => `/board/plan-pages/${id}`,
  file: (id: string, format: string) => `/board/reports/${id}/files/${format}`,
} as const;
