import { viewports } from "../support/browser.ts";
import { doneInEveryWay } from "../support/ten-steps/every-way.ts";

doneInEveryWay([
  { name: "on a phone", options: { viewport: viewports.phone }, hands: "mouse", hasAxe: true },
  {
    // What a screen of 1280 by 1024 shows at 400 %.
    name: "at 400 % with the keyboard alone",
    options: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
    hands: "keyboard",
    hasAxe: false,
  },
]);
