import { assert, describe, it } from "@effect/vitest"
import { Context, Effect, Layer } from "effect"
import { isPublicAddress, problemOfUrl } from "../../src/integrations/webhooks/addresses.ts"
import { signedHeaders } from "../../src/integrations/webhooks/signing.ts"
import { NameLookup, WebhookSender } from "../../src/integrations/webhooks/WebhookSender.ts"
import { receiver } from "./receiver.ts"

describe("the address of a webhook", () => {
  it("is one of the public Internet", () => {
    const reserved = [
      ...[
        "127.0.0.1",
        "10.1.2.3",
        "172.31.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1"
      ],
      ...["::1", "::", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "::ffff:7f00:1", "64:ff9b::7f00:1", "2002:7f00:1::"],
      ...["2001:db8::1", "ff02::1", "localhost", ""]
    ]
    assert.deepStrictEqual(reserved.filter(isPublicAddress), [])
    assert.deepStrictEqual(["192.0.1.1", "8.8.8.8", "2a01:cb00::1"].filter(isPublicAddress).length, 3)
  })

  it("is https without a password; a private host only where the installation names it", () => {
    const problems = [
      ["https://compta.ville.fr/portail", undefined],
      ["http://compta.ville.fr/portail", "not-https"],
      ["https://moi:secret@compta.ville.fr/", "with-password"],
      ["https://127.0.0.1/", "private"],
      ["https://2130706433/", "private"],
      ["https://0x7f.1/", "private"],
      ["https://[::1]/", "private"],
      ["https://[::ffff:10.0.0.1]/", "private"],
      ["https://localhost/", "private"],
      ["file:///etc/passwd", "not-a-url"],
      ["compta.ville.fr", "not-a-url"]
    ] as const
    for (const [url, problem] of problems) assert.strictEqual(problemOfUrl(url, []), problem, url)
    assert.isUndefined(problemOfUrl("http://127.0.0.1:4000/", ["127.0.0.1"]))
    assert.isUndefined(problemOfUrl("https://10.1.2.3/", ["10.1.2.3"]))
    assert.strictEqual(problemOfUrl("http://10.1.2.3/", ["10.1.2.3"]), "not-https")
  })

  it("is signed as standardwebhooks.com says", () => {
    const secrets = { secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", former: null }
    const headers = signedHeaders(
      secrets,
      "msg_p5jXN8AQM9LWM0D4loKWxJek",
      new Date(1_614_265_330_000),
      '{"test": 2432232314}'
    )
    assert.strictEqual(headers["webhook-signature"], "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
  })
})

describe("a name", () => {
  it("that leads into the private network when it is connected to is not told, whatever it led to before", () =>
    Effect.gen(function* () {
      const software = yield* receiver
      const { port } = new URL(software.url)
      const asked: Array<string> = []
      const built = yield* Layer.build(WebhookSender.layerOf([])).pipe(
        Effect.provideService(NameLookup, (host, _options, done) => {
          asked.push(host)
          done(null, [{ address: "127.0.0.1", family: 4 }])
        })
      )
      const sender = Context.get(built, WebhookSender)
      const url = `https://compta.ville.example:${port}/`
      assert.isUndefined(sender.problemOf(url))
      const failed = yield* Effect.flip(sender.send(url, {}, "{}"))
      assert.deepStrictEqual([failed.reason, asked, software.received], ["private", ["compta.ville.example"], []])
    }).pipe(Effect.scoped, Effect.runPromise))

  it("that nobody knows fails like a connection, and ends nothing else", () =>
    Effect.gen(function* () {
      // .invalid leads nowhere, on any machine; the system gives its callback no addresses then
      const sender = Context.get(yield* Layer.build(WebhookSender.layerOf([])), WebhookSender)
      const failed = yield* Effect.flip(sender.send("https://compta.invalid/", {}, "{}"))
      assert.strictEqual(failed.reason, "connection")
    }).pipe(Effect.scoped, Effect.runPromise))
})
