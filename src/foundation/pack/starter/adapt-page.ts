import { parseDocument } from "yaml";

/** A model pack's page for a pack with other services: it names the telephone of none. */
export function adaptPage(text: string): string {
  const document = parseDocument(text);
  document.delete("services");
  return document.toString({ lineWidth: 0 });
}
