import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { checkPack, loadPack } from "./check-pack.ts";
import { listPackFolder } from "./list-pack-folder.ts";
import type { Pack } from "./pack.ts";
import { PackError } from "./problem.ts";
import { agencies } from "./schema/agency.ts";
import { OPTIONAL_FILES, PACK_FILES } from "./schema/pack-schema.ts";
import { adaptIndicators } from "./starter/adapt-indicators.ts";
import { adaptPublications } from "./starter/adapt-publications.ts";
import { adaptPage } from "./starter/adapt-page.ts";
import { adaptRoles } from "./starter/adapt-roles.ts";
import { writeLocalFiles } from "./starter/local-files.ts";

const MODEL = "packs/hertfordshire";

/**
 * Writes a minimal valid pack for another county. What only the county can know (agencies,
 * districts, services) is invented and says so; what holds anywhere in England and Wales (words,
 * time limits, the risk tool, bank holidays and the like) is copied from a model pack.
 * @throws {PackError} when the folder has something in it, or the model pack is missing or broken.
 */
export function newPack(dir: string, { name, place, from = findModel() }: NewPackOptions): void {
  refuseUsedFolder(dir);
  const model = loadModel(from);
  const firstForm = model.formsOfVawg[0]?.id ?? "";
  const files = writeLocalFiles({ name, place, id: slug(place), firstForm });
  const newAgencies = agencies.parse(parse(files["agencies.yaml"] ?? ""));
  const adapt = (file: string, text: string): string => {
    if (file === PACK_FILES.indicators) return adaptIndicators(model);
    if (file === PACK_FILES.publications) return adaptPublications(model, name);
    if (file === "roles.yaml") return adaptRoles(text, model, newAgencies);
    return file.startsWith(PACK_FILES.content) ? adaptPage(text) : text;
  };
  for (const { file } of listPackFolder(from).entries) {
    // What a pack may do without is of the county that has it.
    if (OPTIONAL_FILES.includes(file)) continue;
    const text = readFileSync(join(from, file), "utf8");
    files[file] ??= adapt(file, text);
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text, { flag: "wx" });
  }
}

function refuseUsedFolder(dir: string): void {
  if (!existsSync(dir)) return;
  const message = "There is something here already, and nothing of it will be overwritten.";
  const cure = "Give the path of a folder that is empty or does not exist yet.";
  if (!isEmptyFolder(dir)) throw new PackError([{ file: dir, line: 0, message, cure }]);
}

function isEmptyFolder(dir: string): boolean {
  try {
    return readdirSync(dir).length === 0;
  } catch {
    return false;
  }
}

/** The model pack of this checkout: the code may run from its sources or from a bundle beside them. */
function findModel(): string {
  let here = import.meta.dirname;
  while (here !== dirname(here)) {
    if (existsSync(join(here, MODEL, "partnership.yaml"))) return join(here, MODEL);
    here = dirname(here);
  }
  const cure = "Name a pack to start from with: --from DIR";
  throw new PackError([{ file: MODEL, line: 0, message: "The pack to start from is not there.", cure }]);
}

function loadModel(from: string): Pack {
  if (checkPack(from).length === 0) return loadPack(from);
  const cure = `Put it right first: fanlight pack check ${from}`;
  throw new PackError([
    { file: from, line: 0, message: "The pack to start from has problems of its own.", cure },
  ]);
}

function slug(place: string): string {
  const words =
    place
      .normalize("NFD")
      .toLowerCase()
      .replaceAll(/\p{M}/gu, "")
      .match(/[a-z0-9]+/g) ?? [];
  const joined = words.join("-").slice(0, 40).replace(/-$/, "");
  return /^[a-z]/.test(joined) ? joined : `place-${joined}`.replace(/-$/, "");
}

export interface NewPackOptions {
  /** The partnership's full name. */
  readonly name: string;
  /** The place, as people say it. */
  readonly place: string;
  /** The pack to copy from; the one that comes with the product when left out. */
  readonly from?: string;
}
