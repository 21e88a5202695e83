import { Brand, Result, Schema } from "effect"
import type { PayFipMode } from "../platform/money/PayFipMode.ts"
import { asciiLetters } from "../platform/text/folding.ts"
import { mailLength } from "../platform/text/mails.ts"

/** What a payment needs before it can be created at PayFiP. */
export interface PaymentFields {
  /** Merchant number: 6 digits, leading zeros kept. */
  readonly numcli: string
  /** Fiscal year of the debt, 4 digits. */
  readonly exer?: string
  /** Reference of the debt: 6 to 30 ASCII letters and digits. */
  readonly refdet: string
  /** Free text shown to the payer; transliterated and cut before it leaves. */
  readonly objet?: string
  /** Integer euro cents, 100 to 9 999 999. */
  readonly montant: number
  /** The payer's mail. */
  readonly mel: string
  readonly saisie: PayFipMode
  /** Where PayFiP posts the notification; absolute http or https URL. */
  readonly urlnotif: string
  /** Where the payer's browser comes back; absolute http or https URL. */
  readonly urlredirect: string
}

/** Payment fields that passed every rule; only `paymentRequest` makes one. */
export type PaymentRequest = PaymentFields & Brand.Brand<"PaymentRequest">

/** A field PayFiP would refuse. `limit` is the bound or the pattern that was broken; the value itself is never told. */
export class FieldRefused extends Schema.TaggedError<FieldRefused>()("FieldRefused", {
  field: Schema.Literals(["numcli", "exer", "refdet", "montant", "mel", "saisie", "urlnotif", "urlredirect"]),
  rule: Schema.Literals(["tooShort", "tooLong", "tooSmall", "tooLarge", "notInteger", "pattern"]),
  limit: Schema.Union([Schema.Number, Schema.String])
}) {
  override get message(): string {
    return `${this.field}: ${this.rule} (${this.limit})`
  }
}

/** Bounds of the fields (`payfip.md` 2.1): cents for `montant`, characters for the others. */
export const limits = {
  montant: { min: 100, max: 9_999_999 },
  refdet: { min: 6, max: 30 },
  mel: { min: mailLength.least, max: mailLength.most },
  url: { max: 249 },
  objet: { max: 99 }
} as const

/** Rewrites a text with ASCII letters, digits and single spaces, at most 99 characters: no word is cut, unless one alone is longer. */
export const asciiObjet = (text: string): string => {
  const written = asciiLetters(text.replace(/€/g, " EUR "))
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
  const { max } = limits.objet
  if (written.length <= max) return written
  const lastBlank = written.slice(0, max + 1).lastIndexOf(" ")
  return written.slice(0, lastBlank > 0 ? lastBlank : max)
}

type Refused = FieldRefused | undefined

const length = (field: FieldRefused["field"], value: string, min: number, max: number): Refused => {
  if (value.length < min) return new FieldRefused({ field, rule: "tooShort", limit: min })
  if (value.length > max) return new FieldRefused({ field, rule: "tooLong", limit: max })
  return undefined
}

const pattern = (field: FieldRefused["field"], value: string, expected: RegExp): Refused =>
  expected.test(value) ? undefined : new FieldRefused({ field, rule: "pattern", limit: expected.source })

const amount = (cents: number): Refused => {
  const { min, max } = limits.montant
  if (!Number.isSafeInteger(cents)) return new FieldRefused({ field: "montant", rule: "notInteger", limit: "cents" })
  if (cents < min) return new FieldRefused({ field: "montant", rule: "tooSmall", limit: min })
  if (cents > max) return new FieldRefused({ field: "montant", rule: "tooLarge", limit: max })
  return undefined
}

const url = (field: "urlnotif" | "urlredirect", value: string): Refused =>
  length(field, value, 1, limits.url.max) ??
  pattern(field, value, /^https?:\/\/[!-~]+$/) ??
  (URL.canParse(value) ? undefined : new FieldRefused({ field, rule: "pattern", limit: "URL" }))

const refusal = (fields: PaymentFields): Refused =>
  pattern("numcli", fields.numcli, /^[0-9]{6}$/) ??
  (fields.exer === undefined ? undefined : pattern("exer", fields.exer, /^[0-9]{4}$/)) ??
  pattern("saisie", fields.saisie, /^[TXW]$/) ??
  length("refdet", fields.refdet, limits.refdet.min, limits.refdet.max) ??
  pattern("refdet", fields.refdet, /^[A-Za-z0-9]+$/) ??
  amount(fields.montant) ??
  length("mel", fields.mel, limits.mel.min, limits.mel.max) ??
  pattern("mel", fields.mel, /^[^\p{Z}\p{C}@]+@[^\p{Z}\p{C}@]+$/u) ??
  url("urlnotif", fields.urlnotif) ??
  url("urlredirect", fields.urlredirect)

const accepted = Brand.nominal<PaymentRequest>()

/**
 * Checks every field before the call and rewrites `objet` (an empty one is left out).
 * Fails with the first rule broken.
 */
export const paymentRequest = (fields: PaymentFields): Result.Result<PaymentRequest, FieldRefused> => {
  const refused = refusal(fields)
  if (refused !== undefined) return Result.fail(refused)
  const { objet: free, ...others } = fields
  const objet = asciiObjet(free ?? "")
  return Result.succeed(accepted(objet === "" ? others : { ...others, objet }))
}
