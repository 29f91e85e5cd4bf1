import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SETTINGS } from "../../src/foundation/config/index.ts";
import { loadPack } from "../../src/foundation/pack/index.ts";
import { processDocument } from "../../src/foundation/process/index.ts";
import { needHelpForm, ownBehaviourForm, worriedForm, youngForm } from "../../src/rooms/front-door/index.ts";
import { requestForm } from "../../src/rooms/professionals/index.ts";
import { processes } from "../../src/rooms.ts";
import { formIndex, formPage } from "./form-pages.ts";
import { processIndex } from "./process-index.ts";
import { withSettings } from "./settings-table.ts";

/** A document as it should be: its path from the checkout's root, and its whole text. */
export type MadeDocument = { readonly path: string; readonly text: string };

/** Every document that is made from the code and the Hertfordshire pack: processes, public forms, the README's settings. */
export function makeDocuments(root: string): readonly MadeDocument[] {
  const pack = loadPack(join(root, "packs/hertfordshire"));
  const forms = [
    needHelpForm(pack),
    worriedForm(pack),
    ownBehaviourForm(pack),
    youngForm(pack),
    requestForm(pack, "by-link"),
  ];
  const readme = readFileSync(join(root, "README.md"), "utf8");
  return [
    { path: "README.md", text: withSettings(readme, SETTINGS) },
    { path: "docs/processes/README.md", text: processIndex(processes) },
    ...processes.map((each) => ({ path: `docs/processes/${each.name}.md`, text: processDocument(each) })),
    { path: "docs/forms/README.md", text: formIndex(forms) },
    ...forms.map((form) => ({ path: `docs/forms/${form.id}.md`, text: formPage(form) })),
  ];
}

/** The folders in which every page is made: one that is not of a document any more is left over. */
export const MADE_FOLDERS: readonly string[] = ["docs/processes", "docs/forms"];
