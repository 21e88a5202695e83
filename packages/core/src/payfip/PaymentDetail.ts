import { DateTime, Option, Schema } from "effect"
import { parisZone } from "../platform/time/parisZone.ts"
import { idopOf } from "./envelopes.ts"

/**
 * What PayFiP knows of one operation once it has a result. The merchant compares `numcli`, `refdet`, `montant` and
 * `saisie` with what was asked before booking anything. Source: `payfip.md` 2.2 to 2.4.
 */
export class PaymentDetail extends Schema.Class<PaymentDetail>("payfip/PaymentDetail")({
  idop: Schema.String,
  /** Result letter as received: P, V, R, Z, A, or one that nobody knows yet. */
  resultrans: Schema.String,
  /** Authorisation number: about 6 characters by card, 16 by direct debit, absent when nothing was paid. */
  numauto: Schema.optionalKey(Schema.String),
  /** Day as received, `JJMMAAAA`. */
  dattrans: Schema.optionalKey(Schema.String),
  /** Time of day as received, `HHMM`, Paris local time. */
  heurtrans: Schema.optionalKey(Schema.String),
  /** Instant of `dattrans` and `heurtrans`; absent when they are missing or make no sense. */
  transactedAt: Schema.optionalKey(Schema.DateTimeUtc),
  numcli: Schema.String,
  /** Echo of the fiscal year; a live server once cut it to `20`. */
  exer: Schema.optionalKey(Schema.String),
  refdet: Schema.String,
  objet: Schema.optionalKey(Schema.String),
  /** Integer euro cents. */
  montant: Schema.Int,
  mel: Schema.optionalKey(Schema.String),
  saisie: Schema.String
}) {}

/**
 * Instant of a PayFiP date (`JJMMAAAA`) and time (`HHMM`) in Paris. In the repeated hour of October the first one is
 * taken: order events by your own clock.
 */
export const parisInstant = (dattrans: string, heurtrans: string): Option.Option<DateTime.Utc> => {
  const date = /^(\d{2})(\d{2})(\d{4})$/.exec(dattrans)
  const time = /^([01]\d|2[0-3])([0-5]\d)$/.exec(heurtrans)
  if (date === null || time === null) return Option.none()
  const day = { year: Number(date[3]), month: Number(date[2]), day: Number(date[1]) }
  return DateTime.make(day).pipe(
    Option.filter((made) => {
      const parts = DateTime.toPartsUtc(made)
      return parts.day === day.day && parts.month === day.month && parts.year === day.year
    }),
    Option.flatMap(() =>
      DateTime.makeZoned(
        { ...day, hour: Number(time[1]), minute: Number(time[2]) },
        { timeZone: parisZone, adjustForTimeZone: true }
      )
    ),
    Option.map(DateTime.toUtc)
  )
}

/**
 * Reads the answer about the operation `ofIdop`. None when it tells of another operation, or when a field that the
 * merchant must compare is missing or is not an amount.
 */
export const paymentDetail = (fields: ReadonlyMap<string, string>, ofIdop: string): Option.Option<PaymentDetail> => {
  const [resultrans, numcli, refdet, saisie] = ["resultrans", "numcli", "refdet", "saisie"].map((name) =>
    fields.get(name)
  )
  const idop = idopOf(fields) ?? ofIdop
  const montant = fields.get("montant") ?? ""
  if (idop !== ofIdop || !resultrans || !numcli || !refdet || !saisie) return Option.none()
  if (!/^\d{1,11}$/.test(montant)) return Option.none()
  const optional = Object.fromEntries(
    ["numauto", "dattrans", "heurtrans", "exer", "objet", "mel"].flatMap((name) => {
      const value = fields.get(name)
      return value === undefined ? [] : [[name, value]]
    })
  )
  const instant = parisInstant(fields.get("dattrans") ?? "", fields.get("heurtrans") ?? "")
  return Option.some(
    new PaymentDetail({
      ...optional,
      ...(Option.isSome(instant) ? { transactedAt: instant.value } : {}),
      idop,
      resultrans,
      numcli,
      refdet,
      saisie,
      montant: Number(montant)
    })
  )
}
