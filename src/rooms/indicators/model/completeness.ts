/** A return as far as completeness goes. */
type Counted = { readonly agencyId: string; readonly state: string; readonly dueAt: Date | null };

/** How complete an agency's returns are. */
export type Completeness = {
  readonly agency: string;
  readonly asked: number;
  readonly sent: number;
  readonly approved: number;
  /** To be sent, and past its time. */
  readonly late: number;
};

/** Agency by agency: what was asked for, sent (approved ones too), approved, and is late; those with most late first. */
export function completenessOf(returns: readonly Counted[], now: Date): Completeness[] {
  const lines = [...Map.groupBy(returns, ({ agencyId }) => agencyId)].map(([agency, theirs]) => ({
    agency,
    asked: theirs.length,
    sent: theirs.filter(({ state }) => state !== "due").length,
    approved: theirs.filter(({ state }) => state === "approved").length,
    late: theirs.filter(({ state, dueAt }) => state === "due" && dueAt !== null && dueAt < now).length,
  }));
  return lines.toSorted((a, b) => b.late - a.late || a.agency.localeCompare(b.agency));
}
