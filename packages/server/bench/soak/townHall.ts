import { Effect, Layer, ManagedRuntime, Result } from "effect"
import type { StaffAccess } from "../../../core/src/accounts/FamilyAccess.ts"
import { Families } from "../../../core/src/households/Families.ts"
import { familyCsv } from "../../../core/src/households/familyCsv.ts"
import { InvoiceRuns } from "../../../core/src/invoices/issuing/InvoiceRuns.ts"
import { MailTransport } from "../../../core/src/mail/MailTransport.ts"
import { PayFip } from "../../../core/src/payfip/PayFip.ts"
import { securityLogLayer } from "../../../core/src/platform/security/securityLogLayer.ts"
import { services } from "../../../core/src/services.ts"
import { Tariffs } from "../../../core/src/tariffs/Tariffs.ts"
import { parseTariffs } from "../../../core/src/tariffs/tariffsYaml.ts"
import type { PostgresConnection } from "../../../core/test/support/postgresCluster.ts"
import { serverLayer, templateDatabase } from "../../../core/test/support/templates.ts"
import { benchSeals } from "../measuring.ts"
import { bookableDays } from "../towns/fillTowns.ts"

const tariffs = Result.getOrThrow(
  parseTariffs(
    "soak.yaml",
    `tariffs:
  - { code: repas, name: Repas, activity: cantine, from: 2020-09-01, component: meal, rows: [{ name: Tous, otherwise: true, price: 4.20 }] }
`
  )
)

const familiesOf = (day: number): string =>
  [
    "foyer;nom_1;prenom_1;mail_1;enfant;enfant_nom;enfant_prenom;enfant_naissance",
    ...Array.from({ length: 20 }, (_, place) => {
      const number = day * 100 + place
      return `N${number};NOUVEAU;Ana;nouveau.${number}@example.org;NE${number};NOUVEAU;Zoé;01/01/2020`
    })
  ].join("\n")

/** What the staff of towns do, on a process of its own beside the portal, as the command line does. */
export const townHall = (connection: PostgresConnection) => {
  // the portal's process delivers
  const noMail = Layer.succeed(MailTransport, MailTransport.of({ send: () => Effect.void, check: Effect.void }))
  const runtime = ManagedRuntime.make(
    InvoiceRuns.layer.pipe(
      Layer.provideMerge(services),
      Layer.provideMerge(securityLogLayer("/dev/null")),
      Layer.provideMerge(Layer.mergeAll(noMail, PayFip.layer({ endpoint: "http://127.0.0.1:9" }), benchSeals)),
      Layer.provideMerge(serverLayer(connection, templateDatabase))
    )
  )
  const months = [...new Set(bookableDays.map((day) => day.slice(0, 7)))]

  return {
    close: () => runtime.dispose(),
    /** Says what a meal costs. */
    price: (staff: StaffAccess) =>
      runtime.runPromise(Tariffs.use((all) => all.apply(staff, "soak.yaml", tariffs, { dryRun: false }))),
    /** Twenty families that are new on a day, from a file. */
    importFamilies: async (staff: StaffAccess, day: number): Promise<number> => {
      const file = await familyCsv(familiesOf(day))
      await runtime.runPromise(
        Families.use((families) => families.import(staff, [file], { dryRun: false, skipInvalid: false }))
      )
      return 20
    },
    /** Issues the months that can be booked; gives how many invoices a run made. */
    invoice: (staff: StaffAccess): Promise<number> =>
      runtime.runPromise(
        InvoiceRuns.use((runs) =>
          Effect.gen(function* () {
            let issued = 0
            for (const period of months) {
              yield* runs.draft(staff, period, { householdId: null })
              const order = { early: true, leaveOut: false, dryRun: false }
              // nobody may have booked a day of that month yet
              yield* runs.issue(staff, period, order).pipe(Effect.catchTag("RunNotDrafted", () => Effect.void))
              issued += (yield* runs.numbers(staff, period)).length
            }
            return issued
          })
        )
      )
  }
}
