/** Of the staff face. An indicator is found by its short name; what is done to it, by its thing. */
export const paths = {
  list: "/indicators",
  indicator: (slug: string) => `/indicators/${slug}`,
  csv: (slug: string) => `/indicators/${slug}/figures.csv`,
  places: (slug: string) => `/indicators/${slug}/places`,
  placesCsv: (slug: string) => `/indicators/${slug}/places.csv`,
  people: (slug: string) => `/indicators/${slug}/people`,
  peopleCsv: (slug: string) => `/indicators/${slug}/people.csv`,
  population: (slug: string) => `/indicators/${slug}/population`,
  populationCsv: (slug: string) => `/indicators/${slug}/population.csv`,
  kept: "/indicators/kept",
  keep: (id: string) => `/indicators/kept/${id}`,
  known: "/indicators/figures.csv",
  imports: "/indicators/imports",
  newImport: "/indicators/imports/new",
  checkImport: "/indicators/imports/check",
  sendImport: "/indicators/imports/send",
  import: (id: string) => `/indicators/imports/${id}`,
  returns: "/indicators/returns",
  return: (id: string) => `/indicators/returns/${id}`,
} as const;

/** Of the partnership face. */
export const publicPaths = { list: "/strategy/indicators" } as const;
