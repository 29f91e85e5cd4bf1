import { stringify } from "yaml";
import type { Pack } from "../pack.ts";

/** The tables of a model pack, which any county can count, under the name of the new one. */
export function adaptPublications({ publications }: Pack, name: string): string {
  const own = { ...publications, publisher: name, contact: "Replace: how to ask about the figures" };
  return `# The figures that everybody may read: replace who publishes them, and leave out what is not to be published.\n${stringify(own, { lineWidth: 0 })}`;
}
