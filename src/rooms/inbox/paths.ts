/** Staff addresses of the inbox. */
export const paths = {
  list: "/inbox",
  question: (id: string) => `/inbox/${id}`,
} as const;
