import type { Attributes } from "./attributes.ts";

/** What nearly every component, and many a part of one, lets its user add. */
export interface Appearance {
  /** Classes added to the component's own, separated by spaces. */
  classes?: string | undefined;
  /** Attributes added to the element, such as `data-*`. */
  attributes?: Attributes | undefined;
}
