import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { auditOf } from "../../audit/Audit.ts"
import { RegieNotFound } from "../../ledger/DailyClosings.ts"
import { lockReceivables } from "../../ledger/receivables.ts"
import { Seals } from "../../platform/crypto/Seals.ts"
import { lockTown } from "../../platform/locks/locks.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { daysAfter } from "../../platform/time/days.ts"
import { todayInParis } from "../../platform/time/today.ts"
import { PaymentAction } from "../auditActions.ts"
import { isBankDay, nextBankDay } from "./bankDays.ts"
import {
  CollectionDayUnfit,
  type DebitOrder,
  type DebitOrderNotFound,
  type DebitPlan,
  DebitsNotConfigured,
  NothingToDebit
} from "./Debit.ts"
import { debitMails } from "./debitMails.ts"
import { planDebits } from "./debitPlan.ts"
import { openAccounts } from "./openAccounts.ts"
import { orderRows } from "./orderRows.ts"
import { writePain008 } from "./pain008.ts"
import { readMandates } from "./readMandates.ts"

type Unfit = RegieNotFound | DebitsNotConfigured | CollectionDayUnfit

interface Collection {
  readonly regieCode: string
  /** ISO day on which the bank debits. */
  readonly collectionOn: string
}

/** Debits that a régie orders of its bank for what its families owe. */
export class DebitOrders extends Context.Service<
  DebitOrders,
  {
    /** What would be debited on a day: all that is due by then, of every household with a mandate that holds. */
    plan(staff: StaffAccess, collection: Collection): Effect.Effect<DebitPlan, Unfit>
    /** Orders it: nobody pays these invoices another way from now on, and families are told. Gives the order's name. */
    order(staff: StaffAccess, collection: Collection): Effect.Effect<string, Unfit | NothingToDebit>
    /** Orders, the newest first. */
    list(staff: StaffAccess): Effect.Effect<ReadonlyArray<DebitOrder>>
    /** The bank's file of an order, pain.008.001.08: the same each time. */
    file(staff: StaffAccess, name: string): Effect.Effect<string, DebitOrderNotFound>
  }
>()("@portail-familles/core/payments/DebitOrders") {
  static readonly layer = Layer.effect(
    DebitOrders,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(PaymentAction)
      const lock = yield* lockTown
      const mandatesOf = yield* readMandates
      const receivablesOf = yield* lockReceivables
      const rows = yield* orderRows
      const accountsOf = yield* openAccounts
      const announce = yield* debitMails
      yield* Seals

      const creditorOf = Effect.fnUntraced(function* ({ town }: StaffAccess, { regieCode, collectionOn }: Collection) {
        const { regies } = town.settings
        const regie = regies.find(({ code }) => code === regieCode)
        if (regie === undefined) {
          return yield* new RegieNotFound({ code: regieCode, known: regies.map(({ code }) => code) })
        }
        if (regie.debits === null) return yield* new DebitsNotConfigured({ regieCode })
        const { noticeDays } = regie.debits
        const earliest = nextBankDay(daysAfter(yield* todayInParis, noticeDays))
        if (collectionOn < earliest) return yield* new CollectionDayUnfit({ rule: "notice", noticeDays, earliest })
        if (!isBankDay(collectionOn)) {
          return yield* new CollectionDayUnfit({ rule: "no-bank-day", noticeDays, earliest: nextBankDay(collectionOn) })
        }
        return regie.debits
      })

      const planned = Effect.fnUntraced(function* ({ townId }: StaffAccess, { regieCode, collectionOn }: Collection) {
        const mandates = yield* mandatesOf(townId, sql`m.regie_code = ${regieCode} and m.ended_on is null`)
        const claims = yield* receivablesOf(
          townId,
          sql`i.regie_code = ${regieCode} and i.collection = 'regie' and i.due_on <= ${collectionOn}::date and exists (select 1 from debit_mandates m
            where m.town_id = i.town_id and m.household_id = i.household_id and m.regie_code = i.regie_code
              and m.ended_on is null)`
        )
        return planDebits(regieCode, collectionOn, mandates, claims)
      })

      const plan = Effect.fn("DebitOrders.plan")(
        function* (staff: StaffAccess, collection: Collection) {
          yield* creditorOf(staff, collection)
          return yield* planned(staff, collection)
        },
        sql.withTransaction,
        orDieSql
      )

      const order = Effect.fn("DebitOrders.order")(
        function* (staff: StaffAccess, collection: Collection) {
          const creditor = yield* creditorOf(staff, collection)
          yield* lock(staff.townId, "debit mandates")
          const found = yield* planned(staff, collection)
          if (found.debits.length === 0) return yield* new NothingToDebit()
          const messageId = yield* rows.write(staff.townId, staff.actor, creditor, found)
          yield* announce(staff.town, creditor, found)
          const { regieCode, collectionOn, debits, totalCents } = found
          yield* audit.record(staff, {
            action: "payment.debits-order",
            subjectType: "debit-order",
            subjectId: messageId,
            after: { regie: regieCode, on: collectionOn, lines: debits.length, amountCents: totalCents }
          })
          return messageId
        },
        sql.withTransaction,
        orDieSql
      )

      const list = Effect.fn("DebitOrders.list")(
        ({ townId }: StaffAccess): Effect.Effect<ReadonlyArray<DebitOrder>> => orDieSql(rows.orders(townId, sql`true`))
      )

      const file = Effect.fn("DebitOrders.file")(function* ({ town, townId }: StaffAccess, name: string) {
        const { id, messageId, collectionOn, orderedAt, creditor } = yield* rows.named(townId, name)
        const debits = yield* rows.debitsOf(townId, sql`d.order_id = ${id}`)
        const accounts = yield* accountsOf(townId, debits)
        return writePain008({
          ...{ messageId, collectionOn, creditor },
          createdAt: orderedAt,
          initiator: { name: town.settings.name, siret: town.settings.siret },
          transactions: debits.flatMap(
            ({ mandateId, endToEndId, amountCents, reference, signedOn, amended, numbers }) => {
              const account = accounts.get(mandateId)
              const about = `${numbers.length > 1 ? "Factures" : "Facture"} ${numbers.join(" ")}`
              return account === undefined
                ? []
                : [{ endToEndId, amountCents, mandate: { reference, signedOn }, account, amended, about }]
            }
          )
        })
      }, orDieSql)

      return DebitOrders.of({ plan, order, list, file })
    })
  )
}
