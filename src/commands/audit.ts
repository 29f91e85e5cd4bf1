import { createSigner, runAuditCommand } from "../foundation/audit/index.ts";
import { systemNow } from "../foundation/clock/index.ts";
import { readConfig } from "../foundation/config/index.ts";
import { loadKeyRing } from "../foundation/crypto/index.ts";
import { openDatabase } from "../open-house.ts";

type Out = (line: string) => void;

/** `fanlight audit`: the record, and the public key that checks it, from this installation's database and keys. */
export function auditCommand(args: string[], say: Out, complain: Out): Promise<number> {
  return runAuditCommand(
    args,
    { say, complain },
    {
      openDatabase: () => openDatabase(readConfig()),
      get publicKey() {
        return createSigner(loadKeyRing(readConfig().keyFile)).publicKey;
      },
      now: systemNow,
    },
  );
}
