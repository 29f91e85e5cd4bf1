import type { Generated } from "kysely";

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "indicator.indicator": { id: string; slug: string };
    "indicator.version": VersionTable;
    "indicator.observation": ObservationTable;
    "indicator.return": ReturnTable;
    "indicator.figures_import": FiguresImportTable;
  }
}

type VersionTable = {
  indicator_id: string;
  version: number;
  body: string;
  valid_from: Generated<Date>;
  by_staff: string | null;
  reason: string;
  waits: Generated<boolean>;
  agreed_by: Generated<string | null>;
};

export type ObservationTable = {
  indicator_id: string;
  period: string;
  months: number;
  version: number;
  revision: number;
  state: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  low: number | null;
  high: number | null;
  method: string;
  recorded_at: Generated<Date>;
  source: Generated<string | null>;
  note: Generated<string | null>;
  import_id: Generated<string | null>;
  for_everybody: Generated<boolean>;
};

type FiguresImportTable = {
  id: string;
  title: string;
  /** As JSON when written. */
  figures: string;
  sent_by: string;
  approved_by: Generated<string | null>;
};

type ReturnTable = {
  id: string;
  indicator_id: string;
  agency_id: string;
  period: string;
  months: number;
  numerator: Generated<number | null>;
  denominator: Generated<number | null>;
  note: Generated<string | null>;
  sent_by: Generated<string | null>;
  approved_by: Generated<string | null>;
};
