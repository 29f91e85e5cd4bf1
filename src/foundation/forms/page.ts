import type { Condition } from "./condition.ts";
import type { Field } from "./field.ts";

/** One page: one question on the public face, one group of a staff form. An identity that keeps the exact types. */
export function page<const P extends Page>(definition: P & OnlyPage<P>): P {
  return definition;
}

export interface Page {
  /** In kebab-case; used in addresses on the staff side only. */
  readonly id: string;
  /** The question, or the group's heading. */
  readonly title: string;
  /** Why we ask, in one line. */
  readonly why?: string;
  /** Asked only when this holds; it may look at fields on earlier pages. */
  readonly when?: Condition;
  /** Earlier fields whose answers this page asks about: what was said of one number does not hold of another. */
  readonly about?: readonly string[];
  /** Marks answers that need more care than the rest, such as immigration status; masking them is the reader's part. */
  readonly sensitive?: boolean;
  /** How a staff form lays the page out: fields one under another, or one item a row as risk tools need. */
  readonly layout?: "fields" | "items";
  /** By id, in the order they are asked. Ids are unique in the whole form. */
  readonly fields: Readonly<Record<string, Field>>;
}

type OnlyPage<P> = Readonly<Record<Exclude<keyof P, keyof Page>, never>>;
