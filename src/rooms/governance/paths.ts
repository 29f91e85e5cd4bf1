/** Staff pages. */
export const paths = {
  board: "/board",
  decisions: "/board/decisions",
  calendar: "/board/calendar.ics",
  plan: "/board/meetings/new",
  meetings: "/board/meetings",
  meeting: (id: string) => `/board/meetings/${id}`,
  bodies: "/board/bodies",
  body: (id: string) => `/board/bodies/${id}`,
  newSeat: (body: string) => `/board/bodies/${body}/seats/new`,
  endSeat: (id: string) => `/board/seats/${id}/end`,
  actions: "/board/actions",
  action: (id: string) => `/board/actions/${id}`,
  actionAtMeeting: (meeting: string) => `/board/meetings/${meeting}/actions/new`,
  actionOfBody: (body: string) => `/board/bodies/${body}/actions/new`,
} as const;
