import { type InvoiceDetail, officeOf } from "@portail-familles/core/invoices"
import type { PayFip } from "@portail-familles/core/payfip"
import { daysAfter } from "@portail-familles/core/platform/time"
import type { Town } from "@portail-familles/core/towns"
import type { InvoiceTreasury } from "../contract/invoices.ts"

/** Where a family pays what the Trésor public collects; null for an invoice of a régie. `today` is an ISO day. */
export const treasuryOf = (
  { settings }: Town,
  invoice: InvoiceDetail,
  payfip: PayFip["Service"],
  today: string
): typeof InvoiceTreasury.Type | null => {
  const { collection, treasury, totalCents, remainingCents, number } = invoice
  if (collection === "regie") return null
  const regie = settings.regies.find(({ code }) => code === invoice.regieCode)
  const office = officeOf(invoice, regie)
  const paidTo = { office: office?.name ?? "", address: office?.address ?? [], kind: collection }
  if (treasury === null || regie === undefined) return { ...paidTo, claim: null, payUrl: null, payFrom: null }
  const { exercise, bordereau, piece, reference, acceptedOn } = treasury
  const { numcli, mode } = regie
  // PayFiP learns of a debt in the night after it was taken in charge, and takes it whole
  const payFrom = acceptedOn === null ? null : daysAfter(acceptedOn, 1)
  const refdet = reference.join("")
  const payUrl =
    payFrom !== null && payFrom <= today && remainingCents === totalCents
      ? (payfip.formUrl({ numcli, exercise, refdet, objet: `Facture ${number}`, montant: totalCents, mode }) ?? null)
      : null
  return {
    ...paidTo,
    claim: { exercise, bordereau, piece, numcli, reference: reference.join("-") },
    payUrl,
    payFrom
  }
}
