import type { Words } from "../fr.ts"
import { isolated } from "./counted.ts"

export const profile: Words["profile"] = {
  title: "ملفي الشخصي",
  intro: "معلومات الدخول والاتصال. يُعدَّل كل جزء وحده.",
  empty: "لم يُذكر",
  edit: "تعديل",
  editLong: (section) => `تعديل: ${section}`,
  save: "تأكيد",
  saving: "جارٍ الحفظ…",
  saved: "تم الحفظ.",
  required: "(إلزامي)",
  allRequired: "كل الخانات إلزامية.",
  sections: {
    signIn: "تسجيل الدخول",
    personal: "معلومات شخصية",
    professional: "معلومات مهنية",
    phones: "الهواتف",
    language: "اللغة",
    notifications: "الرسائل المرغوبة",
    sessions: "الاتصالات المفتوحة",
    data: "بياناتي"
  },
  fields: {
    civility: "الصفة",
    birthName: "اللقب عند الميلاد",
    familyName: "اللقب المستعمل",
    givenName: "الاسم",
    birthDate: "تاريخ الميلاد",
    profession: "المهنة",
    employer: "جهة العمل",
    workPhone: "هاتف العمل",
    main: "الهاتف الرئيسي",
    second: "هاتف ثانٍ",
    language: "لغة الرسائل الإلكترونية",
    invoices: "فاتورة جديدة متوفرة",
    openings: "تُفتح الحجوزات غدًا",
    offers: "مكان أصبح متاحًا",
    bookings: "تغيّر جدولك",
    absences: "الغيابات والوثائق المبررة"
  },
  noticeHints: {
    invoices: "بعد الأجل، يُرسل تذكير دائمًا.",
    openings: "قبل يوم، إذا كان أطفالك معنيين.",
    offers: "يُحفظ لك لوقت محدود. دون رسائل، راجع جدولك.",
    bookings: "ما تحجزه أو تلغيه، وما تحجزه البلدية لك.",
    absences: "إذا نقصت وثيقة، وجواب البلدية."
  },
  hints: {
    familyName: "اللقب الذي تستعمله كل يوم.",
    birthDate: `اليوم، الشهر، السنة. مثال: ${isolated("03/05/1987")}`,
    phone: `مثال: ${isolated("06 12 34 56 78")}. لرقم أجنبي ابدأ بـ +.`,
    notifications: "الرسائل عن مدفوعاتك وأمان حسابك ومكان تلغيه البلدية تُرسل دائمًا."
  },
  civilities: { "": "غير محدد", Mme: "السيدة", "M.": "السيد" },
  languages: { fr: "الفرنسية", en: "الإنجليزية" },
  wanted: "نعم",
  unwanted: "لا",
  rules: {
    required: (field) => `${field}: هذه الخانة إلزامية.`,
    "too-long": (field, limit) => (limit === "" ? `${field}: طويل جدًا.` : `${field}: ${limit} حرفًا على الأكثر.`),
    "not-a-phone": (field) => `${field}: هذا الرقم غير كامل. مثال: ${isolated("06 12 34 56 78")}`,
    "not-a-day": (field) => `${field}: هذا التاريخ غير موجود. مثال: ${isolated("03/05/1987")}`,
    "in-the-future": (field) => `${field}: هذا التاريخ لم يمر بعد.`,
    "too-long-ago": (field) => `${field}: هذا التاريخ قديم جدًا. تحقق من السنة.`,
    "not-a-mail": (field) => `${field}: العنوان غير كامل. مثال: ${isolated("prenom.nom@exemple.fr")}`,
    unchanged: (field) => `${field}: أنت تستعمله الآن.`
  },
  otherRule: (field) => `${field}: هذا الجواب غير مقبول. تحقق منه.`,
  conflict: {
    title: "تغيّرت هذه المعلومات في هذه الأثناء",
    text: "عُدّلت في مكان آخر وأنت تكتب. لم يضع شيء: اختر ما يجب أن يبقى.",
    typed: "كتبت",
    current: "المسجل الآن",
    keep: "الاحتفاظ بما كتبته",
    take: "أخذ ما هو مسجل"
  },
  signIn: {
    mail: "البريد الإلكتروني",
    password: "كلمة المرور",
    passwordChanged: (day) => `تغيّرت يوم ${day}`,
    pending: (mail) => `في انتظار التأكيد: ${isolated(mail)}`,
    pendingUntil: (day) => `افتح الرسالة التي وصلت إلى هذا العنوان قبل ${day}.`,
    changeMail: "تغيير البريد الإلكتروني",
    changePassword: "تغيير كلمة المرور",
    newMail: "البريد الإلكتروني الجديد",
    newMailHint: "سنرسل إليه رسالة فيها رابط. لا يتغير عنوانك إلا حين تفتحه.",
    current: "كلمة المرور الحالية",
    currentMissing: "اكتب كلمة المرور الحالية.",
    currentWrong: "ليست هذه كلمة مرورك الحالية.",
    mailAsked: (mail) =>
      `تنتظرك رسالة على ${isolated(mail)}. افتح الرابط الذي فيها لتأكيد هذا العنوان. لا تنسَ مجلد الرسائل غير المرغوبة.`,
    validUntil: (day) => `الرابط صالح حتى ${day}.`,
    passwordDone: "تم تغيير كلمة المرور. أُغلقت اتصالاتك الأخرى؛ وتؤكد لك ذلك رسالة."
  },
  sessions: {
    intro: "الأجهزة التي حسابك مفتوح عليها. لا تعرف أحدها؟ أغلقه ثم غيّر كلمة المرور.",
    unknownDevice: "جهاز غير معروف",
    current: "هذا الجهاز",
    remembered: "اتصال محفوظ",
    site: (host) => `على ${isolated(host)}`,
    opened: (day) => `فُتح يوم ${day}`,
    seen: (day) => `آخر استعمال ${day}`,
    close: "إغلاق",
    closeLong: (device) => `إغلاق الاتصال: ${isolated(device)}`,
    confirm: "سيحتاج هذا الجهاز إلى تسجيل الدخول من جديد. هل تغلق هذا الاتصال؟",
    confirmAll: "ستحتاج كل الأجهزة الأخرى إلى تسجيل الدخول من جديد. هل تغلقها؟",
    confirmed: "نعم، إغلاق",
    closeAll: "إغلاق كل الاتصالات الأخرى",
    closed: "أُغلق الاتصال.",
    closedAll: "أُغلقت كل الاتصالات الأخرى.",
    onlyThis: "حسابك غير مفتوح في أي مكان آخر."
  },
  data: {
    text: "حمّل نسخة من كل المعلومات التي تحفظها البوابة عنك وعن أسرتك.",
    download: "تحميل بياناتي",
    format: "ملف ZIP",
    preparing: "جارٍ تحضير الملف…",
    done: (name) => `تم تحميل الملف ${isolated(name)}.`,
    fileName: (day) => `mes-donnees-${day}.zip`
  }
}
