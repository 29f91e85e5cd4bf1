import type { Figure } from "./figure.ts";

/** A figure as one line for people: what, how much, the bar, whether it is met, on which engine. */
export function formatFigure({ name, value, unit, bar, ok, engine }: Figure): string {
  const amount = `${formatValue(value)} ${unit}`;
  const verdict = `bar ${bar}: ${ok ? "met" : "NOT MET"}`;
  return `${name.padEnd(56)} ${amount.padEnd(16)} ${verdict.padEnd(22)} ${engine === "none" ? "" : engine}`.trimEnd();
}

function formatValue(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(3);
}
