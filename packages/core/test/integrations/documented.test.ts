import { type ChildProcessByStdio, spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Readable } from "node:stream"
import { assert, describe, it } from "@effect/vitest"
import { signedHeaders } from "../../src/integrations/webhooks/signing.ts"

const guide = join(import.meta.dirname, "../../../../docs/en/integrations.md")

/** The receiver that the guide shows, as a process of its own, and the lines that it writes. */
const running = (folder: string, secret: string) => {
  const file = join(folder, "receiver.mjs")
  writeFileSync(file, /```js\n(.*?)```/s.exec(readFileSync(guide, "utf8"))?.[1] ?? "")
  const child: ChildProcessByStdio<null, Readable, null> = spawn(process.execPath, [file], {
    env: { WEBHOOK_SECRET: secret, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"]
  })
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
}

describe("the receiver of the guide", () => {
  it("takes what the portal signs, once, and nothing else", async () => {
    const folder = mkdtempSync(join(tmpdir(), "portail-webhook-"))
    const secret = `whsec_${Buffer.alloc(32, 5).toString("base64")}`
    const other = `whsec_${Buffer.alloc(32, 6).toString("base64")}`
    const { child, lines } = running(folder, secret)
    try {
      const port = Number((await lines.next()).value)
      const post = async (headers: Readonly<Record<string, string>>, body: string) =>
        (await fetch(`http://127.0.0.1:${port}/`, { method: "POST", headers, body })).status
      const [now, body] = [new Date(), '{"type":"invoice.issued","data":{"id":"é"}}']
      const headers = signedHeaders({ secret, former: null }, "msg-1", now, body)
      assert.strictEqual(await post(headers, body), 204)
      assert.strictEqual((await lines.next()).value, body)
      assert.strictEqual(await post(headers, body), 204)
      const during = signedHeaders(
        { secret: other, former: { secret, until: new Date(now.getTime() + 60_000).toISOString() } },
        "msg-2",
        now,
        "{}"
      )
      assert.strictEqual(await post(during, "{}"), 204)
      // the second sending of msg-1 wrote nothing
      assert.strictEqual((await lines.next()).value, "{}")
      const refused = [
        await post(headers, '{"type":"invoice.erased"}'),
        await post(signedHeaders({ secret: other, former: null }, "msg-3", now, body), body),
        await post(signedHeaders({ secret, former: null }, "msg-4", new Date(now.getTime() - 3_600_000), body), body),
        await post({}, body)
      ]
      assert.deepStrictEqual(refused, [401, 401, 401, 401])
    } finally {
      child.kill()
      rmSync(folder, { recursive: true })
    }
  })
})
