import { Certificates, type Invoice, Invoices, lineIn } from "@portail-familles/core/invoices"
import { lockedUntil } from "@portail-familles/core/ledger"
import { PayFip } from "@portail-familles/core/payfip"
import { FamilyMandates, type RegieDebits } from "@portail-familles/core/payments"
import { todayInParis } from "@portail-familles/core/platform/time"
import { Effect } from "effect"
import { HttpServerResponse } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { CurrentSession } from "../contract/authorization.ts"
import { CertificateUnknown, InvoiceUnknown } from "../contract/invoiceProblems.ts"
import type { InvoiceSummary } from "../contract/invoices.ts"
import { CurrentTown } from "../contract/middleware.ts"

import { treasuryOf } from "./invoiceTreasury.ts"

/** PayFiP takes no payment under one euro. */
const leastOnlineCents = 100

/** What a mandate takes says on which day; where its régie no longer tells the day of an order, it is being paid. */
const stateFor = ({ state }: Invoice, isDebited: boolean) => {
  if (isDebited) return "being-debited"
  return state === "being-debited" ? "being-paid" : state
}

/** When a mandate takes it; another payment under way comes first. */
const debitOf = ({ id, hold }: Invoice, regies: ReadonlyArray<RegieDebits>) => {
  if (hold !== null && hold !== "direct-debit") return null
  const debit = regies.flatMap(({ debits }) => debits).find(({ invoiceId }) => invoiceId === id)
  return debit === undefined ? null : { on: debit.on, ordered: debit.ordered }
}

const summary = (invoice: Invoice, regies: ReadonlyArray<RegieDebits>): typeof InvoiceSummary.Type => {
  const debit = debitOf(invoice, regies)
  return {
    id: invoice.id,
    number: invoice.number,
    period: invoice.period,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    totalCents: invoice.totalCents,
    paidCents: invoice.paidCents,
    creditedCents: invoice.creditedCents,
    remainingCents: invoice.remainingCents,
    state: stateFor(invoice, debit !== null),
    payable: invoice.collection === "regie" && invoice.remainingCents >= leastOnlineCents && invoice.hold === null,
    lockedUntil:
      invoice.attemptAt === null || invoice.hold === "set-aside" || invoice.hold === "direct-debit"
        ? null
        : lockedUntil(invoice.attemptAt).toISOString(),
    debit
  }
}

const unknown = { InvoiceNotFound: () => Effect.fail(new InvoiceUnknown()) }

export const invoicesHandlers = HttpApiBuilder.group(
  Api,
  "invoices",
  Effect.fn(function* (handlers) {
    const invoices = yield* Invoices
    const certificates = yield* Certificates
    const mandates = yield* FamilyMandates
    const payfip = yield* PayFip
    return handlers.handleAll({
      list: Effect.fnUntraced(function* () {
        const { access } = yield* CurrentSession
        const all = yield* invoices.ofFamily(access)
        const debits = yield* mandates.list(access)
        return {
          invoices: all.map((invoice) => summary(invoice, debits)),
          balanceCents: all.reduce((sum, invoice) => sum + invoice.remainingCents, 0),
          surplusCents: yield* invoices.surplusCents(access)
        }
      }),
      get: Effect.fnUntraced(function* ({ params }) {
        const { access, language } = yield* CurrentSession
        const town = yield* CurrentTown
        const invoice = yield* invoices.detail(access, params.id).pipe(Effect.catchTags(unknown))
        return {
          ...summary(invoice, yield* mandates.list(access)),
          regie: town.settings.regies.find((regie) => regie.code === invoice.regieCode)?.name ?? invoice.regieCode,
          treasury: treasuryOf(town, invoice, payfip, yield* todayInParis),
          debtor: invoice.debtor,
          lines: invoice.lines.map((line) => {
            const { position: _, trace: __, ...said } = lineIn(line, language)
            return said
          }),
          payments: invoice.payments.map((payment) => ({
            ...payment,
            paidAt: payment.paidAt.toISOString(),
            carriedOverAt: payment.carriedOverAt?.toISOString() ?? null,
            rejectedAt: payment.rejectedAt?.toISOString() ?? null
          })),
          creditNotes: invoice.creditNotes
        }
      }),
      certificates: Effect.fnUntraced(function* () {
        const { access } = yield* CurrentSession
        return { certificates: yield* certificates.years(access) }
      }),
      certificatePdf: Effect.fnUntraced(function* ({ params }) {
        const { access } = yield* CurrentSession
        const pdf = yield* certificates
          .pdf(access, Number(params.year))
          .pipe(Effect.catchTag("NothingToCertify", () => Effect.fail(new CertificateUnknown())))
        return HttpServerResponse.uint8Array(pdf, {
          contentType: "application/pdf",
          headers: { "content-disposition": `inline; filename="attestation-fiscale-${params.year}.pdf"` }
        })
      }),
      pdf: Effect.fnUntraced(function* ({ params }) {
        const session = yield* CurrentSession
        const pdf = yield* invoices.pdf(session.access, params.id, session.language).pipe(Effect.catchTags(unknown))
        return HttpServerResponse.uint8Array(pdf.content, {
          contentType: "application/pdf",
          headers: { "content-disposition": `inline; filename="facture-${pdf.number}.pdf"` }
        })
      })
    })
  })
)
