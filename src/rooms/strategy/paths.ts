/** Of the staff face: all of it stands under "Plan". */
export const paths = {
  plan: "/plan/strategy",
  strategies: "/plan/strategies",
  next: "/plan/strategies/next",
  one: (id: string) => `/plan/strategies/${id}`,
  item: (code: string) => `/plan/strategy/items/${encodeURIComponent(code)}`,
  changeItem: (code: string) => `/plan/strategy/items/${encodeURIComponent(code)}/change`,
  withdrawItem: (code: string) => `/plan/strategy/items/${encodeURIComponent(code)}/withdraw`,
  addEvidence: (code: string) => `/plan/strategy/items/${encodeURIComponent(code)}/evidence`,
  evidence: "/plan/evidence",
  oneEvidence: (id: string) => `/plan/evidence/${id}`,
  evidenceFile: (id: string) => `/plan/evidence/${id}/file`,
  add: "/plan/strategy/add",
  addAction: (delivers: string) => `/plan/strategy/add/action?delivers=${encodeURIComponent(delivers)}`,
  bodies: "/plan/strategy/bodies",
  timeline: "/plan/strategy/timeline",
  delivery: "/plan/strategy/delivery",
  compare: "/plan/strategy/compare",
  history: "/plan/strategy/history",
  fit: "/plan/strategy/fit",
  file: "/plan/strategy/file",
  csv: "/plan/strategy/file/strategy.csv",
  import: "/plan/strategy/file/import",
  confirm: "/plan/strategy/file/confirm",
  actions: "/plan/actions",
  action: (id: string) => `/plan/actions/${id}`,
} as const;

/** Of the partnership face. In a demonstration it shares an origin with the staff's, so neither has the other's addresses. */
export const publicPaths = { plan: "/strategy" } as const;
