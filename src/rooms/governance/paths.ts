/** Staff pages. */
export const paths = {
  board: "/board",
  decisions: "/board/decisions",
  calendar: "/board/calendar.ics",
  plan: "/board/meetings/new",
  meetings: "/board/meetings",
  meeting: (id: string) => `/board/meetings/${id}`,
} as const;
