import { createSigner, sealCheckpoint } from "./foundation/audit/index.ts";
import type { Config } from "./foundation/config/index.ts";
import { sql } from "./foundation/db/index.ts";
import { keysOf, type House } from "./foundation/house/index.ts";
import { purgeThreads } from "./foundation/intake/index.ts";
import { defineJob, type JobDefinition } from "./foundation/jobs/index.ts";
import { mailAdapter, relayMessages } from "./foundation/messages/index.ts";
import { noticeJob } from "./foundation/notices/index.ts";

const SEAL_SECONDS = 5;
const PURGE_SECONDS = 60;

/** What the house does for itself: seals the audit, sends what is due, and forgets what has run out. */
export function upkeepJobs(config: Pick<Config, "checkpointFolder" | "mail">, house: House): JobDefinition[] {
  const { checkpointFolder, mail } = config;
  return [
    sealAudit(checkpointFolder),
    relayMessages(mailAdapter(mail, house)),
    noticeJob,
    purgeDrafts,
    purgeSessions,
  ];
}

function sealAudit(folder: string): JobDefinition {
  return defineJob({
    name: "audit.seal",
    every: SEAL_SECONDS,
    run: async (house) => {
      await sealCheckpoint({
        database: house.database,
        signer: createSigner(keysOf(house)),
        folder,
        now: house.now,
      });
    },
  });
}

/** Drafts die with their cookie; what an interrupted visit left goes when its time is over. */
const purgeDrafts = defineJob({
  name: "intake.purge-drafts",
  every: PURGE_SECONDS,
  run: async ({ database }) => {
    await database.transactionAs("fanlight_jobs", async (tx) => {
      await sql`select intake.purge_drafts()`.execute(tx);
      await purgeThreads(tx);
    });
  },
});

const purgeSessions = defineJob({
  name: "identity.purge-sessions",
  every: PURGE_SECONDS,
  run: async ({ database }) => {
    await database.transactionAs("fanlight_sign_in", (tx) =>
      sql`select identity.purge_sessions()`.execute(tx),
    );
  },
});
