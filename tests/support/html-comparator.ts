import type { DefaultTreeAdapterTypes } from "parse5";
import { parseFragment } from "parse5";
import type { Place } from "./inline-whitespace.ts";
import { closeBlock, newPlace, readText } from "./inline-whitespace.ts";

const BLOCKS = new Set(
  (
    "address article aside blockquote br caption dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol optgroup option p section summary table tbody td tfoot " +
    "th thead tr ul " +
    // A label is laid out as a block wherever govuk-frontend puts one.
    "label"
  ).split(" "),
);
const BOXES = new Set(["button", "img", "input", "select", "svg", "textarea", "video"]);
// Links and words that govuk-frontend lays out as boxes: a space inside their edges is not shown.
const BOX_CLASSES = ["govuk-button", "govuk-tag"];
const VERBATIM = new Set(["pre", "script", "style", "textarea"]);
const NOTHING: Node = { text: "" };

/**
 * Compares two pieces of HTML as a browser would read them: the order of attributes and classes is ignored, white space
 * is collapsed, and dropped only beside blocks; inside a line every space counts.
 * @returns undefined when they are the same, else the first difference with the way to it
 */
export function findHtmlDifference(actual: string, expected: string): string | undefined {
  return difference(readTree(actual), readTree(expected), "");
}

function readTree(html: string): Node {
  const place = newPlace();
  const root: Element = { name: "#root", attributes: "", children: [] };
  readChildren(parseFragment(html), root, place);
  closeBlock(place);
  return root;
}

function readChildren(parent: DefaultTreeAdapterTypes.ParentNode, into: Element, place: Place): void {
  for (const child of parent.childNodes) {
    if ("value" in child) {
      if (VERBATIM.has(into.name)) into.children.push({ text: child.value });
      else readText(child.value, into.children, place);
    } else if ("tagName" in child) into.children.push(readElement(child, place));
  }
}

function readElement(node: DefaultTreeAdapterTypes.Element, place: Place): Element {
  const element: Element = { name: node.tagName, attributes: attributesOf(node), children: [] };
  if (isBox(node)) {
    const inside = newPlace();
    readChildren(node, element, inside);
    closeBlock(inside);
    Object.assign(place, { isAfterSpace: false, last: undefined });
  } else if (BLOCKS.has(node.tagName)) {
    closeBlock(place);
    readChildren(node, element, place);
    closeBlock(place);
  } else readChildren(node, element, place);
  return element;
}

function isBox(node: DefaultTreeAdapterTypes.Element): boolean {
  if (BOXES.has(node.tagName)) return true;
  const classes = node.attrs.find(({ name }) => name === "class")?.value.split(/\s+/) ?? [];
  return BOX_CLASSES.some((name) => classes.includes(name));
}

function attributesOf(node: DefaultTreeAdapterTypes.Element): string {
  const printed = node.attrs.map(({ name, value }) => `${name}=${JSON.stringify(ordered(name, value))}`);
  return printed.sort().join(" ");
}

function ordered(name: string, value: string): string {
  return name === "class" ? value.split(/\s+/).filter(Boolean).sort().join(" ") : value;
}

function difference(actual: Node, expected: Node, path: string): string | undefined {
  if ("text" in actual || "text" in expected) return sameLine(path, describe(actual), describe(expected));
  const own = sameLine(path, describe(actual), describe(expected));
  if (own) return own;
  const [ours, theirs] = [actual, expected].map(({ children }) => children.filter(isShown));
  for (let index = 0; index < Math.max(ours?.length ?? 0, theirs?.length ?? 0); index++) {
    const [mine, other] = [ours?.[index] ?? NOTHING, theirs?.[index] ?? NOTHING];
    const found = difference(mine, other, `${path}/${actual.name}[${index}]`);
    if (found) return found;
  }
  return undefined;
}

function sameLine(path: string, actual: string, expected: string): string | undefined {
  return actual === expected ? undefined : `at ${path || "/"}: got ${actual}, expected ${expected}`;
}

function describe(node: Node): string {
  if (node === NOTHING) return "nothing";
  return "text" in node
    ? `text ${JSON.stringify(node.text)}`
    : `<${`${node.name} ${node.attributes}`.trim()}>`;
}

function isShown(node: Node): boolean {
  return !("text" in node) || node.text !== "";
}

interface Element {
  name: string;
  attributes: string;
  children: Node[];
}

type Node = Element | { text: string };
