import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import test from "node:test";
import { goBack, withPage } from "./browser.ts";

test("a page that was left and come back to is the one that was left, as in anyone's browser", async () => {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(
      "<!doctype html><title>t</title><p>here<script>onpageshow = (e) => { document.title = e.persisted }</script>",
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  const origin = `http://127.0.0.1:${address.port}`;
  try {
    await withPage({}, async (page) => {
      await page.goto(`${origin}/one`);
      await page.goto(`${origin}/two`);
      await goBack(page);
      await page.waitForFunction("document.title === 'true'");
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test("with JavaScript off no script runs", async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto("data:text/html,<title>off</title><script>document.title='on'</script>");
    assert.equal(await page.title(), "off");
  });
});

test("a page that tries what its policy forbids does not pass, whatever else its test looks at", async () => {
  const opened = withPage({}, async (page) => {
    await page.route("**/*", (route) =>
      route.fulfill({
        contentType: "text/html",
        headers: { "content-security-policy": "default-src 'none'" },
        body: "<script>document.title = 'ran'</script>",
      }),
    );
    await page.goto("http://help.test/");
  });
  await assert.rejects(opened, /Content Security Policy/);
});
