/** A cell without what no table has and no database keeps: control characters, halves of characters. */
export function plainCell(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, "").toWellFormed();
}
