import { once } from "node:events"
import { type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"

/** A real SMTP server of the test's own that does not know some addresses. */
export const startMailServer = async (unknown: ReadonlyArray<string>) => {
  const received: Array<ParsedMail> = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: ({ address }, _session, done) =>
      done(unknown.includes(address) ? Object.assign(new Error("no such user"), { responseCode: 550 }) : undefined),
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        received.push(mail)
        done()
      }, done)
    }
  })
  smtp.listen(0, "127.0.0.1")
  await once(smtp.server, "listening")
  const address = smtp.server.address()
  return {
    url: `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
    /** The newest mail to an address. */
    to: (mail: string): ParsedMail | undefined =>
      received.findLast(({ to }) => [to ?? []].flat().some(({ text }) => text.includes(mail))),
    close: () => new Promise<void>((settle) => smtp.close(() => settle()))
  }
}
