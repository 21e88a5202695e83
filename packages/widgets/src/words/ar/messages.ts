import type { Words } from "../fr.ts"
import { isolated } from "./counted.ts"

export const messages: Words["messages"] = {
  title: "رسائلي",
  intro: "ما تكتبه لك البلدية، وأسئلتك إلى مصالحها. لا يقرؤها أحد غير أسرتك.",
  none: "لا رسائل الآن.",
  unread: (count) => `${count} غير مقروءة`,
  back: "كل رسائلي",
  write: "الكتابة إلى مصلحة",
  service: "المصلحة",
  chooseService: "اختر مصلحة",
  subject: "الموضوع",
  text: "رسالتك",
  answer: "جوابك",
  send: "إرسال",
  sent: "أُرسلت رسالتك. سيصلك بريد حين يأتي الجواب.",
  by: (author, when) => `${isolated(author)}، ${when}`,
  last: (town, when) => `${town ? "وصلت" : "أُرسلت"} ${when}`,
  missing: (fields) => `ينقص: ${fields}.`,
  tooMany: "أرسلت رسائل كثيرة اليوم. أعد المحاولة غدًا، أو اتصل بالمصلحة.",
  unfit: "رسالتك طويلة جدًا أو فارغة.",
  unknown: "هذه الرسالة غير موجودة، أو ليست لأسرتك."
}
