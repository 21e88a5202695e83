import type { Language } from "../../platform/text/Language.ts"
/** Everything that is printed on an invoice, already decided: the renderer looks nothing up. */
export interface InvoicePdf {
  readonly language: Language
  readonly town: InvoicePdfTown
  readonly regie: InvoicePdfRegie
  /** How the Trésor public claims it; `null` or absent for what a régie collects. */
  readonly treasury?: InvoicePdfTreasury | null
  readonly invoice: InvoicePdfHead
  readonly debtor: InvoicePdfDebtor
  readonly lines: ReadonlyArray<InvoicePdfLine>
  /** Aids, credits and other reductions; their amounts are negative and counted in `totalCents`. */
  readonly deductions: ReadonlyArray<InvoicePdfDeduction>
  /** Still owed on earlier invoices. Shown for information, not counted in `totalCents`. */
  readonly previousBalanceCents?: number | null
  /** Lines and deductions together. */
  readonly totalCents: number
  readonly paidCents: number
  /** What is no longer claimed, one page each after the invoice. */
  readonly creditNotes?: ReadonlyArray<InvoicePdfCreditNote>
  readonly remainingCents: number
}

/** A credit note of the invoice; amounts in cents. */
export interface InvoicePdfCreditNote {
  readonly number: string
  /** ISO day. */
  readonly issuedOn: string
  readonly amountCents: number
  readonly reason: string
  /** What of it was paid, and is given back or carried over. */
  readonly surplusCents: number
}

/** The body that issues the invoice. */
export interface InvoicePdfTown {
  readonly name: string
  readonly addressLines: ReadonlyArray<string>
  /** `#rrggbb` or `#rgb`; anything else is drawn in a neutral blue. Only surfaces are coloured, never text. */
  readonly accentColor: string
  readonly siret?: string | null
  /** Whom to ask, one line each: a telephone, a mail address, opening hours. */
  readonly contactLines: ReadonlyArray<string>
}

/** The cash office that is paid. */
export interface InvoicePdfRegie {
  readonly name: string
  /** Where one can pay in person or send a cheque, one line each. */
  readonly placeOfPayment: ReadonlyArray<string>
  readonly acceptedMeans: ReadonlyArray<string>
  readonly legalMention: string
}

/** A titre, or an article of a rôle: what the law wants an avis des sommes à payer to say (french-rules.md 2.2). */
export interface InvoicePdfTreasury {
  readonly kind: "titre" | "role"
  readonly exercise: number
  readonly bordereau: number
  /** Number of the titre, or of the article. */
  readonly piece: number
  /** First name, name and quality of who issued it. */
  readonly issuer: string
  /** The court before which it is contested. */
  readonly court: string
  /** PayFiP's merchant number, and its reference in groups of digits. */
  readonly numcli: string
  readonly reference: ReadonlyArray<string>
}

/** What identifies the invoice. */
export interface InvoicePdfHead {
  readonly number: string
  /** ISO day, `2026-12-01`. */
  readonly issuedOn: string
  /** ISO day. */
  readonly dueOn: string
  readonly periodLabel: string
  readonly object: string
  /** For example “Payée le 3 décembre 2026”. */
  readonly stateText?: string | null
}

/** To whom the invoice is sent, as the envelope's window shows it. */
export interface InvoicePdfDebtor {
  readonly names: ReadonlyArray<string>
  readonly addressLines: ReadonlyArray<string>
}

/** One service to one child. Lines of the same child that follow each other are drawn under one heading. */
export interface InvoicePdfLine {
  /** `null` for what concerns the whole household. */
  readonly child: string | null
  readonly activity: string
  readonly description: string
  /** Where the service was given. */
  readonly place: string
  readonly period: string
  /** A decimal with a point: `12`, `7.5`. */
  readonly quantity: string
  readonly unit: string
  readonly unitPriceCents: number
  readonly amountCents: number
  /** How the price was found, for example “Tranche QF 3 : 600–899”. */
  readonly tariffExplanation: string
}

/** A reduction of the whole invoice. */
export interface InvoicePdfDeduction {
  readonly label: string
  readonly amountCents: number
}
