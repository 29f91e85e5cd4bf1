import { safeHref } from "./safe-href.ts";

const NONE: PrintedAttributes = {};
const ADDRESSES = new Set(["href", "src", "action", "formaction", "xlink:href"]);

/**
 * Turns a component's `attributes` option into what the renderer should print.
 * The renderer leaves out null and prints `true` bare, where govuk-frontend prints `""` and `"true"`, so values become
 * strings here. `{ value, optional: true }` is a boolean attribute: `true` prints the bare name, empty prints nothing.
 */
export function attributesOf(attributes: Attributes | undefined): PrintedAttributes {
  if (!attributes) return NONE;
  const printed: PrintedAttributes = {};
  for (const [name, given] of Object.entries(attributes)) {
    const value = printedValue(given);
    if (value !== undefined) printed[name] = isAddress(name) && value !== true ? safeHref(value) : value;
  }
  return printed;
}

function printedValue(given: AttributeValue): string | true | undefined {
  if (given === null || typeof given !== "object") return String(given ?? "");
  const { value, optional } = given;
  if (!optional) return String(value ?? "");
  if (value === true) return true;
  return value === false || value === null || value === undefined ? undefined : String(value);
}

function isAddress(name: string): boolean {
  return ADDRESSES.has(name.toLowerCase());
}

/** Extra HTML attributes, by name. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

type Plain = string | number | boolean | null | undefined;
type AttributeValue = Plain | { value: Plain; optional?: boolean | undefined };
type PrintedAttributes = Record<string, string | true>;
