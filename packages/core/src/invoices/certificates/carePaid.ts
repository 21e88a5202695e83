import type { CarePayment } from "./Certificate.ts"

/**
 * The ISO day from which children are born who count in a year: under six on 1 January, as tax brochures read it (CGI art. 200 quater B;
 * form 2042 RICI: "nés à compter du 1er janvier").
 */
export const bornFrom = (year: number): string => `${year - 6}-01-01`

/**
 * What of a payment went to care, in cents: the same share of the invoice each time. Over all payments of an invoice the parts add up to
 * what it asks for care, whatever the years they fall in.
 */
export const carePaid = ({
  careCents,
  invoiceCents,
  coveredBeforeCents,
  coveredCents
}: Pick<CarePayment, "careCents" | "invoiceCents" | "coveredBeforeCents" | "coveredCents">): number => {
  if (invoiceCents <= 0) return 0
  const upTo = (covered: number) => Math.round((careCents * covered) / invoiceCents)
  return upTo(coveredCents) - upTo(coveredBeforeCents)
}

/** A payer of a household: an adult, or all of it where the books do not know who paid. */
export interface PaidCare {
  readonly householdId: string
  readonly payerId: string | null
  readonly children: ReadonlyArray<{ readonly name: string; readonly birthDate: string; readonly amountCents: number }>
}

/** What each payer paid for each child; a household with one payer is certified as a whole. */
export const paidByPayer = (payments: ReadonlyArray<CarePayment>): ReadonlyArray<PaidCare> =>
  [...Map.groupBy(payments, ({ householdId }) => householdId)].flatMap(([householdId, own]) => {
    const payers = new Set(own.flatMap(({ payerId }) => payerId ?? []))
    const byPayer = Map.groupBy(own, ({ payerId }) => (payers.size > 1 ? payerId : null))
    return [...byPayer].flatMap(([payerId, paid]) => {
      const children = [...Map.groupBy(paid, ({ childId }) => childId).values()].flatMap((parts) => {
        const [first] = parts
        const amountCents = parts.reduce((sum, part) => sum + carePaid(part), 0)
        return first === undefined || amountCents <= 0
          ? []
          : [{ name: first.child, birthDate: first.birthDate, amountCents }]
      })
      return children.length === 0 ? [] : [{ householdId, payerId, children }]
    })
  })
