import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { Effect, Redacted } from "effect"
import { SMTPServer } from "smtp-server"
import { assert, describe, it } from "vitest"
import { MailTransport, type OutgoingMail, pooled, withTls } from "../../src/mail/MailTransport.ts"

const mail: OutgoingMail = {
  messageId: "<1@ville.example>",
  from: { name: "Ville", address: "portail@ville.example" },
  replyTo: "contact@ville.example",
  to: "personne@example.org",
  subject: "Essai",
  html: "<p>Essai</p>",
  text: "Essai",
  enclosures: []
}

/** A mail server that says how many came, and over how many connections. */
const countingServer = async () => {
  const seen = { connections: 0, mails: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onConnect: (_session, done) => done(void seen.connections++),
    onData: (stream, _session, done) => {
      stream.resume()
      stream.on("end", () => done(void seen.mails++))
    }
  })
  server.listen(0, "127.0.0.1")
  await once(server.server, "listening")
  const { port } = server.server.address() as AddressInfo
  return {
    seen,
    url: `smtp://127.0.0.1:${port}`,
    /** Ends every connection, as a server does with one that was idle for long. */
    hangUp: () => {
      for (const connection of server.connections) connection.close()
    },
    close: () => new Promise<void>((settle) => server.close(() => settle()))
  }
}

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
    const sent = MailTransport.use((transport) => transport.send(mail)).pipe(
      Effect.provide(MailTransport.layer(Redacted.make(`smtp://127.0.0.1:${port}?requireTLS=true`)))
    )
    const refused = await Effect.runPromise(Effect.flip(sent))
    await new Promise<void>((settle) => server.close(() => settle()))
    assert.strictEqual(refused._tag, "MailRefused")
    assert.match(refused.reason, /^ETLS/)
    assert.isFalse(refused.forGood)
    assert.strictEqual(mails, 0)
  })

  it.each([
    ["smtp://mail.example:587?requireTLS=true", "smtp://mail.example:587?requireTLS=true&pool=true"],
    ["smtps://nom:mot%20de%20passe@mail.example", "smtps://nom:mot%20de%20passe@mail.example?pool=true"],
    ["smtp://mail.example?pool=false", "smtp://mail.example?pool=false"]
  ])("%s serves for many mails unless it says otherwise", (address, used) => assert.strictEqual(pooled(address), used))

  it("takes many mails over one connection, and another where the server ended it, each mail once", async () => {
    const server = await countingServer()
    const sent = MailTransport.use((transport) =>
      Effect.gen(function* () {
        for (let number = 0; number < 5; number++) yield* transport.send(mail)
        assert.deepStrictEqual(server.seen, { connections: 1, mails: 5 })
        server.hangUp()
        yield* transport.send(mail)
        assert.deepStrictEqual(server.seen, { connections: 2, mails: 6 })
      })
    ).pipe(Effect.provide(MailTransport.layer(Redacted.make(server.url))))
    await Effect.runPromise(sent)
    await server.close()
  })
})
