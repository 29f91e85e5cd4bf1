import type { Field } from "./field.ts";

/**
 * A record in one writing, ready to be compared and kept (it is plain JSON). `full_name` is never among the values: it has been
 * taken apart into the three kinds of name. Dates are `yyyy-mm-dd`, `yyyy-mm` or `yyyy`; phones are digits; postcodes have no space.
 */
export type LinkRecord = {
  readonly values: Readonly<Partial<Record<Exclude<Field, "full_name">, readonly string[]>>>;
  readonly unread: readonly Unread[];
};

/** A value that could not be read, and why. The reason never holds the value. */
export type Unread = { readonly field: Field; readonly reason: string };
