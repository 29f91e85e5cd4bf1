import type { Fault } from "../describe-issue.ts";
import type { RawPack } from "../read-pack.ts";
import { PACK_FILES } from "../schema/pack-schema.ts";
import { walkValues } from "./walk-values.ts";

const NAMED = [
  { part: "riskTools", by: "key", what: "tool" },
  { part: "content", by: "id", what: "page" },
] as const;

/** Entries of a folder that are not in the file their name says: two files could else claim to be one. */
export function findMisnamedFiles({ value, locate }: RawPack): Fault[] {
  return NAMED.flatMap(({ part, by, what }) =>
    walkValues(value, `${part}[].${by}`).flatMap(({ path, value: name }) => {
      const file = `${PACK_FILES[part]}${String(name)}.yaml`;
      if (typeof name !== "string" || locate(path).file === file) return [];
      const message = `The ${what}'s ${by} is "${name}", so its file must be ${file}.`;
      return [{ path, message, cure: `Rename the file, or correct the ${by}.` }];
    }),
  );
}
