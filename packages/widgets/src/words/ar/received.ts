import type { Words } from "../fr.ts"
import { isolated } from "./counted.ts"

export const received: Words["received"] = {
  noPayment: "لم يُستلم أي دفع لهذه الفاتورة.",
  surplus: "فائض منقول",
  means: {
    card: "بطاقة بنكية",
    "direct-debit": "اقتطاع",
    cash: "نقدًا",
    cheque: "شيك",
    transfer: "تحويل",
    voucher: "شيك خدمة (CESU)",
    "holiday-voucher": "شيك العطل (ANCV)"
  },
  rejected: (means) => `${means}، رفضه البنك`,
  debitRecorded: "اقتطاع مسجّل، بشرط التحصيل",
  creditNotes: "إشعارات دائنة",
  creditNote: (number, day) => `إشعار دائن ${isolated(number)} بتاريخ ${day}`,
  carriedOver: (amount, invoice) => `نُقل ${amount} إلى الفاتورة ${isolated(invoice)}`,
  refunded: (amount) => `أُعيد ${amount}`,
  waiting: (amount) => `${amount} ستُعاد إليك، أو تُنقل إلى فاتورة أخرى`
}
