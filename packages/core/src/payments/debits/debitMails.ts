import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { Person, recipientOf } from "../../accounts/recipient.ts"
import { invoicesUrl, PublicUrl, portalUrlOf } from "../../mail/branding.ts"
import { Outbox } from "../../mail/Outbox.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import type { DebitSettings } from "../../towns/debitSettings.ts"
import type { Town } from "../../towns/Town.ts"
import { paymentLetter } from "../letters/paymentLetter.ts"
import type { DebitPlan } from "./Debit.ts"

const Addressee = Schema.Struct({
  ...Person.fields,
  accountId: Schema.String,
  mail: Schema.String,
  householdId: Schema.String
})

/** Announces debits to every account of their households, in the caller's transaction; one letter a household and account. */
export const debitMails = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const outbox = yield* Outbox
  const publicUrl = yield* PublicUrl

  return Effect.fn("payments.debitMails")(function* (town: Town, creditor: DebitSettings, plan: DebitPlan) {
    const households = JSON.stringify(plan.debits.map(({ householdId }) => householdId))
    const addressees =
      yield* sql`select m.household_id, a.id as account_id, a.mail, a.language, p.given_name, p.family_name
      from household_members m
      join account_cards a on a.town_id = m.town_id and a.adult_id = m.adult_id and a.usable
      join adult_cards p on p.town_id = m.town_id and p.id = m.adult_id
      where m.town_id = ${town.id}
        and m.household_id in (select value::uuid from jsonb_array_elements_text(${households}::jsonb))
      order by a.mail`.pipe(decodeRows(Addressee))
    const byHousehold = Map.groupBy(addressees, ({ householdId }) => householdId)
    for (const debit of plan.debits) {
      const facts = {
        template: "debitAnnounced",
        invoiceNumbers: debit.invoices.map(({ number }) => number),
        amountCents: debit.amountCents,
        collectionOn: plan.collectionOn,
        creditor: creditor.creditor,
        creditorIdentifier: creditor.creditorIdentifier,
        mandateReference: debit.reference,
        ibanEnd: debit.ibanEnd,
        invoicesUrl: invoicesUrl(portalUrlOf(town.settings, publicUrl))
      } as const
      for (const person of byHousehold.get(debit.householdId) ?? []) {
        const recipient = recipientOf(person, person.mail, person.accountId)
        yield* outbox.queue(town, recipient, paymentLetter({ ...facts, recipientName: recipient.name }))
      }
    }
  })
})
