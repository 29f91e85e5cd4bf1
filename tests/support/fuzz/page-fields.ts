import { parse } from "parse5";

/** What a page's forms ask: each field's name with the values the page itself offers. */
export type PageFields = ReadonlyMap<string, readonly string[]>;

/** Reads every field of every form of a page, hidden ones too; the token that makes a form our own is left to the sender. */
export function pageFields(html: string): PageFields {
  const found = new Map<string, string[]>();
  const walk = (node: Node): void => {
    const name = attribute(node, "name");
    if (["input", "textarea", "select", "button"].includes(node.nodeName) && name && name !== "csrf") {
      const value = attribute(node, "value") ?? "";
      // A form has another press than the one that has a name.
      const offered =
        node.nodeName === "select" ? optionsOf(node) : node.nodeName === "button" ? ["", value] : [value];
      found.set(name, [...(found.get(name) ?? []), ...offered]);
    }
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parse(html) as Node);
  return found;
}

function optionsOf(select: Node): string[] {
  return (select.childNodes ?? []).flatMap((node) =>
    node.nodeName === "option" ? [attribute(node, "value") ?? ""] : optionsOf(node),
  );
}

function attribute({ attrs = [] }: Node, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

type Node = {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
};
