import type { Words } from "../fr.ts"
import { counted, isolated } from "./counted.ts"

const toRead = (count: number) =>
  counted(count, "رسالة واحدة للقراءة", "رسالتان للقراءة", "رسائل للقراءة", "رسالة للقراءة")
const parts = (count: number) => counted(count, "قسم واحد", "قسمان", "أقسام", "قسمًا")
const bills = (count: number) => counted(count, "فاتورة واحدة", "فاتورتان", "فواتير", "فاتورة")
const papers = (count: number) => counted(count, "مستند واحد", "مستندان", "مستندات", "مستندًا")
const enrolled = (count: number) => counted(count, "تسجيل واحد", "تسجيلان", "تسجيلات", "تسجيلًا")
const places = (count: number) => counted(count, "مكان واحد", "مكانان", "أماكن", "مكانًا")

export const account: Words["account"] = {
  hello: (name) => `مرحبًا ${isolated(name)}`,
  household: (name) => name,
  menu: "قائمة فضاء العائلة",
  menuButton: "القائمة",
  home: "الرئيسية",
  screens: {
    verification: "مراجعة الملف",
    child: "ملف طفل",
    document: "مستند للملء",
    invoice: "تفاصيل فاتورة",
    payment: "الدفع",
    signIn: "تسجيل الدخول"
  },
  blocked: "سيصبح الدفع عبر الإنترنت ممكنًا بعد انتهاء المراجعة.",
  toDoTitle: "ما عليك فعله",
  nothingToDo: "كل شيء على ما يرام: لا شيء عليك الآن.",
  toDo: {
    verification: { text: (count) => `ملفك للمراجعة، ${parts(count)}`, act: "مراجعة" },
    quotient: {
      text: (_count, _amount, until) => `قدّم الكوسيان العائلي${until === "" ? "" : ` قبل ${until}`}: عليه تتوقف أسعارك`,
      act: "تقديم"
    },
    "invoices-overdue": { text: (count, amount) => `${bills(count)} متأخرة، ${amount}`, act: "دفع" },
    "invoices-due": {
      text: (count, amount, due) =>
        count === 1
          ? `فاتورة واحدة للدفع قبل ${due}، ${amount}`
          : `${bills(count)} للدفع، ${amount}، أولاها قبل ${due}`,
      act: "دفع"
    },
    documents: { text: (count) => `${papers(count)} للتقديم`, act: "تقديم" },
    messages: { text: toRead, act: "قراءة" },
    enrolments: { text: (count) => `${enrolled(count)} للإكمال`, act: "إكمال" },
    "place-offered": {
      text: (count, _amount, due) =>
        count === 1 ? `مكان معروض عليك، اقبله قبل ${due}` : `${places(count)} معروضة عليك، أولها يُقبل قبل ${due}`,
      act: "جواب"
    },
    "planning-opens": {
      text: (count, _amount, opens) => `تُفتح الحجوزات يوم ${opens} (${enrolled(count)})`,
      act: "عرض"
    }
  },
  profile: "ملفي الشخصي",
  profileHint: "تسجيل الدخول، معلومات الاتصال، الرسائل المرغوبة، أمان الحساب.",
  family: "أسرتي",
  familyHint: "أنت، والمسؤول الآخر، وعنوانك، والمعلومات المفيدة للبلدية.",
  children: "أطفالي",
  childrenHint: "المدرسة، الأشخاص للاتصال، الطعام، الصحة والتصاريح.",
  toVerify: (count) => `${parts(count)} للمراجعة`,
  toMenu: "العودة إلى القائمة",
  planning: "جدولي",
  planningHint: "احجز أيام أطفالك وألغِها: المطعم، الاستقبال، العطل.",
  toBook: (count) => `${counted(count, "حجز واحد", "حجزان", "حجوزات", "حجزًا")} للقيام به`,
  enrolments: "تسجيلاتي",
  enrolmentsHint: "اطلب التسجيل في نشاط وتابعه.",
  toFollow: (count) => `${enrolled(count)} للإكمال`,
  invoices: "فواتيري",
  toPay: (count) => `${bills(count)} للدفع`,
  invoicesHint: "اطلع على فواتيرك، حمّلها وادفع عبر الإنترنت.",
  documents: "مستنداتي",
  documentsHint: "البطاقة الصحية والشهادات: تُملأ وتُرسل من هنا.",
  toGive: (count) => `${papers(count)} للتقديم`,
  messages: "رسائلي",
  messagesHint: "اكتب إلى مصالح البلدية.",
  toRead,
  signOut: "تسجيل الخروج"
}
