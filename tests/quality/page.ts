import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** What was answered: a page, or what leads elsewhere. */
export type Page = {
  /** The address it stands at, after every redirect of ours. */
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
};

/** A form of a page with the fields and buttons a browser would send. */
export type PageForm = {
  readonly action: string;
  /** It stands in a notice beside what the page itself asks. */
  readonly isNotice: boolean;
  readonly fields: readonly Field[];
  readonly buttons: readonly Button[];
};

export type Field = {
  readonly kind: "hidden" | "radio" | "checkbox" | "select" | "text" | "longText";
  readonly name: string;
  /** What may be chosen; the one value of a hidden field. */
  readonly offered: readonly string[];
  /** Whether the page shows it answered. */
  readonly isFilled: boolean;
  /** `type` and `inputmode`, which say what is expected. */
  readonly expects: string;
};

export type Button = {
  readonly name: string;
  readonly value: string;
  /** A picture, which is pressed somewhere. */
  readonly isPicture?: boolean;
};

export type Element = DefaultTreeAdapterTypes.Element;

const OPENS = new Set(["radio", "checkbox"]);
const NEVER_SENT = new Set(["submit", "button", "reset", "file", "image"]);

/** Whether a person would see a page. */
export function isPage({ headers, html }: Page): boolean {
  return (headers["content-type"] ?? "").startsWith("text/html") && html !== "";
}

/** The forms of a page that post. */
export function formsOf(html: string): PageForm[] {
  return elements(html, "form")
    .filter((form) => attribute(form, "method") === "post")
    .map((form) => ({
      action: attribute(form, "action") ?? "",
      isNotice: form.parentNode !== null && "attrs" in form.parentNode && isInset(form.parentNode),
      fields: fieldsOf(inside(form)),
      buttons: buttonsOf(inside(form)),
    }));
}

function isInset(element: Element): boolean {
  return attribute(element, "class")?.includes("govuk-inset-text") ?? false;
}

/** Every element of a name, anywhere in a page. */
export function elements(html: string, name: string): Element[] {
  return all(html).filter(({ tagName }) => tagName === name);
}

/** Every element of a page. Many questions are asked of one page in a row, so what was read of the last is kept. */
function all(html: string): readonly Element[] {
  if (read?.html !== html) read = { html, elements: inside(parse(html)) };
  return read.elements;
}

let read: { readonly html: string; readonly elements: readonly Element[] } | undefined;

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** The text of an element, on one line. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  if (!("childNodes" in node)) return "";
  return node.childNodes.map(textOf).join("").replace(/\s+/g, " ").trim();
}

function inside(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ("tagName" in child ? [child, ...inside(child)] : []));
}

function fieldsOf(within: readonly Element[]): Field[] {
  const byName = new Map<string, Field>();
  for (const element of within) {
    const name = attribute(element, "name") ?? "";
    const kind = kindOf(element);
    if (kind === undefined || name === "") continue;
    const before = byName.get(name);
    byName.set(name, {
      kind,
      name,
      offered: [...(before?.offered ?? []), ...offeredBy(element)],
      isFilled: (before?.isFilled ?? false) || (kind !== "hidden" && isFilled(element)),
      expects: [attribute(element, "type"), attribute(element, "inputmode")].filter(Boolean).join(" "),
    });
  }
  return [...byName.values()];
}

function kindOf(element: Element): Field["kind"] | undefined {
  if (element.tagName === "textarea") return "longText";
  if (element.tagName === "select") return "select";
  if (element.tagName !== "input") return undefined;
  const type = attribute(element, "type") ?? "text";
  if (NEVER_SENT.has(type)) return undefined;
  if (type === "hidden" || type === "radio" || type === "checkbox") return type;
  return "text";
}

function offeredBy(element: Element): string[] {
  if (element.tagName !== "select") return [attribute(element, "value") ?? ""];
  const values = inside(element).map((option) => attribute(option, "value") ?? "");
  return values.filter((value) => value !== "");
}

function isFilled(element: Element): boolean {
  if (OPENS.has(attribute(element, "type") ?? "")) return attribute(element, "checked") !== undefined;
  if (element.tagName === "textarea") return textOf(element) !== "";
  if (element.tagName === "select")
    return inside(element).some(
      (option) => attribute(option, "selected") !== undefined && attribute(option, "value") !== "",
    );
  return (attribute(element, "value") ?? "") !== "";
}

function buttonsOf(within: readonly Element[]): Button[] {
  return within.filter(isButton).map((button) => ({
    name: attribute(button, "name") ?? "",
    value: attribute(button, "value") ?? "",
    ...(button.tagName === "input" && { isPicture: true }),
  }));
}

function isButton(element: Element): boolean {
  const type = attribute(element, "type");
  if (element.tagName === "input") return type === "image";
  return element.tagName === "button" && (type === undefined || type === "submit");
}
