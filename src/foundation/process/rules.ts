import type { Database } from "../db/index.ts";
import { targetsOf } from "./define-process.ts";
import type { ProcessDefinition } from "./definition.ts";

type Rule = { process: string; step: string; from_state: string; to_state: string; permission: string };

/** Every move the definition allows, as the rows the database checks each step against. */
export function rulesOf(definition: ProcessDefinition): Rule[] {
  const { name, opening, steps } = definition;
  const open = {
    process: name,
    step: opening.step,
    from_state: "",
    to_state: opening.to,
    permission: opening.permission,
  };
  const moves = Object.entries(steps).flatMap(([step, { from, permission, ...rest }]) =>
    from.flatMap((from_state) =>
      targetsOf({ from, permission, ...rest }, from_state).map((to_state) => ({
        process: name,
        step,
        from_state,
        to_state,
        permission,
      })),
    ),
  );
  return [open, ...moves];
}

/** Makes the database's rules exactly those of the definitions, as the owner, at start. */
export async function writeRules(
  database: Database,
  definitions: readonly ProcessDefinition[],
): Promise<void> {
  const rules = JSON.stringify(definitions.flatMap(rulesOf));
  await database.withOwner(async (client) => {
    await client.query("begin");
    await client.query("delete from process.rule");
    await client.query(
      `insert into process.rule select * from json_populate_recordset(null::process.rule, $1::json)`,
      [rules],
    );
    await client.query("commit");
  });
}
