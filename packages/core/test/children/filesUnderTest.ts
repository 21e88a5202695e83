import { DateTime, Effect, Layer, Result } from "effect"
import { SqlClient } from "effect/sql"
import { accountsLayer } from "../../src/accounts/layer.ts"
import { SignIns } from "../../src/accounts/SignIns.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { ChildDossiers } from "../../src/children/ChildDossiers.ts"
import { importedChildren } from "../../src/children/importedChildren.ts"
import { childrenLayer } from "../../src/children/layer.ts"
import { Verifications } from "../../src/children/Verifications.ts"
import { adultMails } from "../../src/households/adultMails.ts"
import { HouseholdDossiers } from "../../src/households/HouseholdDossiers.ts"
import { householdsLayer } from "../../src/households/layer.ts"
import { Sections } from "../../src/households/sections/Sections.ts"
import { Outbox } from "../../src/mail/Outbox.ts"
import { readKeyring } from "../../src/platform/crypto/keyring.ts"
import { Seals } from "../../src/platform/crypto/Seals.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { townsLayer } from "../../src/towns/layer.ts"
import type { Town, TownSettings } from "../../src/towns/Town.ts"
import { Mailbox, mailTransport } from "../support/smtp.ts"
import { activateAccount, newFamily, newTown } from "../support/town.ts"

const keyring = Result.getOrThrow(readKeyring(`k1:${Buffer.alloc(32, 7).toString("base64")}`))

/** Families' files over accounts; mails go to nobody. */
export const services = childrenLayer.pipe(
  Layer.provideMerge(householdsLayer.pipe(Layer.provide(importedChildren))),
  Layer.provideMerge(accountsLayer),
  Layer.provide(adultMails),
  Layer.provideMerge(Outbox.layer),
  Layer.provideMerge(mailTransport(new Mailbox())),
  Layer.provideMerge(Layer.mergeAll(townsLayer, Audit.layer, Seals.layerOf(keyring)))
)

/** Of everybody here. */
export const password = "un café très chaud"
let people = 0

/** Somebody of a household who is signed in. */
export const signedIn = (town: Town, householdId: string, adultId: string, mail: string) =>
  Effect.gen(function* () {
    yield* activateAccount(town, adultId, mail, password)
    const signIns = yield* SignIns
    const browser = {
      origin: "http://localhost:4000",
      address: `192.0.2.${people}`,
      device: "",
      deviceSecret: null,
      sessionSecret: null
    }
    const { session } = yield* signIns.signIn(town, { mail, password, remember: false }, browser)
    return { access: session.access, householdId, adultId, mail }
  })

/** A household of a town with somebody signed in. */
export const newHome = (town: Town) =>
  Effect.gen(function* () {
    const mail = `parent.${people++}@example.org`
    const { householdId, adultId } = yield* newFamily(town, mail)
    return yield* signedIn(town, householdId, adultId, mail)
  })

/** A child who lives in these households. */
export const newChild = (
  town: Town,
  householdIds: ReadonlyArray<string>,
  givenName = "Zoé",
  birthDate = "2018-05-04"
) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const id = yield* newId
    const at = DateTime.toDateUtc(yield* DateTime.now)
    yield* sql`insert into children (town_id, id, external_ref, given_name, family_name, birth_date, created_at)
      values (${town.id}, ${id}, ${id}, ${givenName}, 'ESSAI', ${birthDate}, ${at})`
    for (const householdId of householdIds) {
      yield* sql`insert into household_children (town_id, household_id, child_id) values (${town.id}, ${householdId}, ${id})`
    }
    return id
  })

/** A town with one home and one child. */
export const family = (changes: Partial<TownSettings> = {}) =>
  Effect.gen(function* () {
    const { town, staff } = yield* newTown(changes)
    const home = yield* newHome(town)
    const childId = yield* newChild(town, [home.householdId])
    return {
      town,
      staff,
      ...home,
      childId,
      files: yield* Sections,
      households: yield* HouseholdDossiers,
      children: yield* ChildDossiers,
      verifications: yield* Verifications
    }
  })
