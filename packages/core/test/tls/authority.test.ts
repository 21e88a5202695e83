import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { createServer } from "node:https"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { SMTPServer } from "smtp-server"
import { afterAll, beforeAll, expect, it } from "vitest"

const file = (name: string) => join(import.meta.dirname, name)
const tls = { key: readFileSync(file("key.pem")), cert: readFileSync(file("certificate.pem")) }
let asked: Array<string> = []
const mails = new SMTPServer({
  ...tls,
  secure: true,
  authOptional: true,
  onMailFrom: (_address, _session, done) => done(void asked.push("mail"))
})
// what refuses a certificate hangs up, which is no failure of these
mails.on("error", () => undefined)
const others = createServer(tls, (request, response) => {
  asked.push(request.url?.startsWith("/payfip") ? "payfip" : "openid")
  request.resume()
  response.writeHead(500).end()
})
beforeAll(async () => {
  mails.listen(0, "localhost")
  others.listen(0, "localhost")
  await Promise.all([once(mails.server, "listening"), once(others, "listening")])
})
afterAll(() => {
  mails.close()
  others.close()
})

/** Who was asked something by a portal's process with these settings. */
const askedWith = async (env: NodeJS.ProcessEnv) => {
  asked = []
  const port = (server: { address(): unknown }) => (server.address() as AddressInfo).port
  const places = [`smtps://localhost:${port(mails.server)}`, `https://localhost:${port(others)}`]
  const child = spawn(process.execPath, [file("asking.ts"), ...places], { env: { ...process.env, ...env } })
  await once(child, "exit")
  return [...new Set(asked)].toSorted()
}

it("of the town's own is trusted for mail, PayFiP and OpenID where NODE_EXTRA_CA_CERTS names it, and nowhere else", async () => {
  expect(await askedWith({ NODE_EXTRA_CA_CERTS: file("authority.pem") })).toEqual(["mail", "openid", "payfip"])
  expect(await askedWith({ NODE_EXTRA_CA_CERTS: "" })).toEqual([])
})
