import type { Words } from "../fr.ts"
import { counted, isolated } from "./counted.ts"

const parts = (count: number) => counted(count, "قسم واحد", "قسمان", "أقسام", "قسمًا")

export const verification: Words["verification"] = {
  title: "مراجعة الملف",
  intro: (year) => `السنة الدراسية ${isolated(year)}. يمكنك التوقف والمتابعة لاحقًا، حتى على جهاز آخر.`,
  step: (place, count) => `الخطوة ${place} من ${count}`,
  progress: (done, count) => `تمت مراجعة ${done} من ${count}`,
  ofChild: (section, name) => `${isolated(name)}: ${section}`,
  exact: "هذا صحيح",
  confirming: "لحظة…",
  incomplete: "تنقص أجوبة في هذا القسم: أكمله ثم أكّد.",
  later: "لاحقًا",
  doneTitle: "شكرًا، ملفك محدّث",
  done: (year) => `راجعت كل الأقسام للسنة الدراسية ${isolated(year)}.`,
  toSpace: "الذهاب إلى فضائي",
  banner: (year) => `راجع ملفك للسنة الدراسية ${isolated(year)}`,
  remaining: (count) => `بقي ${parts(count)}`,
  blocked: "سيصبح الدفع عبر الإنترنت ممكنًا بعد انتهاء المراجعة.",
  start: "بدء المراجعة",
  resume: "متابعة المراجعة"
}
