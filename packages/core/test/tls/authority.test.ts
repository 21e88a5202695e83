import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { createServer } from "node:https"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { SMTPServer } from "smtp-server"
import { afterAll, beforeAll, expect, it } from "vitest"
import { freePorts } from "../../../../e2e/support/freePorts.ts"
import { programPath } from "../../../../scripts/programs.ts"
import { type PostgresCluster, startPostgresCluster } from "../support/postgresCluster.ts"

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
let database: PostgresCluster
beforeAll(async () => {
  mails.listen(0, "localhost")
  others.listen(0, "localhost")
  await Promise.all([once(mails.server, "listening"), once(others, "listening")])
  const own = { port: await freePorts(), certificate: file("certificate.pem"), key: file("key.pem") }
  database = await startPostgresCluster(programPath("postgresql"), { tls: own })
})
afterAll(async () => {
  mails.close()
  others.close()
  await database?.stop()
})

/** Who was asked something by a portal's process with these settings, the database as its address says. */
const askedWith = async (env: NodeJS.ProcessEnv, sslmode = "verify-full") => {
  asked = []
  const port = (server: { address(): unknown }) => (server.address() as AddressInfo).port
  const places = [`smtps://localhost:${port(mails.server)}`, `https://localhost:${port(others)}`]
  const inDatabase = `postgres://portail@localhost:${database.port}/postgres?sslmode=${sslmode}`
  const child = spawn(process.execPath, [file("asking.ts"), ...places, inDatabase], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"]
  })
  const said = await text(child.stdout)
  return [...new Set([...asked, ...said.trim().split("\n")])].filter((each) => each !== "").toSorted()
}

const ownAuthority = { NODE_EXTRA_CA_CERTS: file("authority.pem") }

it("of the town's own is trusted for mail, PayFiP, OpenID and the database where NODE_EXTRA_CA_CERTS names it, and nowhere else", async () => {
  expect(await askedWith(ownAuthority)).toEqual(["database", "mail", "openid", "payfip"])
  expect(await askedWith({ NODE_EXTRA_CA_CERTS: "" })).toEqual([])
})

it("is what a database's certificate comes from even where its address asks for no more than encryption", async () => {
  expect(await askedWith({ NODE_EXTRA_CA_CERTS: "" }, "require")).toEqual([])
  expect(await askedWith(ownAuthority, "disable")).toContain("database in clear")
})
