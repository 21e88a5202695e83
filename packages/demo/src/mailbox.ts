import { once } from "node:events"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"
import { listPage, type ReceivedMail } from "./mailboxPage.ts"

/** A mail server of the demo that delivers nothing: what it receives is read on a page. */
export interface DemoMailbox {
  readonly smtpUrl: string
  readonly url: string
  readonly close: () => Promise<void>
}

/** Mails kept; older ones go. */
const kept = 500

/** Starts the mail server on a free port and its page on `port`, both on loopback. */
export const startMailbox = async (port: number): Promise<DemoMailbox> => {
  const received: Array<ReceivedMail> = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        received.unshift(asReceived(mail))
        received.splice(kept)
        done()
      }, done)
    }
  })
  const web = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/"
    const [body, type] = answer(received, path)
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": type,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; img-src data:; base-uri 'none'"
    })
    response.end(body ?? "Il n'y a rien à cette adresse.")
  })
  web.listen(port, "127.0.0.1")
  // one after the other: a taken port must leave nothing listening
  await once(web, "listening")
  smtp.listen(0, "127.0.0.1")
  await once(smtp.server, "listening")
  return {
    smtpUrl: `smtp://127.0.0.1:${portOf(smtp.server)}`,
    url: `http://127.0.0.1:${portOf(web)}`,
    close: async () => {
      web.closeAllConnections()
      await Promise.all([
        new Promise<void>((settle) => web.close(() => settle())),
        new Promise<void>((settle) => smtp.close(() => settle()))
      ])
    }
  }
}

const portOf = (server: Pick<Server, "address">): number => (server.address() as AddressInfo).port

const asReceived = (mail: ParsedMail): ReceivedMail => ({
  id: (mail.messageId ?? "").replace(/[<>]/g, "").replace(/@.*/, ""),
  to: [mail.to ?? []]
    .flat()
    .flatMap((group) => group.value.map((address) => address.address ?? ""))
    .join(", "),
  subject: mail.subject ?? "",
  at: (mail.date ?? new Date(0)).toISOString(),
  text: mail.text ?? "",
  html: typeof mail.html === "string" ? mail.html : "",
  enclosures: mail.attachments.map(({ filename, contentType, content }) => ({
    name: filename ?? "fichier",
    type: contentType,
    content
  }))
})

const answer = (
  received: ReadonlyArray<ReceivedMail>,
  path: string
): readonly [string | Buffer | undefined, string] => {
  if (path === "/") return [listPage(received), "text/html; charset=utf-8"]
  if (path === "/mails.json") return [JSON.stringify(received.map(withoutContents)), "application/json"]
  const [, id, place] = /^\/mails\/([^/]+)(?:\/(\d+))?$/.exec(path) ?? []
  const mail = received.find((candidate) => candidate.id === id)
  if (place === undefined) return [mail?.html, "text/html; charset=utf-8"]
  const file = mail?.enclosures[Number(place)]
  return [file?.content, file?.type ?? "text/plain"]
}

const withoutContents = ({ enclosures, ...mail }: ReceivedMail) => ({
  ...mail,
  enclosures: enclosures.map(({ name, type }) => ({ name, type }))
})
