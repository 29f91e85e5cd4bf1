import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { checkoutRoot } from "../../../foundation/config/index.ts";
import { loadPack } from "../../../foundation/pack/index.ts";
import type { FigureRow } from "../model/figure-row.ts";
import { findingsOf } from "./findings.ts";

const next = { step: "offer-another-service", advice: "Another may fit." } as const;
const reason = (id: string, unmetNeed: boolean) => ({ id, name: id, next, unmetNeed });
const pack = {
  ...loadPack(join(checkoutRoot, "packs/hertfordshire")),
  declineReasons: [
    reason("no-capacity", true),
    reason("language", true),
    reason("access", true),
    reason("ages", false),
  ],
};
const declined = (value: string, n: number | null, period: string): FigureRow => ({
  period,
  months: 3,
  measure: "declined",
  split: "reason",
  value,
  n,
  met: null,
  medianHours: null,
});

test("an unmet need of which some reasons are held back is at least so many, and says which months and why", () => {
  const rows = [
    declined("no-capacity", 45, "2025-10-01"),
    declined("language", null, "2025-10-01"),
    declined("language", null, "2026-01-01"),
    declined("access", 10, "2025-10-01"),
    declined("access", null, "2026-01-01"),
    declined("ages", null, "2026-01-01"),
  ];
  assert.deepEqual(findingsOf(rows, pack), [
    "Declined for a need that no service met: at least 55, Oct 2025 to Mar 2026. 2 of the 3 reasons are left out of it in quarters in which they were too few to show.",
  ]);
  assert.deepEqual(findingsOf([declined("language", null, "2026-01-01")], pack), [
    "Declined for a need that no service met: too few of each reason to show in any quarter.",
  ]);
});

test("an agency's own unmet need is all there was", () => {
  const rows = [{ ...declined("no-capacity", 108, "2026-01-01"), months: 1 }];
  assert.deepEqual(findingsOf(rows, pack), ["Declined for a need that no service met: 108."]);
});

test("of a time limit of which there are too few, the sentence still reads as one", () => {
  const of = (measure: string, n: number, met: number | null): FigureRow => ({
    ...declined("", n, "2026-01-01"),
    months: 1,
    split: "all",
    measure,
    met,
  });
  assert.deepEqual(
    findingsOf([of("requests", 10, null), of("clock-contact-first-contact", 10, 5)], pack, {
      smallest: 8,
      base: 5,
    }),
    [
      "10 requests for help arrived; of how many the first safe contact was in time, there are too few to say.",
    ],
  );
});
