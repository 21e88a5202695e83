import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { Browser } from "../../src/accounts/Browser.ts"
import { Invitations } from "../../src/accounts/Invitations.ts"
import { accountsLayer } from "../../src/accounts/layer.ts"
import { SignIns } from "../../src/accounts/SignIns.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { adultMails } from "../../src/households/adultMails.ts"
import { BulkPace, Outbox } from "../../src/mail/Outbox.ts"
import type { Town } from "../../src/towns/Town.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { Mailbox, mailTransport } from "../support/smtp.ts"
import { activateAccount, newFamily, newTown } from "../support/town.ts"

export const mailbox = new Mailbox()
const delivering = Layer.effectDiscard(Effect.forkScoped(Outbox.use((outbox) => outbox.deliver)))

/** Accounts with an outbox that really sends, to `mailbox`. */
export const services = Layer.mergeAll(accountsLayer, delivering).pipe(
  Layer.provide(adultMails),
  Layer.provideMerge(Outbox.layer),
  Layer.provideMerge(mailTransport(mailbox)),
  Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer)),
  Layer.provide(Layer.succeed(BulkPace, 60_000))
)

export const password = "un café très chaud"

let browsers = 0
/** A browser that nobody knows, on a network of its own. */
export const newBrowser = (changes: Partial<Browser> = {}): Browser => ({
  origin: "http://localhost:4000",
  address: `192.0.2.${browsers++}`,
  device: "Firefox sur Linux",
  deviceSecret: null,
  sessionSecret: null,
  ...changes
})

let people = 0
export const newAddress = () => `personne.${people++}@example.org`

/** The secret in the link of the first mail to an address that has one under `page`, other than `older`. */
export const tokenMailedTo = (address: string, page = "activation", older?: string) =>
  Effect.promise(async () => {
    const mail = await mailbox.first(
      (received) =>
        received.headerLines.some((line) => line.key === "to" && line.line.includes(address)) &&
        (received.text ?? "").includes(`/${page}#`) &&
        (older === undefined || !(received.text ?? "").includes(older))
    )
    return new RegExp(`/${page}#([\\w-]+)`).exec(mail.text ?? "")?.[1] ?? ""
  })

/** An adult of a new town who has been invited. */
export const invited = (mail: string) =>
  Effect.gen(function* () {
    const { town, staff } = yield* newTown()
    const { adultId } = yield* newFamily(town, mail)
    const invitations = yield* Invitations
    assert.strictEqual((yield* invitations.invite(staff, adultId)).outcome, "sent")
    return { town, staff, adultId, invitations, token: yield* tokenMailedTo(mail) }
  })

/** An adult of a new town whose account is active, and the services to sign them in. */
export const withAccount = Effect.gen(function* () {
  const mail = newAddress()
  const { town, staff } = yield* newTown()
  const { adultId, householdId } = yield* newFamily(town, mail)
  yield* activateAccount(town, adultId, mail, password)
  const signIns = yield* SignIns
  const enter = (browser = newBrowser(), remember = false, typed = password) =>
    signIns.signIn(town, { mail, password: typed, remember }, browser)
  return { town, staff, mail, adultId, householdId, signIns, enter }
})

/** Whatever mails a town has queued so far, by template. */
export const templatesQueued = (town: Town) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const rows = yield* sql<{
      template: string
    }>`select template from mails where town_id = ${town.id} order by queued_at, id`
    return rows.map((row) => row.template)
  })
