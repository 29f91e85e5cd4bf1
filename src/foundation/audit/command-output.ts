/** Where a command writes: what was asked for, and what went wrong. Each call is a line, or several. */
export type CommandOutput = { say(text: string): void; complain(text: string): void };
