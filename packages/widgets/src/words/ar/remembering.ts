import type { Words } from "../fr.ts"
import { counted } from "./counted.ts"

const lasting = (count: number) => counted(count, "يومًا واحدًا", "يومين", "أيام", "يومًا")
const without = (count: number) => counted(count, "يوم واحد", "يومين", "أيام", "يومًا")

export const remembering: Words["remembering"] = {
  until: (days, idleDays) =>
    idleDays < days
      ? `تبقى متصلًا ${lasting(days)} على الأكثر، وينتهي الاتصال بعد ${without(idleDays)} دون زيارة.`
      : `تبقى متصلًا ${lasting(days)} على الأكثر.`
}
