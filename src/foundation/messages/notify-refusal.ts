import { z } from "zod";
import type { SendResult } from "./adapter.ts";

export type NotifyChannel = "text" | "email";

const answer = z.object({
  status: z.number(),
  data: z.object({ errors: z.array(z.object({ error: z.string(), message: z.string() })).min(1) }).catch({
    errors: [{ error: "", message: "" }],
  }),
});

/** What an error of Notify's client means for the message. Its own words may hold the number, so only codes are kept. */
export function readRefusal(error: unknown, channel: NotifyChannel): SendResult {
  if (!(error instanceof Error) || !("isAxiosError" in error)) throw error;
  const parsed = answer.safeParse("response" in error ? error.response : undefined);
  if (!parsed.success) {
    const isSlow = "code" in error && (error.code === "ECONNABORTED" || error.code === "ETIMEDOUT");
    return { ok: false, code: isSlow ? "too-slow" : "away", retry: true };
  }
  const { status, data } = parsed.data;
  const [first] = data.errors;
  if (status === 429) return { ok: false, code: "too-many", retry: true };
  if (status === 401 || status === 403) return { ok: false, code: "sign-in-refused", retry: true };
  if (status !== 400 && status !== 404) return { ok: false, code: "away", retry: true };
  if (status === 404) return { ok: false, code: "no-template", retry: false };
  return { ok: false, code: finalCode(first?.message ?? "", channel), retry: false };
}

function finalCode(message: string, channel: NotifyChannel): string {
  if (/^phone_number\b/.test(message)) return "no-such-number";
  if (/^email_address\b/.test(message)) return "no-such-address";
  if (/template/i.test(message)) return "no-template";
  return channel === "text" ? "text-refused" : "email-refused";
}
