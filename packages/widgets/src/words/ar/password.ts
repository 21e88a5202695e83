import type { Words } from "../fr.ts"
import { counted } from "./counted.ts"

const characters = (count: number) => counted(count, "حرف واحد", "حرفان", "أحرف", "حرفًا")

export const password: Words["password"] = {
  label: "كلمة المرور الجديدة",
  rule: (minimum) => `${characters(minimum)} أو أكثر. جملة يسهل تذكرها مناسبة جدًا، والمسافات مقبولة.`,
  confirmation: "أكّد كلمة المرور",
  missing: (count) => `ما زال ينقص ${characters(count)}.`,
  strength: "قوة كلمة المرور",
  levels: {
    short: "قصيرة جدًا",
    weak: "سهلة التخمين: أضف كلمات.",
    good: "كلمة مرور جيدة.",
    strong: "كلمة مرور جيدة جدًا."
  },
  different: "كلمتا المرور غير متطابقتين.",
  refusals: {
    "too-short": (limit) => `اختر كلمة مرور من ${characters(limit)} أو أكثر.`,
    "too-long": (limit) => `كلمة المرور هذه طويلة جدًا: ${characters(limit)} على الأكثر.`,
    "digits-only": () => "كلمة مرور من أرقام فقط تُخمَّن بسرعة. أضف كلمات.",
    "too-common": () => "كلمة المرور هذه شائعة جدًا وتُخمَّن بسرعة. اختر غيرها.",
    "too-easy": () => "كلمة المرور هذه سهلة التخمين. أضف كلمة أو كلمتين لا صلة لهما بها، أو اختر جملة.",
    "own-name": () => "تحتوي كلمة المرور هذه على اسمك أو عنوانك. اختر غيرها."
  }
}
