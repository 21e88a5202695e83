import { Context, DateTime, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { ChildDossiers } from "../children/ChildDossiers.ts"
import { HouseholdDossiers } from "../households/HouseholdDossiers.ts"
import { Invoices } from "../invoices/Invoices.ts"
import { Seals } from "../platform/crypto/Seals.ts"
import type { Town } from "../towns/Town.ts"
import { exportAccount } from "./exportAccount.ts"
import { exportDossier } from "./exportDossier.ts"
import { readMe } from "./readMe.ts"
import { type ZipEntry, zipOf } from "./zip.ts"

/** What the portal holds about somebody, for that person (GDPR, articles 15 and 20). */
export class PersonalData extends Context.Service<
  PersonalData,
  {
    /** Everything, as one JSON document. */
    document(access: FamilyAccess, town: Town): Effect.Effect<Readonly<Record<string, unknown>>>
    /** A zip archive: that document, and the invoices as files. */
    export(access: FamilyAccess, town: Town): Effect.Effect<Uint8Array>
  }
>()("@portail-familles/core/privacy/PersonalData") {
  static readonly layer = Layer.effect(
    PersonalData,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const seals = yield* Seals
      const invoices = yield* Invoices
      const households = yield* HouseholdDossiers
      const children = yield* ChildDossiers

      const invoiceFiles = Effect.fnUntraced(function* (access: FamilyAccess) {
        const issued = yield* invoices.ofFamily(access)
        return yield* Effect.forEach(issued, ({ id }) =>
          Effect.map(
            invoices.pdf(access, id, "fr"),
            ({ number, content }): ZipEntry => ({ name: `factures/facture-${number}.pdf`, content })
          )
        )
      }, Effect.orDie)

      /** The family's file as it reads it itself, section by section. */
      const file = Effect.fnUntraced(function* (access: FamilyAccess) {
        const { otherGuardianHasAccount: _, ...household } = yield* households.read(access)
        const own = yield* children.list(access)
        return {
          foyer: valuesOf({ ...household, otherGuardian: null }),
          enfants: yield* Effect.forEach(own, ({ id }) =>
            Effect.gen(function* () {
              const { identity, school, emergencyContacts, authorisedPickups, diet, authorisations } =
                yield* children.read(access, id)
              const { section: health, reads } = yield* children.readHealth(access, id)
              const sections = { identity, school, emergencyContacts, authorisedPickups, diet, authorisations, health }
              return { ...valuesOf(sections), consultationsSante: reads }
            })
          )
        }
      }, Effect.orDie)

      const document = Effect.fn("PersonalData.document")(function* (access: FamilyAccess, town: Town) {
        return {
          ville: town.settings.name,
          etabliLe: DateTime.formatIso(yield* DateTime.now),
          ...(yield* exportAccount(sql, access)),
          ...(yield* exportDossier(sql, seals, access)),
          dossier: yield* file(access)
        }
      }, Effect.orDie)

      const exported = Effect.fn("PersonalData.export")(function* (access: FamilyAccess, town: Town) {
        const now = yield* DateTime.now
        const held = yield* document(access, town)
        return yield* zipOf(DateTime.toDateUtc(now), [
          { name: "LISEZ-MOI.txt", content: Buffer.from(readMe(town.settings)) },
          { name: "mes-donnees.json", content: Buffer.from(JSON.stringify(held, undefined, 2)) },
          ...(yield* invoiceFiles(access))
        ])
      }, Effect.orDie)

      return PersonalData.of({ document, export: exported })
    })
  )
}

interface View {
  readonly values: unknown
  readonly waiting: { readonly values: unknown; readonly askedAt: Date } | null
}

/** Each section's values, and beside them those that wait for the town's approval. */
const valuesOf = (sections: Readonly<Record<string, View | null>>) => {
  const views = Object.entries(sections).flatMap(([name, view]) => (view === null ? [] : [[name, view] as const]))
  const waiting = views.flatMap(([name, view]) => (view.waiting === null ? [] : [[name, view.waiting] as const]))
  return {
    ...Object.fromEntries(views.map(([name, { values }]) => [name, values])),
    ...(waiting.length === 0 ? {} : { enAttente: Object.fromEntries(waiting) })
  }
}
