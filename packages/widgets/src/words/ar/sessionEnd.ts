import type { Words } from "../fr.ts"
import { isolated } from "./counted.ts"

export const sessionEnd: Words["sessionEnd"] = {
  title: "ستنتهي جلستك قريبًا",
  text: "إن لم تفعل شيئًا، فسيُسجَّل خروجك بعد",
  kept: "ما كتبته سيبقى حين تسجّل الدخول من جديد.",
  fixed: "لا يمكن تمديدها: احفظ ما كتبته ثم سجّل الدخول من جديد.",
  announced: (time) => `تنتهي جلستك بعد ${isolated(time)}. يمكنك البقاء متصلًا.`,
  stay: "البقاء متصلًا",
  staying: "لحظة…",
  leave: "تسجيل الخروج",
  close: "فهمت"
}
