import type { Words } from "../fr.ts"

export const links: Words["links"] = {
  noTokenTitle: "رابطك غير كامل",
  noToken: "تُفتح هذه الصفحة بالرابط الذي وصلك بالبريد الإلكتروني. إذا نسخته، فتأكد أنه كامل.",
  unknownTitle: "هذا الرابط غير معروف",
  unknown: "قد يكون غير كامل: انسخه كله من الرسالة، أو اطلب رابطًا جديدًا.",
  usedTitle: "استُعمل هذا الرابط من قبل",
  expiredTitle: "انتهت صلاحية هذا الرابط"
}
