/** Typed addresses of this room. */
export const paths = {
  imports: "/imports",
  new: "/imports/new",
  example: "/imports/example",
  one: (id: string) => `/imports/${id}`,
  cases: (id: string) => `/imports/${id}/cases`,
  errors: (id: string) => `/imports/${id}/rows-to-mend`,
} as const;
