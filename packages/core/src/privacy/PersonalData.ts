import { Context, DateTime, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { ChildFiles } from "../children/ChildFiles.ts"
import { HouseholdFiles } from "../households/HouseholdFiles.ts"
import { Invoices } from "../invoices/Invoices.ts"
import type { Town } from "../towns/Town.ts"
import { everythingHeld } from "./everythingHeld.ts"
import { readMe } from "./readMe.ts"
import { type ZipEntry, zipOf } from "./zip.ts"

/** What the portal holds about somebody, for that person (GDPR, articles 15 and 20). */
export class PersonalData extends Context.Service<
  PersonalData,
  {
    /** A zip archive: one JSON document with everything, and the documents as files. */
    export(access: FamilyAccess, town: Town): Effect.Effect<Uint8Array>
  }
>()("@portail-familles/core/privacy/PersonalData") {
  static readonly layer = Layer.effect(
    PersonalData,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const invoices = yield* Invoices
      const households = yield* HouseholdFiles
      const children = yield* ChildFiles

      const invoiceFiles = Effect.fnUntraced(function* (access: FamilyAccess, town: Town) {
        const issued = yield* invoices.ofFamily(access)
        return yield* Effect.forEach(issued, ({ id }) =>
          Effect.map(
            invoices.pdf(access, town, id, "fr"),
            ({ number, content }): ZipEntry => ({ name: `factures/facture-${number}.pdf`, content })
          )
        )
      }, Effect.orDie)

      /** The family's file as it reads it itself, section by section. */
      const file = Effect.fnUntraced(function* (access: FamilyAccess, town: Town) {
        const { otherGuardianHasAccount: _, ...household } = yield* households.read(access, town)
        const own = yield* children.list(access, town)
        return {
          foyer: valuesOf({ ...household, otherGuardian: null }),
          enfants: yield* Effect.forEach(own, ({ id }) =>
            Effect.gen(function* () {
              const { identity, school, emergencyContacts, authorisedPickups, diet, authorisations } =
                yield* children.read(access, town, id)
              const { section: health, reads } = yield* children.readHealth(access, town, id)
              const sections = { identity, school, emergencyContacts, authorisedPickups, diet, authorisations, health }
              return { ...valuesOf(sections), consultationsSante: reads }
            })
          )
        }
      }, Effect.orDie)

      const exported = Effect.fn("PersonalData.export")(function* (access: FamilyAccess, town: Town) {
        const now = yield* DateTime.now
        const held = yield* everythingHeld(sql, access)
        const document = {
          ville: town.settings.name,
          etabliLe: DateTime.formatIso(now),
          ...held,
          dossier: yield* file(access, town)
        }
        return yield* zipOf(DateTime.toDateUtc(now), [
          { name: "LISEZ-MOI.txt", content: Buffer.from(readMe(town.settings)) },
          { name: "mes-donnees.json", content: Buffer.from(JSON.stringify(document, undefined, 2)) },
          ...(yield* invoiceFiles(access, town))
        ])
      }, Effect.orDie)

      return PersonalData.of({ export: exported })
    })
  )
}

const valuesOf = (sections: Readonly<Record<string, { readonly values: unknown } | null>>) =>
  Object.fromEntries(Object.entries(sections).flatMap(([name, view]) => (view === null ? [] : [[name, view.values]])))
