import type { Words } from "../fr.ts"
import { counted, isolated } from "./counted.ts"

const places = (count: number) => counted(count, "مكان واحد", "مكانان", "أماكن", "مكانًا")
const requested = (count: number) => counted(count, "طلب واحد", "طلبان", "طلبات", "طلبًا")

/** What is said of places that are asked for, then drawn or given. */
export const requests: Words["planningSteps"]["requests"] = {
  title: "طلباتك للأماكن",
  none: "لا طلب جارٍ لك.",
  see: "عرض طلباتي",
  about: (what, said) => `${isolated(what)}: ${said}`,
  summaries: {
    open: (count, until) => `طلبت ${places(count)}${until === "" ? "" : `، يمكن تغييره حتى ${until}`}.`,
    closed: (count) => `طلبت ${places(count)}، الجواب سيأتي بالبريد.`,
    given: (count) => `أُعطيت ${places(count)}.`,
    partly: (given, asked) => `أُعطيت ${given} من ${asked}.`,
    refused: "لا مكان هذه المرة."
  },
  outcomes: {
    open: "مطلوب",
    closed: "في انتظار الجواب",
    given: "مقبول",
    partly: "مقبول جزئيًا",
    refused: "لا مكان هذه المرة"
  },
  changeUntil: (instant) => `يمكنك تغييره في الجدول حتى ${instant}.`,
  notBooked: "هذه الأماكن مطلوبة، ولم تُحجز بعد.",
  openNext: {
    draw: "ثم تقرر القرعة من يأتي أولًا. يأتي الجواب بالبريد ويظهر هنا.",
    town: "تعطي البلدية الأماكن. يأتي الجواب بالبريد ويظهر هنا."
  },
  closedNext: {
    draw: (instant) => `انتهت الطلبات منذ ${instant}، ولم تُجرَ القرعة بعد. يأتي الجواب بالبريد ويظهر هنا.`,
    town: () => "تعطي البلدية الأماكن. يأتي الجواب بالبريد ويظهر هنا."
  },
  rank: (rank, of) => `جاء طلبك في القرعة في المرتبة ${rank} من ${of}.`,
  drawnOn: (instant) => `قرعة ${instant}.`,
  satisfied: (count) =>
    count === 0 ? "لم يمكن قبول أي طلب." : `بهذا الترتيب، وما دامت هناك أماكن، قُبل ${requested(count)}.`,
  decidedByTown: "أعطت البلدية الأماكن.",
  states: { given: "مقبول:", refused: "غير مقبول:" },
  waits: "ما لم يُقبل يبقى في قائمة الانتظار: سيُعرض عليك مكان متاح حين يأتي دورك.",
  toWaits: "عرض مرتبتي في قائمة الانتظار",
  noCriteria: "حظك في القرعة: مثل أي طلب دون أولوية.",
  chances: (weight, names) => `حظك في القرعة: ${weight} مرة حظ طلب دون أولوية (${isolated(names)}).`,
  chance: (name, weight) => `${isolated(name)}: × ${weight}`,
  askedAt: (instant) => `طُلب يوم ${instant}.`,
  allOrNothing: "الكل معًا، أو لا شيء.",
  check: {
    title: "التحقق من القرعة",
    before:
      "تنطلق القرعة من عدد سري اختير قبل الطلبات. بصمته منشورة من الآن: لا أحد يمكنه تبديله بعد ذلك. سجّلها إن أردت مقارنتها بعد القرعة.",
    after: "انطلقت القرعة من عدد اختير قبل الطلبات. كانت بصمته منشورة مسبقًا: لم يكن ممكنًا اختيار عدد يناسب أحدًا.",
    seed: "عدد القرعة",
    hash: "البصمة المنشورة مسبقًا (SHA‑256)",
    number: "رقم طلبك",
    right: "تحقق متصفحك: البصمة هي فعلًا بصمة هذا العدد",
    wrong: "البصمة ليست بصمة هذا العدد: أخبر البلدية",
    how: "لإعادة القرعة كلها، اطلب من البلدية قائمة أرقام الطلبات وحظوظها. يعطي كل رقم، مع عدد القرعة، نتيجة يمكن لأي أحد حسابها (HMAC‑SHA‑256)؛ وترتيب النتائج هو ترتيب القرعة."
  },
  basket: {
    note: (until) =>
      `أنت تطلب أماكن: لم تُحجز بعد.${until === "" ? "" : ` يمكنك تغيير طلبك حتى ${until}.`} تُعطى الأماكن بعد ذلك، ويصلك الجواب بالبريد.`,
    someNote: (count) => `من هذه الأماكن: ${places(count)} بالطلب، ولم تُحجز بعد.`,
    send: (count) => `طلب ${places(count)}`,
    sent: (count) => `سُجّل طلبك: ${places(count)}`
  }
}
