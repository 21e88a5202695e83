import type { Words } from "../fr.ts"
import { counted, isolated } from "./counted.ts"

const places = (count: number) => counted(count, "مكان واحد", "مكانان", "أماكن", "مكانًا")

/** What is said of waiting lists and the places that they offer. */
export const waits: Words["planningSteps"]["waits"] = {
  title: "قائمة الانتظار",
  offered: (count) => (count === 1 ? "مكان معروض عليك" : `${places(count)} معروضة عليك معًا`),
  offeredUntil: (instant) => `محفوظ لك حتى ${instant}.`,
  offeredHint: "إن لم تجب قبل ذلك، فسيُعرض على العائلة التالية.",
  accept: "قبول",
  decline: "رفض",
  answering: "جارٍ إرسال جوابك…",
  answered: {
    accepted: "تم الحجز: المكان لك.",
    declined: "رفضت المكان: عُرض على العائلة التالية.",
    withdrawn: "لم تعد في قائمة الانتظار هذه."
  },
  waitingTitle: "انتظاراتك",
  waitingHint: "حين يتاح مكان لك، تصلك رسالة ويظهر هنا.",
  rank: (rank, of) => `في الانتظار: ${rank} من ${of}.`,
  criteria: (names) => `معايير البلدية التي تعطيك أولوية: ${isolated(names)}.`,
  criterion: (name, points) => `${isolated(name)} (${counted(points, "نقطة واحدة", "نقطتان", "نقاط", "نقطة")})`,
  noCriteria: "لا معيار أولوية من البلدية: مرتبتك حسب ترتيب الطلبات.",
  askedAt: (instant) => `طُلب يوم ${instant}.`,
  allOrNothing: "تُعرض معًا، أو لا تُعرض.",
  withdraw: "التوقف عن الانتظار",
  withdrawLong: (count, rank) => `${places(count)}. ${rank}`,
  askTitle: "طلب الانضمام إلى قائمة الانتظار",
  askHint: "هذه الأماكن مأخوذة. اختر ما تنتظره: يُعرض أول مكان متاح على العائلة الأولى في الترتيب، ولا أحد يتجاوز.",
  siblings: "إبقاء الإخوة معًا",
  siblingsHint: "تُعرض الأماكن للجميع، أو لا أحد.",
  days: "كل هذه الأيام معًا فقط",
  daysHint: "وإلا فكل يوم يُعرض وحده حين يتاح.",
  ask: "تسجيلي في قائمة الانتظار",
  asking: "جارٍ إرسال الطلب…",
  missing: "اختر مكانًا واحدًا على الأقل.",
  nothingFull: "في الأيام المعروضة في الجدول، لا مكان آخر للانتظار.",
  listed: "أنت في قائمة الانتظار",
  listedHint: "لا شيء عليك: سنكتب لك.",
  notListed: "لم يكن هذا الطلب ممكنًا",
  failures: {
    expired: (instant) => `فات الوقت: كان المكان محفوظًا حتى ${instant}. عُرض على العائلة التالية.`,
    refused: (why) => `${isolated(why)} يبقى المكان محفوظًا لك حتى التاريخ المذكور.`,
    ended: {
      waiting: "لا مكان معروض بعد.",
      offered: "هذا المكان معروض عليك.",
      taken: "محجوز من قبل: يمكنك إلغاؤه في الجدول.",
      declined: "رفضت هذا المكان من قبل.",
      expired: "فات الوقت: لم يعد المكان محفوظًا لك.",
      withdrawn: "سحبت هذا الطلب من قبل.",
      closed: "انتهى هذا الانتظار: لم يعد المكان معروضًا."
    },
    lost: "انقطع الاتصال قبل الجواب. أعد المحاولة: لن يتم شيء مرتين."
  }
}
