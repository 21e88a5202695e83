import type { Words } from "../fr.ts"
import { counted } from "./counted.ts"

export const balance: Words["balance"] = {
  underWay: (amount) => `منها ${amount} قيد الدفع`,
  surplus: (amount) => `مدفوع زيادة: ${amount}. يعيده صندوق البلدية أو ينقله إلى فاتورة أخرى.`,
  on: (day) => `يوم ${day}`,
  from: (day) => `ابتداءً من ${day}`,
  debited: (count, amount, when) =>
    `${count === 1 ? "ستُقتطع" : "ستُقتطع، أولها"} ${when}، ${counted(count, "فاتورة واحدة", "فاتورتان", "فواتير", "فاتورة")} (${amount})‏: `,
  apart: () => "وهي غير مشمولة في الدفع.",
  nothingToDo: () => "لا شيء عليك."
}
