/** Stands in every word of the world that a page could show; what must never be seen or logged is looked for by it. */
export const CANARY = "quetzalcoatlus";
