import { z } from "zod";

// A device's answer: the shapes of WebAuthn's own JSON, and nothing longer than any real device sends.
const part = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(20_000);
const credentialId = z.string().regex(/^[A-Za-z0-9_-]{16,1400}$/);
const TRANSPORTS = ["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"] as const;
const common = { id: credentialId, rawId: credentialId, type: z.literal("public-key") };

/** What a device says to `get`. */
export const signedSchema = z.object({
  ...common,
  response: z.object({ clientDataJSON: part, authenticatorData: part, signature: part }),
});

/** What a device says to `create`. Transports it knows and we do not are left out. */
export const createdSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: part,
    attestationObject: part,
    transports: z
      .array(z.string().max(20))
      .max(10)
      .default([])
      .transform((list) => TRANSPORTS.filter((each) => list.includes(each))),
  }),
});

const clientData = z.object({ challenge: part });

/** Reads JSON that came in a form's field. @returns undefined for anything that is not what the schema says. */
export function readAnswer<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** The question a device says it answers; empty when it names none. */
export function questionIn(clientDataJSON: string): string {
  return readAnswer(clientData, Buffer.from(clientDataJSON, "base64url").toString("utf8"))?.challenge ?? "";
}
