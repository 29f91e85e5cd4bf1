/** What ends with a test: its own context, which runs what is registered here whatever way it went. */
export type Ending = { after(undo: () => unknown): void };
