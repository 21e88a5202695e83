import type { Words } from "../fr.ts"

export const delay: Words["delay"] = {
  title: "محاولات فاشلة كثيرة",
  wait: "لحماية حسابك، ستكون المحاولة التالية ممكنة بعد",
  from: (time) => `(في الساعة ${time}).`,
  over: "يمكنك المحاولة من جديد.",
  otherWay: "لا تتذكر كلمة المرور؟ استعمل «هل نسيت كلمة المرور؟» لاختيار كلمة أخرى."
}
