import type { MediaType } from "../../documents/index.ts";
import type { Generated } from "kysely";

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "strategy.item": { id: string; strategy_id: string; kind: string; code: string };
    "strategy.item_version": VersionTable & { item_id: string; parent_id: string | null };
    "strategy.link": VersionTable & { strategy_id: string; from_id: string; kind: string; to_id: string };
    "strategy.report": {
      id: string;
      action_id: string;
      step: string;
      at: Generated<Date>;
      by_staff: string | null;
      said: string | null;
      confidence: string | null;
      blockers: string | null;
      milestone_id: string | null;
      evidence: string | null;
      due: Generated<string | null>;
    };
    "strategy.evidence": {
      id: string;
      item_id: string;
      kind: string;
      shows: string | null;
      link: string | null;
      indicator: string | null;
      file_type: MediaType | null;
      file: Buffer | null;
      consent: string | null;
      consented_on: string | null;
      review_on: string | null;
      by_staff: string;
      at: Generated<Date>;
      withdrawn_why: Generated<string | null>;
    };
  }
}

type VersionTable = {
  id: string;
  valid_from: string | Date;
  valid_to: Generated<string>;
  /** As the database wrote the end of the version before it. */
  after: string | null;
  author: string;
  reason: string;
  body: string;
};
