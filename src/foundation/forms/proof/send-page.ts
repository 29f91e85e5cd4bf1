import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import type { Body } from "../read-entry.ts";

/**
 * Sends a page's form the way a browser would without touching it: takes the inputs out of the HTML, encodes them,
 * and decodes them the way a server does. Proof that what a page shows is what it sends.
 */
export function sendPage(html: string): Body {
  const sent = new URLSearchParams(controlsIn(parseFragment(html)).flatMap(pairsOf));
  const names = [...new Set(sent.keys())];
  return Object.fromEntries(
    names.map((name) => [name, sent.getAll(name).length > 1 ? sent.getAll(name) : sent.get(name)]),
  );
}

/** Every `name` and `id` in the HTML. */
export function namesIn(html: string): string[] {
  return elementsIn(parseFragment(html)).flatMap((element) =>
    element.attrs.filter(({ name }) => name === "name" || name === "id").map(({ value }) => value),
  );
}

function controlsIn(root: Parent): Element[] {
  return elementsIn(root).filter(({ tagName }) => ["input", "textarea", "select"].includes(tagName));
}

function pairsOf(element: Element): [string, string][] {
  const name = attribute(element, "name");
  const value = valueOf(element);
  return name === undefined || value === undefined ? [] : [[name, value.replace(/\r?\n/g, "\r\n")]];
}

function valueOf(element: Element): string | undefined {
  if (element.tagName === "textarea") return textOf(element);
  if (element.tagName === "select") return selectedIn(element);
  const type = attribute(element, "type");
  const isChosen = attribute(element, "checked") !== undefined;
  return (type === "radio" || type === "checkbox") && !isChosen ? undefined : attribute(element, "value");
}

function selectedIn(select: Element): string | undefined {
  const options = elementsIn(select).filter(({ tagName }) => tagName === "option");
  const selected = options.find((option) => attribute(option, "selected") !== undefined) ?? options[0];
  return selected && attribute(selected, "value");
}

function elementsIn(parent: Parent): Element[] {
  return parent.childNodes.flatMap((node) => ("tagName" in node ? [node, ...elementsIn(node)] : []));
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;
