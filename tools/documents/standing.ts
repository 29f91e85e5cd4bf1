import { z } from "zod";

/** How something that is promised stands: `docs/asvs.yaml` and `docs/safety.yaml` say what the states mean. */
export const standing = z.strictObject({
  says: z.string().min(1),
  state: z.enum(["held", "partly", "open"]),
  tests: z.array(z.string()),
  open: z.string().min(1).optional(),
});

/** What is called held names a test and leaves nothing open; what is not says what is, and is called open without a test. */
export function saysWhatIsOpen({ state, tests, open }: z.infer<typeof standing>): boolean {
  if (state === "held") return tests.length > 0 && open === undefined;
  return open !== undefined && (state === "open") === (tests.length === 0);
}
