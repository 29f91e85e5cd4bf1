/**
 * The `aria-describedby` of a field: what the caller names, then the hint, then the error.
 * @returns ids separated by spaces, or undefined when nothing describes the field
 */
export function describedByOf(id: string, field: Described): string | undefined {
  let ids = field.describedBy || "";
  if (field.hint) ids += `${ids && " "}${id}-hint`;
  if (field.errorMessage) ids += `${ids && " "}${id}-error`;
  return ids || undefined;
}

interface Described {
  describedBy?: string | undefined;
  hint?: object | undefined;
  errorMessage?: object | undefined;
}
