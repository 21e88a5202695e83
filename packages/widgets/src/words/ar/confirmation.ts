import type { Words } from "../fr.ts"

export const confirmation: Words["confirmation"] = {
  why: "مضى على تسجيل دخولك أكثر من ربع ساعة: اكتب كلمة مرورك للمتابعة.",
  goOn: "متابعة",
  goingOn: "جارٍ التحقق…"
}
