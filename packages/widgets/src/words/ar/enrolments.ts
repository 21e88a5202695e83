import type { Words } from "../fr.ts"
import { isolated } from "./counted.ts"

export const enrolments: Words["enrolments"] = {
  title: "تسجيلاتي",
  intro: "يُسجَّل الطفل مرة واحدة لكل فترة؛ ثم تُحجز أيامه في الجدول.",
  mine: "وضع أطفالك",
  emptyTitle: "لا تسجيلات الآن",
  empty: "اختر نشاطًا أدناه واطلب تسجيل طفلك. ستتابع هنا كل خطوة.",
  none: "لا نشاط معروض الآن. ستعلن هذه الصفحة عنه حين تفتحه البلدية.",
  states: { requested: "مطلوب", accepted: "مقبول", refused: "مرفوض", withdrawn: "مسحوب" },
  period: (name, from, to) => `${isolated(name)}، من ${from} إلى ${to}`,
  place: (name) => `المكان: ${isolated(name)}`,
  group: (name) => `المجموعة: ${isolated(name)}`,
  refused: (reason) => `السبب: ${isolated(reason)}`,
  next: "ما يلي",
  act: {
    dossier: "مراجعة ملفي",
    documents: "تقديم المستندات",
    pay: "عرض فواتيري",
    book: "حجز أيام"
  },
  withdraw: "سحب الطلب",
  withdrawLong: (child, activity) => `سحب الطلب: ${isolated(child)}، ${isolated(activity)}`,
  withdrawn: (child, activity) => `سُحب الطلب: ${isolated(child)}، ${isolated(activity)}.`,
  offered: "التسجيل في نشاط",
  rules: "ما يجب معرفته",
  service: (name) => `المصلحة: ${isolated(name)}`,
  address: (place, address) => (address === "" ? place : `${isolated(place)}، ${isolated(address)}`),
  opens: (instant) => `تُفتح الحجوزات ${instant}.`,
  choosePlace: "المكان",
  pickPlace: "اختر مكانًا",
  placeMissing: "اختر مكانًا أولًا.",
  at: (place) => `في ${isolated(place)}`,
  ask: "طلب",
  askLong: (child, activity, period) => `طلب التسجيل: ${isolated(child)}، ${isolated(activity)}، ${isolated(period)}`,
  asking: "جارٍ إرسال الطلب…",
  asked: (child, activity) => `تم الطلب: ${isolated(child)}، ${isolated(activity)}.`,
  fill: { child: "إكمال ملف الطفل", household: "إكمال عنواني" },
  already: "انظر أعلاه",
  refusedNow: "لم يكن التسجيل ممكنًا:",
  unknown: "هذا النشاط أو هذا التسجيل لم يعد موجودًا. حُدّثت الصفحة."
}
