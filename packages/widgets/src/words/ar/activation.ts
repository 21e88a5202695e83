import type { Words } from "../fr.ts"
import { isolated } from "./counted.ts"

export const activation: Words["activation"] = {
  title: "فعّل حسابك",
  forWhom: (name) => `مرحبًا ${isolated(name)}، اختر كلمة المرور.`,
  mail: "معرّفك هو عنوان بريدك الإلكتروني:",
  until: (day) => `هذا الرابط صالح حتى ${day}.`,
  submit: "تفعيل حسابي",
  submitting: "جارٍ التفعيل…",
  doneTitle: "تم تفعيل حسابك",
  done: (name) => `أهلًا بك ${isolated(name)}. أنت متصل الآن، وستصلك رسالة تؤكد التفعيل.`,
  used: "إذا كان حسابك مفعّلًا، فسجّل الدخول. وإذا طلبت رابطًا أحدث، فافتح آخر رسالة وصلتك.",
  expired: "لحماية حسابك، رابط التفعيل صالح لبضعة أيام فقط. اطلب رابطًا جديدًا.",
  toLogin: "لدي حساب: تسجيل الدخول"
}
