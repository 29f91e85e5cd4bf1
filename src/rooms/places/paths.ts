/** On the staff face, and what everybody may read on the partnership's. */
export const paths = {
  list: "/places",
  reports: "/places/reports",
  report: (id: string) => `/places/reports/${id}`,
  problems: "/places/problems",
  problem: (id: string) => `/places/problems/${id}`,
  done: "/places/done",
} as const;
