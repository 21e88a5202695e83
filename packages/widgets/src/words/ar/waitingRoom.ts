import type { Words } from "../fr.ts"
import { counted } from "./counted.ts"

export const waitingRoom: Words["waitingRoom"] = {
  title: "أنت في صف الانتظار",
  place: (rank) => `عائلات كثيرة تصل في الوقت نفسه. مكانك في الصف: ${rank}.`,
  estimate: (minutes) => `الانتظار المتوقع: حوالي ${counted(minutes, "دقيقة", "دقيقتين", "دقائق", "دقيقة")}.`,
  soon: "الانتظار المتوقع: دقيقة على الأكثر.",
  stay: "أبقِ هذه الصفحة مفتوحة دون إعادة تحميلها: ستتابع وحدها من حيث توقفت حين يأتي دورك."
}
