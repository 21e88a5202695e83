import type { Words } from "../fr.ts"

export const oneLogin: Words["oneLogin"] = {
  waiting: "سجّل الدخول في هذه الصفحة لعرض هذا الجزء.",
  go: "الذهاب إلى تسجيل الدخول"
}
