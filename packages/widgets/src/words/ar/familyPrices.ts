import type { Words } from "../fr.ts"

export const familyPrices: Words["familyPrices"] = {
  title: "ما تدفعه عائلتك اليوم",
  resident: "أنت تسكن في المدينة: هذه أسعار السكان.",
  elsewhere: "أنت تسكن في مدينة أخرى: هذه أسعار العائلات من الخارج.",
  price: (activity, unit) => (activity === unit ? activity : `${activity}، ${unit}`),
  none: "لا أحد من أطفالك مسجل في نشاط له سعر.",
  when: "يُحسب الكوسيان الجديد من اليوم الذي تكتبه حين تعطيه. الأيام السابقة تحتفظ بالسعر القديم؛ وتُصحَّح الفاتورة الصادرة في الشهر التالي عند الحاجة.",
  noContract: "قد تضاف زيادة أو تخفيض: الفاتورة وحدها هي المعتمدة."
}
