/**
 * A text as a cell that no spreadsheet takes for a formula. One that begins with an apostrophe is guarded as well, so that
 * `unguardCell` always gives what was there.
 */
export function guardCell(value: string): string {
  return /^[=+\-@\t\r']/.test(value) ? `'${value}` : value;
}

/** What `guardCell` was given. */
export function unguardCell(value: string): string {
  return value.startsWith("'") ? value.slice(1) : value;
}
