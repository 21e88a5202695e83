import { createServer } from "node:net"
import { Effect, Layer } from "effect"
import { PublicUrl } from "../../core/src/mail/branding.ts"
import { PayFip } from "../../core/src/payments/payfip/PayFip.ts"
import { services } from "../../core/src/services.ts"
import type { Town } from "../../core/src/towns/Town.ts"
import { pgliteLayer } from "../../core/test/support/databases.ts"
import { Mailbox, mailTransport } from "../../core/test/support/smtp.ts"
import { activateAccount, newFamily, newInvoice, newTown } from "../../core/test/support/town.ts"
import { portalServer } from "../src/PortalServer.ts"

/** The password of every account that these tests make. */
export const password = "quatre petits canards"
/** A page of the town's own site. */
export const townSite = "https://www.ville.example"

const freePort = (): Promise<number> =>
  new Promise((settle) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => settle(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

/** An active account of a new household with one invoice. */
const newAccount = (town: Town, mail: string, number: string) =>
  Effect.gen(function* () {
    const { householdId, adultId } = yield* newFamily(town, mail)
    yield* activateAccount(town, adultId, mail, password)
    return yield* newInvoice(town, householdId, { number, cents: 4250 })
  })

/** A portal that listens, with a town, two families and PayFiP out of reach; ends with `stop`. */
export const startPortal = async () => {
  const port = await freePort()
  const portal = `http://localhost:${port}`
  const stop = new AbortController()
  const ready = Promise.withResolvers<{ readonly invoiceIds: readonly [string, string] }>()
  const prepared = Effect.gen(function* () {
    const { town } = yield* newTown({ hosts: [`localhost:${port}`], embeddingOrigins: [townSite] })
    const mine = yield* newAccount(town, "anna@example.org", "2026000001")
    const theirs = yield* newAccount(town, "boris@example.org", "2026000002")
    return { invoiceIds: [mine, theirs] as const }
  })
  const domain = services.pipe(
    Layer.provideMerge(
      Layer.mergeAll(
        mailTransport(new Mailbox()),
        PayFip.layer({ endpoint: `http://127.0.0.1:${await freePort()}/tpa` })
      )
    ),
    Layer.provideMerge(pgliteLayer),
    Layer.provide(Layer.succeed(PublicUrl, portal))
  )
  const running = Effect.gen(function* () {
    const made = yield* prepared
    yield* Layer.build(portalServer({ port, host: "localhost", widgets: "/nonexistent" }))
    ready.resolve(made)
    return yield* Effect.never
  }).pipe(Effect.provide(domain), Effect.scoped)
  const ended = Effect.runPromiseExit(running, { signal: stop.signal }).then((exit) => ready.reject(exit))
  const { invoiceIds } = await ready.promise
  return {
    portal,
    invoiceIds,
    stop: () => {
      stop.abort()
      return ended
    }
  }
}
