import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { PaymentMeans } from "../invoices/Invoice.ts"
import { type Enclosed, Enclosures } from "../mail/Enclosures.ts"
import { drawingPool } from "../platform/pdf/drawingPool.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import type { TownSettings } from "../towns/Town.ts"
import { townSettingsSql } from "../towns/townSettingsSql.ts"
import type { Receipt } from "./receipt/Receipt.ts"

/** Receipts of payments as mails enclose them, drawn away from the thread that answers requests. */
export const receiptEnclosures = Layer.effect(
  Enclosures,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const run = yield* drawingPool(new URL("receipt/renderReceipt.ts", import.meta.url))

    return Effect.fn("receipts.enclose")(function* ({ townId, receiptOf: paymentId, language }: Enclosed) {
      const [row] =
        yield* sql<Row>`select ${townSettingsSql(sql, "p.town_id")} as settings, p.regie_code, h.name as household, p.means, p.paid_at, p.amount_cents,
            p.authorisation, coalesce(t.refdet, p.reference) as reference, coalesce(t.mode = 'T', false) as trial,
            coalesce((select jsonb_agg(jsonb_build_object('invoice', i.number, 'amountCents', a.amount_cents) order by i.number)
              from payment_allocations a join invoices i on i.town_id = a.town_id and i.id = a.invoice_id
              where a.town_id = p.town_id and a.payment_id = p.id and a.carried_over_at is null), '[]') as parts
          from payments p
          join households h on h.town_id = p.town_id and h.id = p.household_id
          left join payment_attempts t on t.town_id = p.town_id and t.id = p.attempt_id
          where p.town_id = ${townId} and p.id = ${paymentId}`
      if (row === undefined) return undefined
      const receipt = printed(row, language)
      const content = yield* Effect.promise(() => run<Uint8Array>("renderReceipt", receipt))
      return { filename: `recu-${receipt.reference}.pdf`, contentType: "application/pdf", content }
    }, orDieSql)
  })
)

interface Row {
  readonly settings: TownSettings
  readonly regieCode: string
  readonly household: string
  readonly means: PaymentMeans
  readonly paidAt: Date
  readonly amountCents: number
  readonly authorisation: string
  readonly reference: string
  readonly trial: boolean
  readonly parts: Receipt["parts"]
}

const printed = ({ settings, regieCode, paidAt, ...row }: Row, language: "fr" | "en"): Receipt => ({
  language,
  town: {
    name: settings.name,
    addressLines: settings.addressLines,
    accentColor: settings.accentColor,
    siret: settings.siret,
    contactMail: settings.contactMail
  },
  regie: settings.regies.find(({ code }) => code === regieCode)?.name ?? regieCode,
  paidAt: paidAt.getTime(),
  ...row,
  surplusCents: row.amountCents - row.parts.reduce((sum, { amountCents }) => sum + amountCents, 0)
})
