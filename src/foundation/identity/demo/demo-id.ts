import { hashToken } from "../../crypto/index.ts";

/** A uuid (version 8: of our own making) that is always the same for the same words. */
export function demoId(words: string): string {
  const hex = hashToken(`fanlight demonstration ${words}`).toString("hex");
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join("-");
}
