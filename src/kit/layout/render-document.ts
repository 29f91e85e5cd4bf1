import type { VNode } from "preact";
import { render } from "preact-render-to-string";

/** A whole page as HTML text, ready to send. */
export function renderDocument(page: VNode): string {
  return `<!doctype html>${render(page)}`;
}
