/// <reference lib="dom" />
// The script of the pages whose words are sealed on the device. What it cannot do is left to the page, which works without it.
import { canSealHere } from "../../../foundation/device/index.ts";
import { askHere } from "./ask-here.ts";
import { comeBackHere } from "./come-back-here.ts";

function start(): void {
  const box = document.querySelector<HTMLElement>("[data-device]");
  if (box) void begin(box);
}

async function begin(box: HTMLElement): Promise<void> {
  const isAble = await canSealHere();
  for (const way of box.querySelectorAll<HTMLElement>("[data-way]"))
    way.hidden = way.dataset["way"] !== (isAble ? "here" : "cannot");
  if (!isAble) return;
  if (box.dataset["device"] === "ask") askHere(box);
  else comeBackHere(box);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start, { once: true });
else start();
