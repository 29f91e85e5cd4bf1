/** Which figure of its period and version it is. */
type Recorded = { readonly version: number; readonly revision: number };

/** The number of the figure that takes another's place: by another version of the definition it begins anew. */
export function nextRevision(before: Recorded | null | undefined, version: number): number {
  return before?.version === version ? before.revision + 1 : 1;
}
