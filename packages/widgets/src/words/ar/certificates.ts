import type { Words } from "../fr.ts"

export const certificates: Words["certificates"] = {
  title: "شهادات الضرائب",
  intro: "ما دفعته لرعاية أطفالك دون السادسة: للتصريح به من أجل التخفيض الضريبي.",
  download: (year, amount) => `شهادة ${year} (${amount})`,
  fetching: "جارٍ تحضير الشهادة…",
  downloaded: "تم تحميل الشهادة.",
  fileName: (year) => `attestation-fiscale-${year}.pdf`
}
