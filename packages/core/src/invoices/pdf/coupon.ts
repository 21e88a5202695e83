import { a4, grey, mm } from "../../platform/pdf/Sheet.ts"
import { type Drawing, room } from "./drawing.ts"

const height = 42 * mm
const leading = 11

/** What one cuts off and sends with a cheque to the Trésor public; nothing on an invoice of a régie, or that nothing is left to pay on. */
export const drawCoupon = (drawing: Drawing): void => {
  const { sheet, data, words, cents } = drawing
  const { treasury, regie, invoice, debtor, remainingCents } = data
  if (!treasury || remainingCents === 0) return
  sheet.y += 4 * mm
  room(drawing, height)
  sheet.rule(sheet.y)
  sheet.text(words.coupon, a4.left, sheet.y + 5 * mm, { bold: true, size: 9, role: "H2" })
  const top = sheet.y + 11 * mm
  sheet.text(words.couponCheque, a4.left, top, { size: 8, color: grey })
  const address = [regie.name, ...regie.placeOfPayment]
  sheet.paragraph(address, a4.left, top + 12, 84 * mm, leading, { size: 9 })
  const facts = [
    debtor.names.join(", "),
    `${words.invoice} ${words.number(invoice.number)}`,
    `${words.claims[treasury.kind]} ${words.slip(treasury)}`,
    treasury.reference.join("-")
  ]
  const below = sheet.paragraph(facts, 107 * mm, top, a4.right - 107 * mm, leading, { size: 9 })
  sheet.text(cents(remainingCents), 107 * mm, below + 5, { bold: true, size: 12 })
  sheet.y += height
}
