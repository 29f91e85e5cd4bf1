import type { VNode } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";

/**
 * Markup that is already HTML, put on the page as it is, with no wrapper around it.
 * Only the kit may call this: whatever a person typed must reach the page as text.
 * @param html trusted HTML, made by us or by a component; never anything a person typed
 * @returns a node that prints `html` unescaped
 */
export function raw(html: string): VNode {
  const node: VNode = jsxTemplate([html]);
  return node;
}
