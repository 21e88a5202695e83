import { Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { PaymentMeans } from "../ledger/means.ts"
import { type Enclosed, Enclosures } from "../mail/Enclosures.ts"
import { drawingPool } from "../platform/pdf/drawingPool.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import type { Language } from "../platform/text/Language.ts"
import { moduleBeside } from "../platform/threads/moduleBeside.ts"
import type { TownSettings } from "../towns/Town.ts"
import { Towns } from "../towns/Towns.ts"
import type { Receipt } from "./receipt/Receipt.ts"

/** Receipts of payments as mails enclose them, drawn away from the thread that answers requests. */
export const receiptEnclosures = Layer.effect(
  Enclosures,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const towns = yield* Towns
    const run = yield* drawingPool(moduleBeside(import.meta.url, "receipt/renderReceipt"))

    return Effect.fn("receipts.enclose")(function* ({ townId, receiptOf: paymentId, language }: Enclosed) {
      if (paymentId === undefined) return undefined
      const town = (yield* towns.list).find(({ id }) => id === townId)
      const [row] = yield* sql`select p.regie_code, h.name as household, p.means, p.paid_at, p.amount_cents,
            p.authorisation, coalesce(t.refdet, p.reference) as reference, coalesce(t.mode = 'T', false) as trial,
            coalesce((select jsonb_agg(jsonb_build_object('invoice', a.invoice, 'amountCents', a.amount_cents) order by a.invoice)
              from payment_parts a
              where a.town_id = p.town_id and a.payment_id = p.id and a.carried_over_at is null), '[]') as parts
          from booked_payments p
          join household_cards h on h.town_id = p.town_id and h.id = p.household_id
          left join payment_attempts t on t.town_id = p.town_id and t.id = p.attempt_id
          where p.town_id = ${townId} and p.id = ${paymentId}`.pipe(decodeRows(ReceiptRow))
      if (row === undefined || town === undefined) return undefined
      const receipt = printed(town.settings, row, language)
      const content = yield* Effect.promise(() => run<Uint8Array>("renderReceipt", receipt))
      return { filename: `recu-${receipt.reference}.pdf`, contentType: "application/pdf", content }
    }, orDieSql)
  })
)

const ReceiptRow = Schema.Struct({
  regieCode: Schema.String,
  household: Schema.String,
  means: PaymentMeans,
  paidAt: Schema.Date,
  amountCents: Schema.Int,
  authorisation: Schema.String,
  reference: Schema.String,
  trial: Schema.Boolean,
  parts: Schema.Array(Schema.Struct({ invoice: Schema.String, amountCents: Schema.Int }))
})

const printed = (
  settings: TownSettings,
  { regieCode, paidAt, ...row }: typeof ReceiptRow.Type,
  language: Language
): Receipt => ({
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
