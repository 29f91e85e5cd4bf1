/** Text as the database can keep it: the one character that no column takes is left out. */
export function plain(text: string): string {
  return text.replaceAll("\0", "");
}

/** The parameters or the query of an address as single texts: a repeated one counts as absent. */
export function plainValues(untrusted: unknown): Record<string, string> {
  const entries = Object.entries((untrusted ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === "string" ? [[name, plain(value)]] : [])),
  );
}
