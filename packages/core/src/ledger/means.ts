import { Schema } from "effect"
import { comparable } from "../platform/text/folding.ts"

/** How money comes in: `voucher` is the CESU, `holiday-voucher` the ANCV's. */
export const PaymentMeans = Schema.Literals([
  "card",
  "direct-debit",
  "cash",
  "cheque",
  "transfer",
  "voucher",
  "holiday-voucher"
])
export type PaymentMeans = typeof PaymentMeans.Type

/** What a régie takes at its counter or by post. */
export const CounterMeans = PaymentMeans.pick(["cash", "cheque", "transfer", "voucher", "holiday-voucher"])
export type CounterMeans = typeof CounterMeans.Type

/** What people write for it, without accents: in files, and where they type it. */
export const meansSynonyms: Readonly<Record<string, CounterMeans>> = {
  especes: "cash",
  numeraire: "cash",
  liquide: "cash",
  cheque: "cheque",
  "cheque bancaire": "cheque",
  virement: "transfer",
  "virement bancaire": "transfer",
  cesu: "voucher",
  "titre cesu": "voucher",
  "cheque emploi service": "voucher",
  ancv: "holiday-voucher",
  "cheque vacances": "holiday-voucher",
  "cheques vacances": "holiday-voucher",
  "cheque vacances ancv": "holiday-voucher"
}

/** The means that a person wrote, in French or as its code, whatever accents, case and signs between words; undefined when it is none. */
export const counterMeansOf = (written: string): CounterMeans | undefined => {
  const word = comparable(written, " ")
  return meansSynonyms[word] ?? CounterMeans.literals.find((means) => comparable(means, " ") === word)
}
