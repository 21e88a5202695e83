import type { Words } from "../fr.ts"
import { counted, isolated } from "./counted.ts"

export const common: Words["common"] = {
  loading: "جارٍ التحميل…",
  retry: "إعادة المحاولة",
  back: "رجوع",
  cancel: "إلغاء",
  show: "إظهار",
  hide: "إخفاء",
  showLong: (label) => `إظهار: ${label}`,
  hideLong: (label) => `إخفاء: ${label}`,
  openPortal: "فتح فضاء العائلة على البوابة",
  mistakes: (count) => `${counted(count, "نقطة واحدة", "نقطتان", "نقاط", "نقطة")} للتصحيح:`
}

export const login: Words["login"] = {
  title: "فضاء العائلة",
  intro: "سجّل الدخول للاطلاع على حجوزاتك وفواتيرك ومستنداتك.",
  ended: "انتهت جلستك. سجّل الدخول من جديد: ستتابع من حيث توقفت.",
  mail: "البريد الإلكتروني",
  password: "كلمة المرور",
  remember: "تذكّرني",
  rememberHint: "اختره فقط على جهاز شخصي.",
  submit: "تسجيل الدخول",
  submitting: "جارٍ تسجيل الدخول…",
  mailMissing: "اكتب عنوان بريدك الإلكتروني.",
  mailOdd: `عنوان البريد هذا غير كامل. مثال: ${isolated("prenom.nom@exemple.fr")}`,
  passwordMissing: "اكتب كلمة المرور.",
  forgotten: "هل نسيت كلمة المرور؟",
  askLink: "الحصول على رابط التفعيل",
  firstTime: "أول دخول لك؟",
  signedIn: "أنت متصل",
  signedInAs: (name) => `أنت تستعمل حساب ${isolated(name)}.`,
  open: "الذهاب إلى فضائي",
  signOut: "تسجيل الخروج",
  signedOut: "تم تسجيل خروجك."
}

export const failures: Words["failures"] = {
  network: "البوابة لا تجيب. تحقق من اتصالك بالإنترنت ثم أعد المحاولة.",
  unexpected: "تواجه البوابة صعوبة. أعد المحاولة بعد بضع دقائق.",
  reference: " المرجع ",
  "request-invalid": "بعض المعلومات غير مقبولة. تحقق منها ثم أعد المحاولة.",
  "town-unknown": "لم تُفتح هذه البوابة بعد على هذا العنوان.",
  "signed-out": "انتهت جلستك. سجّل الدخول من جديد.",
  "account-busy": "طلبات كثيرة في وقت واحد. انتظر دقيقة ثم أعد المحاولة.",
  "sign-in-refused": "عنوان البريد وكلمة المرور لا يتطابقان. تحقق منهما ثم أعد المحاولة.",
  "page-not-listed": "لا يمكن فتح فضاء العائلة في هذه الصفحة. افتحه على بوابة مدينتك.",
  "origin-refused": "هذا الموقع غير مسموح له بفتح فضاء العائلة. استعمل بوابة مدينتك."
}
