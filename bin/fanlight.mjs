#!/usr/bin/env node
// The one way in to everything: `npm start`, `npm test` and `npx fanlight ...` all come here. Plain JavaScript for
// any Node from 18 on and no packages, because on a fresh clone nothing else is there yet.
import { build, buildIfStale } from "./launcher/build.mjs";
import { checkoutRoot } from "./launcher/checkout-root.mjs";
import { endWithNpm } from "./launcher/end-with-npm.mjs";
import { helpBeforeInstall, isHelp } from "./launcher/help-before-install.mjs";
import { installIfMissing, isInstalled } from "./launcher/install-if-missing.mjs";
import { requireNode } from "./launcher/require-node.mjs";
import { run } from "./launcher/run.mjs";

// Commands that belong to a checkout; everything else is the product's own and lives in src/cli.ts.
const workshopCommands = {
  test: { module: "tools/test.ts", built: true },
  bench: { module: "bench/run.ts", built: true },
  check: { module: "tools/check.ts", built: false },
  mutation: { module: "tools/mutation/run.ts", built: false },
};

async function main(args) {
  const root = checkoutRoot();
  endWithNpm();
  if (isHelp(args) && !isInstalled(root)) return process.stdout.write(helpBeforeInstall());
  installIfMissing(root);
  const node = requireNode(root);
  if (args[0] === "build") return build(root, node);
  const workshop = Object.hasOwn(workshopCommands, args[0] ?? "") ? workshopCommands[args[0]] : undefined;
  if (workshop === undefined || workshop.built) await buildIfStale(root, node);
  if (workshop === undefined) return run({ root, node, module: "dist/fanlight.js", args });
  return run({ root, node, module: workshop.module, args: args.slice(1), loader: "tools/tsx-loader.mjs" });
}

main(process.argv.slice(2)).catch((error) => {
  // A launcher's error is for a person who has just cloned: what went wrong and what to do, no stack.
  process.stderr.write(
    `fanlight: ${error.cure === undefined ? error.stack : `${error.message}\n${error.cure}`}\n`,
  );
  process.exitCode = 1;
});
