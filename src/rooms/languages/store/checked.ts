import { randomUUID } from "node:crypto";
import type { Generated } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { forbidden } from "../../../foundation/errors/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { translationVersion } from "../../../foundation/pack/index.ts";

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "languages.checked": {
      id: string;
      language: string;
      version: string;
      checker: string;
      kept_by: string;
      kept_at: Generated<Date>;
    };
  }
}

/** Whether a speaker has checked a translation as it is now, for the public pages. */
export async function isChecked(house: House, language: string): Promise<boolean> {
  const version = translationVersion(house.pack, language);
  const query = sql<{ checked: boolean }>`select languages.is_checked(${language}, ${version}) as checked`;
  const rows = await house.database.statementAs("fanlight_public", query);
  return rows[0]?.checked ?? false;
}

/** Every check that was written down, the newest first. */
export async function findChecks(tx: ActorTx): Promise<Check[]> {
  const rows = await tx.db
    .selectFrom("languages.checked as c")
    .innerJoin("identity.staff as s", "s.id", "c.kept_by")
    .select(["c.language", "c.version", "c.checker", "c.kept_at", "s.name"])
    .orderBy("c.kept_at", "desc")
    .limit(200)
    .execute();
  return rows.map(({ kept_at: keptAt, name: byName, ...row }) => ({ ...row, keptAt, byName }));
}

/** Writes down that a speaker has checked a translation, as it stood when the page was opened. */
export async function keepCheck(tx: ActorTx, check: Omit<Check, "keptAt" | "byName">): Promise<void> {
  const { staffId } = tx.actor;
  if (!staffId) throw forbidden("Only a member of staff can record that a translation was checked.");
  await tx.db
    .insertInto("languages.checked")
    .values({ id: randomUUID(), ...check, kept_by: staffId })
    .execute();
  await recordAudit(tx, {
    event: "language.checked",
    detail: { language: check.language, version: check.version },
  });
}

export type Check = {
  readonly language: string;
  readonly version: string;
  readonly checker: string;
  readonly keptAt: Date;
  readonly byName: string;
};
