/** Where the person index is kept. */
export const paths = {
  matches: "/matches",
  lookThrough: "/matches/look-through",
  models: "/matches/models",
  kept: "/kept-from",
} as const;
