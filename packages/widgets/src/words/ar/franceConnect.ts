import type { Words } from "../fr.ts"

export const franceConnect: Words["franceConnect"] = {
  title: "FranceConnect",
  signIn: "تسجيل الدخول عبر FranceConnect",
  what: "ما هو FranceConnect؟ (نافذة جديدة)",
  none: "اربط FranceConnect بحسابك لتسجيل الدخول دون حفظ كلمة مرور. ستُطلب كلمة مرورك مرة واحدة.",
  link: "ربط FranceConnect",
  linked: (day) => `مرتبط بحسابك منذ ${day}.`,
  used: (day) => `آخر تسجيل دخول عبر FranceConnect في ${day}.`,
  unused: "لم يُستعمل بعد لتسجيل الدخول.",
  unlink: "فصل FranceConnect",
  question: "هل تريد فصل FranceConnect؟ ستسجّل الدخول بعنوان بريدك الإلكتروني وكلمة مرورك.",
  confirm: "فصل",
  unlinked: "تم فصل FranceConnect عن حسابك."
}
