import { once } from "node:events"
import { Effect, Layer, Redacted } from "effect"
import { type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"
import { MailTransport } from "../../src/mail/MailTransport.ts"

/** A real SMTP server of the test's own: what it received, and how to wait for more. */
export class Mailbox {
  readonly received: Array<ParsedMail> = []
  #wake: Array<() => void> = []

  add(mail: ParsedMail): void {
    this.received.push(mail)
    for (const wake of this.#wake.splice(0)) wake()
  }

  /** The first mail, present or future, that a condition holds for. */
  async first(condition: (mail: ParsedMail) => boolean): Promise<ParsedMail> {
    for (;;) {
      const found = this.received.find(condition)
      if (found !== undefined) return found
      await new Promise<void>((settle) => this.#wake.push(settle))
    }
  }

  /** The first mail to an address; with `saying`, the first that says so. */
  to(address: string, saying = ""): Promise<ParsedMail> {
    return this.first(
      (mail) =>
        mail.headerLines.some((line) => line.key === "to" && line.line.includes(address)) &&
        `${mail.subject}\n${mail.text}`.includes(saying)
    )
  }
}

/** A mail transport to a real SMTP server on loopback that keeps what it gets in `mailbox`. */
export const mailTransport = (mailbox: Mailbox) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const server = yield* Effect.acquireRelease(
        Effect.promise(async () => {
          const smtp = new SMTPServer({
            authOptional: true,
            disabledCommands: ["STARTTLS", "AUTH"],
            onData: (stream, _session, done) => {
              simpleParser(stream).then((mail) => {
                mailbox.add(mail)
                done()
              }, done)
            }
          })
          smtp.listen(0, "127.0.0.1")
          await once(smtp.server, "listening")
          return smtp
        }),
        (smtp) => Effect.promise(() => new Promise<void>((settle) => smtp.close(() => settle())))
      )
      const address = server.server.address()
      return MailTransport.layer(Redacted.make(`smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`))
    })
  )
