import type { Words } from "../fr.ts"
import { counted, isolated } from "./counted.ts"

/** What is said of absences and their proofs. */
export const absences: Words["planningSteps"]["absences"] = {
  title: "الغيابات",
  listTitle: "الغيابات المعلنة",
  of: (child, days) => `${isolated(child)}، ${days}`,
  states: {
    unproved: "وثيقة للتقديم",
    waiting: "وصلت الوثيقة، تنظر فيها البلدية",
    accepted: "الوثيقة مقبولة",
    refused: "الوثيقة غير مقبولة",
    late: "فات وقت الوثيقة",
    unprovable: "غياب معلن"
  },
  hints: {
    unproved: "",
    waiting: "لا شيء عليك.",
    accepted: "لن تُحسب عليك هذه الأيام، إلا ما يبقى مستحقًا.",
    refused: "فات وقت تقديم غيرها. سؤال؟ اكتب إلى البلدية.",
    late: "تبقى هذه الأيام مستحقة. سؤال؟ اكتب إلى البلدية.",
    unprovable: "تبقى هذه الأيام مستحقة، حتى مع وثيقة: هذه قاعدة المدينة."
  },
  staysDue: "يبقى مستحقًا حتى مع وثيقة (مهلة الانتظار)",
  reason: (reason) => `تشرح البلدية: ${isolated(reason)}`,
  until: (instant) => `قدمها قبل ${instant}، الآن أو لاحقًا: تكفي صورة أو ملف PDF.`,
  another: (instant) => `يمكنك إضافة صفحة حتى ${instant}.`,
  files: (count, scanned) =>
    `${counted(count, "ملف واحد مقدَّم", "ملفان مقدَّمان", "ملفات مقدَّمة", "ملفًا مقدَّمًا")}${scanned ? "" : "، قيد الفحص بمضاد الفيروسات"}. أسرتك والبلدية وحدهما يمكنهما فتحه، وأنت ترى متى تفتحه البلدية.`,
  file: (position) => `الملف ${position}`,
  scanning: "يفحصه برنامج الحماية",
  open: "فتح",
  takeBack: "سحب",
  askTakeBack: "هل تسحب هذا الملف؟ سيُمحى ولن تراه البلدية بعد ذلك.",
  anotherUntil: (instant) => `يمكنك تقديم ملف آخر حتى ${instant}.`,
  noOther: "فات وقت تقديم ملف آخر: تبقى هذه الأيام مستحقة.",
  yesTakeBack: "نعم، اسحبه",
  takingBack: "جارٍ السحب…",
  keepIt: "لا، أبقه",
  tookBack: "تم سحب الملف.",
  decided: "قررت البلدية بناءً على هذه الوثيقة: لا يمكن سحبها بعد الآن.",
  gone: "لم يعد هذا الملف موجودًا: سُحب أو مُحي في نهاية مدته.",
  limits: "صورة (JPEG, PNG) أو PDF، 10 ميغابايت على الأكثر.",
  give: "إضافة الوثيقة",
  giveAnother: "إضافة ملف",
  sending: "جارٍ إرسال الوثيقة…",
  checking: "جارٍ فحص الملف…",
  refused: {
    "no-proof-helps": "الوثيقة لن تغير شيئًا: تبقى هذه الأيام مستحقة.",
    "too-late": "فات وقت تقديم وثيقة. سؤال؟ اكتب إلى البلدية.",
    accepted: "قبلت البلدية وثيقتك من قبل.",
    "too-many-files": "لهذا الغياب ما يكفي من الملفات."
  },
  declareTitle: "الإخبار بغياب",
  declareHint:
    "لم يعد إلغاء هذه الأيام ممكنًا: يبقى المكان محجوزًا ومستحقًا، إلا بوثيقة مقبولة. يُخبَر الفريق بأن طفلك لن يأتي.",
  declare: "الإخبار بالغياب",
  declaring: "جارٍ الإرسال…",
  missing: "اختر يومًا واحدًا على الأقل.",
  nothing: "لا غياب للإخبار به في الأيام المعروضة: ما دام الوقت متاحًا، فالأفضل إلغاء الحجز.",
  declared: "تم الإخبار بالغياب",
  declaredHint: "ما يبقى مستحقًا والوثيقة المطلوبة مذكوران أدناه.",
  notDeclared: "ما لم يمكن الإخبار به"
}
