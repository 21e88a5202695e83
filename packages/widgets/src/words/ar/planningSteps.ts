import type { Words } from "../fr.ts"
import { absences } from "./absences.ts"
import { counted, isolated } from "./counted.ts"
import { requests } from "./requests.ts"
import { waits } from "./waits.ts"

const days = (count: number) => counted(count, "يوم واحد", "يومان", "أيام", "يومًا")

export const planningSteps: Words["planningSteps"] = {
  weekdays: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
  repeat: {
    title: "حجز عدة أيام دفعة واحدة",
    action: "ماذا تريد؟",
    actions: { add: "حجز", cancel: "إلغاء حجوزات" },
    children: "لمن؟",
    unit: "أي نشاط؟",
    weekdays: "أي أيام؟",
    weeks: "أي أسابيع؟",
    parity: { every: "كلها", even: "الأسابيع الزوجية", odd: "الأسابيع الفردية" },
    from: "ابتداءً من",
    untilTitle: "حتى متى؟",
    untilHolidays: (day) => `حتى العطلة (${day})`,
    untilMonth: (day) => `حتى نهاية الشهر (${day})`,
    untilDay: "حتى تاريخ",
    until: "آخر يوم",
    preview: "عرض النتيجة قبل الاختيار",
    previewing: "جارٍ التحقق…",
    missing: {
      children: "اختر طفلًا واحدًا على الأقل.",
      weekdays: "اختر يومًا واحدًا من الأسبوع على الأقل.",
      until: "يجب أن يأتي آخر يوم بعد الأول، خلال ستة أشهر."
    },
    resultTitle: (count) => `${days(count)} ممكنة`,
    nothing: "لا يمكن تغيير أي يوم من هذه الأيام.",
    noDays: "لا يوم يطابق: النشاط لا يقام في هذه الأيام، أو تم ذلك من قبل.",
    already: (count) => `${days(count)} على هذه الحال من قبل.`,
    refused: (count) => `${days(count)} غير ممكنة`,
    put: (count) => `إضافة ${days(count)} إلى اختياراتي`,
    putSaid: (count) => `${count} للتأكيد.`,
    tooMany: (count) => `كثير في مرة واحدة: ${count} على الأكثر. اختر أيامًا أقل.`
  },
  history: {
    title: "سجل جدولي",
    empty: "لم تحجز ولم تلغِ شيئًا بعد. سيظهر كل طلب هنا مع جوابه.",
    by: { me: "من طرفك", household: "من طرف المسؤول الآخر", town: "من طرف البلدية" },
    actions: { add: "حجز", cancel: "إلغاء", close: "إغلاق" },
    refusedOf: (action, outcome) => `${action}: ${outcome}`
  },
  sheet: {
    title: (child, when) => `جدول ${isolated(child)}، ${when}`,
    print: "طباعة",
    close: "إغلاق",
    printedOn: (day) => `طُبع يوم ${day}. الجدول على الإنترنت هو المعتمد.`
  },
  waits,
  requests,
  absences,
  feed: {
    title: "استقبال الجدول في مفكرتي",
    text: "تظهر الأيام المحجوزة في مفكرة هاتفك أو حاسوبك، وتتحدّث فيها.",
    secret: "هذا الرابط شخصي: كل من يملكه يرى أيام أطفالك. لا تشاركه. يمكنك حذفه في أي وقت.",
    make: "إنشاء رابطي",
    making: "جارٍ إنشاء الرابط…",
    made: (instant) => `يوجد رابط منذ ${instant}.`,
    madeHint: "لا يُعرض إلا عند إنشائه. ضاع؟ أنشئ غيره: سيتوقف القديم.",
    renew: "إنشاء رابط جديد",
    address: "العنوان الذي تعطيه لمفكرتك",
    copy: "نسخ",
    copied: "نُسخ العنوان.",
    notCopied: "لم ينسخه متصفحك: حدّده ثم انسخه.",
    once: "انسخه الآن: لن يُعرض بعد ذلك.",
    howTitle: "الطريقة",
    how: [
      "آيفون: الإعدادات، التطبيقات، التقويم، الحسابات، إضافة حساب، آخر، الاشتراك في تقويم.",
      "تقويم Google على الحاسوب: تقاويم أخرى، «+»، من عنوان URL.",
      "Outlook: إضافة تقويم، الاشتراك من الويب."
    ],
    revoke: "حذف الرابط",
    revoked: "حُذف الرابط: لن تتحدّث المفكرات بعد الآن."
  }
}
