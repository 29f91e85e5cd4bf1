/** Staff pages. */
export const paths = {
  register: "/board/risks",
  csv: "/board/risks/register.csv",
  raise: "/board/risks/new",
  risk: (id: string) => `/board/risks/${id}`,
} as const;
