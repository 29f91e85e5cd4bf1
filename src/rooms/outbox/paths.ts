/** Where a demonstration's outbox is shown. */
export const outboxPath = "/more/outbox";
