import type { PriceTrace } from "@portail-familles/core/tariffs"
import { euros } from "../../terminal/words.ts"

const percents = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 4 })

/** How a line's price came about, step by step: `0,36 % × 900,00 € = 3,24 € ; × 4 = 12,96 €`. Empty without a trace. */
export const arithmeticOf = (
  { steps = [] }: Partial<PriceTrace>,
  line: { readonly quantity: string; readonly unitPriceCents: number; readonly amountCents: number }
): string => {
  if (steps.length === 0) return ""
  const quantity = line.quantity.replace(".", ",")
  return [...steps.map(stepWords), `${quantity} × ${euros(line.unitPriceCents)} = ${euros(line.amountCents)}`].join(
    " ; "
  )
}

/** An amount whose cents may be broken: rounded at the end of the arithmetic, not here. */
const fine = (cents: number): string =>
  Number.isInteger(cents) ? euros(cents) : `${percents.format(Math.round(cents * 100) / 10_000)} €`

const stepWords = (step: PriceTrace["steps"][number]): string => {
  switch (step.kind) {
    case "price":
      return `prix ${euros(Math.round(step.cents))}`
    case "rate":
      return `${percents.format(step.percent)} % × ${euros(step.quotientCents)} = ${fine(step.cents)}`
    case "floor":
      return `minimum ${euros(Math.round(step.cents))}`
    case "ceiling":
      return `maximum ${euros(Math.round(step.cents))}`
    case "adjustment":
      return `${step.name} = ${fine(step.cents)}`
    case "rounding":
      return `arrondi ${euros(step.cents)}`
  }
}
