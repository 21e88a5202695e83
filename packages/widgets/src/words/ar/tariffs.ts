import type { Words } from "../fr.ts"
import { counted, isolated } from "./counted.ts"

export const tariffs: Words["tariffs"] = {
  about: "الأسعار والأوقات والقواعد",
  hours: (from, to) => `من ${from} إلى ${to}`,
  simulator: {
    title: "كم السعر؟",
    intro: "يتعلق السعر بوضعك. لا يُحفظ شيء مما تكتبه هنا.",
    none: "لم تنشر المدينة أسعارها هنا بعد.",
    what: "النشاط",
    quotient: "الكوسيان العائلي",
    quotientHint: "باليورو، في شهادة CAF أو MSA. اتركه فارغًا إن لم تعرفه.",
    notAQuotient: "الكوسيان العائلي: اكتب مبلغًا باليورو، مثل 900 أو 622,50.",
    residency: "أين تسكن؟",
    resident: "في المدينة",
    elsewhere: "في مدينة أخرى",
    children: "كم طفلًا من أطفالك يأتي؟",
    times: "كم مرة لكل واحد؟",
    age: "العمر",
    years: (age) => counted(age, "سنة", "سنتان", "سنوات", "سنة"),
    schoolClass: "الصف",
    otherClass: "صف آخر",
    compute: "حساب السعر",
    computing: "جارٍ الحساب…",
    total: (amount) => `ستدفع ${amount}`,
    child: (rank) => (rank === 1 ? "الطفل الأول" : `الطفل رقم ${rank}`),
    cited: (name, from) => `السعر «${isolated(name)}»، ساري المفعول منذ ${from}.`,
    later: (name, from) => `السعر «${isolated(name)}»، يسري ابتداءً من ${from}.`,
    decision: (deliberation) => `المصدر: ${isolated(deliberation)}.`,
    unknownQuotient: "دون كوسيان، يُطبق السعر المقرر لمن لم يقدمه.",
    noContract: "هذا الحساب لا يلزم البلدية: الفاتورة وحدها هي المعتمدة."
  },
  estimate: {
    total: (month, amount) => `${month}: حتى اليوم، ${amount}`,
    why: "عرض الحساب",
    what: "هذا تقدير حسب ما حُجز وسُجّل اليوم. الفاتورة وحدها هي المعتمدة.",
    line: (quantity, unit, price) => `${quantity} ${isolated(unit)} × ${price}`.replace("  ", " "),
    of: (child, what) => (child === "" ? what : `${isolated(child)}، ${what}`),
    incomplete: "بعض الحجوزات لا سعر لها بعد: ستضاف.",
    unknown: "البلدية لا تعرف الكوسيان الخاص بك: هذه أسعار من لم يقدمه.",
    give: "تقديم الكوسيان"
  },
  quotient: {
    title: "الكوسيان والأسعار",
    intro: "يتعلق سعر أنشطة أطفالك بالكوسيان العائلي.",
    inForce: (amount) => `الكوسيان الخاص بك ${amount}.`,
    since: (from) => `يسري منذ ${from}، إلى أن تقدم غيره.`,
    until: (from, until) => `يسري من ${from} إلى ${until}.`,
    ended: (until) => `لم يعد الكوسيان الأخير ساريًا منذ ${until}.`,
    unknown: "البلدية لا تعرف الكوسيان الخاص بك.",
    byDefault: "دون كوسيان، تُحسب فواتيرك بالسعر المقرر لمن لم يقدمه، وهو غالبًا الأعلى.",
    next: (amount, from) => `ابتداءً من ${from} سيكون ${amount}.`,
    sources: {
      family: "أنت قدمته.",
      staff: "سجّلته البلدية.",
      import: "سجّلته البلدية.",
      "api-particulier": "جاء من CAF أو MSA."
    },
    give: "لتقديم غيره، غيّر قسم «معلومات إضافية»."
  }
}
