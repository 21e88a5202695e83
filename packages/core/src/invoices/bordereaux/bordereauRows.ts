import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { TreasuryCollection } from "../../towns/collection.ts"
import { Bordereau, BordereauKind, BordereauNotFound, type TreasuryClaim } from "./Bordereau.ts"
import { paymentReference } from "./paymentReference.ts"

const StoredBordereau = Schema.Struct({ ...Bordereau.fields, id: Schema.String, collection: TreasuryCollection })

const StoredPiece = Schema.Struct({
  number: Schema.Int,
  invoiceNumber: Schema.String,
  period: Schema.String,
  amountCents: Schema.Int,
  household: Schema.String,
  householdRef: Schema.String,
  civility: Schema.String,
  familyName: Schema.String,
  givenName: Schema.String,
  streetNumber: Schema.String,
  street: Schema.String,
  complement1: Schema.String,
  complement2: Schema.String,
  postalCode: Schema.String,
  city: Schema.String
})

const Claim = Schema.Struct({
  invoiceId: Schema.String,
  kind: BordereauKind,
  exercise: Schema.Int,
  bordereau: Schema.Int,
  piece: Schema.Int,
  debt: Schema.String,
  acceptedOn: Schema.NullOr(Schema.String),
  collection: TreasuryCollection
})

/** Bordereaux and their pieces as they are read back. */
export const bordereauRows = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const name = sql`b.regie_code || '-' || b.exercise || '-' || b.number`

  const list = (townId: string, condition: Fragment) =>
    sql`select b.id, ${name} as name, b.regie_code, b.kind, b.exercise, b.number, b.issued_on::text, b.period, b.accepted_on::text,
        b.collection, count(p.*)::int as pieces, min(p.number)::int as first_piece, sum(i.total_cents)::int as total_cents
      from bordereaux b
      join bordereau_pieces p on p.town_id = b.town_id and p.bordereau_id = b.id
      join receivables i on i.town_id = p.town_id and i.id = p.invoice_id
      where b.town_id = ${townId} and ${condition}
      group by b.town_id, b.id order by b.issued_on desc, b.regie_code, b.exercise desc, b.number desc`.pipe(
      decodeRows(StoredBordereau)
    )

  const named = Effect.fnUntraced(function* (townId: string, asked: string) {
    const [found] = yield* list(townId, sql`${name} = ${asked.trim().toLowerCase()}`)
    return found ?? (yield* new BordereauNotFound())
  })

  /** The pieces of a bordereau in their order, each with its debtor as the dossier is now. */
  const piecesOf = (townId: string, id: string) =>
    sql`select p.number, i.number as invoice_number, i.period, i.total_cents as amount_cents, h.name as household,
        h.external_ref as household_ref, coalesce(a.civility, '') as civility, coalesce(a.family_name, '') as family_name,
        coalesce(a.given_name, '') as given_name, h.street_number, h.street, h.complement_1, h.complement_2, h.postal_code, h.city
      from bordereau_pieces p
      join receivables i on i.town_id = p.town_id and i.id = p.invoice_id
      join household_cards h on h.town_id = i.town_id and h.id = i.household_id
      left join lateral (select c.civility, c.family_name, c.given_name from household_members m
        join adult_cards c on c.town_id = m.town_id and c.id = m.adult_id
        where m.town_id = h.town_id and m.household_id = h.id order by m.rank limit 1) a on true
      where p.town_id = ${townId} and p.bordereau_id = ${id} order by p.number`.pipe(decodeRows(StoredPiece))

  /** How the Trésor public knows those of some invoices that it does, by their ids. */
  const claimsOf = Effect.fnUntraced(function* (townId: string, invoiceIds: ReadonlyArray<string>) {
    const claims =
      yield* sql`select p.invoice_id, b.kind, b.exercise, b.number as bordereau, p.number as piece, i.number as debt,
        b.accepted_on::text, b.collection
      from bordereau_pieces p
      join bordereaux b on b.town_id = p.town_id and b.id = p.bordereau_id
      join receivables i on i.town_id = p.town_id and i.id = p.invoice_id
      where p.town_id = ${townId}
        and p.invoice_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(invoiceIds)}::jsonb))`.pipe(
        decodeRows(Claim)
      )
    return new Map(
      claims.map(({ invoiceId, debt, ...claim }): readonly [string, TreasuryClaim] => [
        invoiceId,
        { ...claim, reference: paymentReference(claim.collection, { ...claim, debt }) }
      ])
    )
  })

  return { list, named, piecesOf, claimsOf }
})
