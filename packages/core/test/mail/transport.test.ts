import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { Effect, Redacted } from "effect"
import { SMTPServer } from "smtp-server"
import { assert, describe, it } from "vitest"
import { MailTransport, withTls } from "../../src/mail/MailTransport.ts"

describe("the way to a mail server", () => {
  it.each([
    ["smtp://mail.example:587", "smtp://mail.example:587?requireTLS=true"],
    ["smtp://nom:mot%20de%20passe@mail.example", "smtp://nom:mot%20de%20passe@mail.example?requireTLS=true"],
    ["smtp://192.0.2.1:25?pool=true", "smtp://192.0.2.1:25?pool=true&requireTLS=true"],
    ["smtp://localhost.example:25", "smtp://localhost.example:25?requireTLS=true"]
  ])("%s is under TLS or not at all", (address, used) => assert.strictEqual(withTls(address), used))

  it.each([
    "smtps://mail.example",
    "smtp://localhost:25",
    "smtp://127.0.0.1:2525",
    "smtp://[::1]:25",
    "smtp://mail.example:25?requireTLS=false"
  ])("%s is used as it is", (address) => assert.strictEqual(withTls(address), address))

  it("gives nothing to a server that offers no TLS where it is required", async () => {
    let mails = 0
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      onMailFrom: (_address, _session, done) => done(void mails++)
    })
    server.listen(0, "127.0.0.1")
    await once(server.server, "listening")
    const { port } = server.server.address() as AddressInfo
    const sent = MailTransport.use((transport) =>
      transport.send({
        messageId: "<1@ville.example>",
        from: { name: "Ville", address: "portail@ville.example" },
        replyTo: "contact@ville.example",
        to: "personne@example.org",
        subject: "Essai",
        html: "<p>Essai</p>",
        text: "Essai",
        enclosures: []
      })
    ).pipe(Effect.provide(MailTransport.layer(Redacted.make(`smtp://127.0.0.1:${port}?requireTLS=true`))))
    const refused = await Effect.runPromise(Effect.flip(sent))
    await new Promise<void>((settle) => server.close(() => settle()))
    assert.strictEqual(refused._tag, "MailRefused")
    assert.match(refused.reason, /^ETLS/)
    assert.isFalse(refused.forGood)
    assert.strictEqual(mails, 0)
  })
})
