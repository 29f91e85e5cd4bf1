import { doneInEveryWay } from "../support/ten-steps/every-way.ts";

// The other ways take minutes: ten-steps.journey.long.test.ts.
doneInEveryWay([
  {
    name: "on a narrow screen with JavaScript off",
    options: { viewport: { width: 320, height: 640 }, javaScriptEnabled: false },
    hands: "mouse",
    hasAxe: false,
  },
]);
