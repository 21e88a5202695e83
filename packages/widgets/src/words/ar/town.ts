import type { Words } from "../fr.ts"
import { isolated } from "./counted.ts"

export const town: Words["town"] = {
  news: "الأخبار",
  noNews: "لا أخبار الآن.",
  services: "مصالحكم",
  noServices: "ستُعرض المصالح هنا قريبًا.",
  mail: "مراسلة",
  phone: "اتصال",
  hours: "أوقات العمل",
  files: "للتحميل",
  size: (kilobytes) => isolated(`PDF, ${kilobytes} ko`)
}
