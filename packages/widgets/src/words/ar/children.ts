import type { Words } from "../fr.ts"
import { counted, isolated } from "./counted.ts"

export const children: Words["children"] = {
  title: "أطفالي",
  intro: "افتح ملف طفل للاطلاع عليه أو إكماله.",
  none: "لا طفل مسجل في أسرتك. اتصل بالبلدية لتسجيله.",
  back: "كل أطفالي",
  open: (name) => `فتح ملف ${isolated(name)}`,
  years: (age) => counted(age, "سنة واحدة", "سنتان", "سنوات", "سنة"),
  months: (age) => counted(age, "شهر واحد", "شهران", "أشهر", "شهرًا"),
  noSchool: "لم تُذكر المدرسة",
  toVerify: (count) => `للمراجعة (${counted(count, "قسم واحد", "قسمان", "أقسام", "قسمًا")})`,
  upToDate: "محدّث",
  shared: "أسرتان",
  sharedTitle: "لهذا الطفل أسرتان",
  sharedText:
    "ترى الأسرتان وتعدّلان الهوية نفسها والمدرسة والطعام والبطاقة الصحية والتصاريح. أما الأشخاص للاتصال أو المسموح لهم فخاصون بكل أسرة: تراهم الأسرة الأخرى إلا من تخصّهم لأسرتك.",
  sections: {
    identity: "الهوية",
    school: "المدرسة والصف",
    "emergency-contacts": "أشخاص للاتصال عند الطوارئ",
    "authorised-pickups": "أشخاص مسموح لهم باصطحاب الطفل",
    diet: "الطعام",
    health: "الصحة",
    authorisations: "التصاريح"
  },
  intros: {
    "emergency-contacts": "يُتصل بهم بهذا الترتيب إذا لم يجب الوالدان.",
    "authorised-pickups": "بالإضافة إلى الوالدين. ستُطلب منهم وثيقة هوية.",
    diet: "ما لا يأكله الطفل. لا حاجة لذكر السبب.",
    health:
      "هذه البطاقة سرية. لا يطّلع عليها إلا أنت والمسؤول الآخر والموظفون الذين يهتمون بطفلك؛ كل اطلاع من موظف يُسجل هنا."
  },
  otherHome: "ذكرته الأسرة الأخرى",
  forbiddenTitle: "أشخاص لا يجوز لهم اصطحاب الطفل",
  forbidden: "قائمة سجلتها البلدية حسب حكم قضائي. لتغييرها، اتصل بالبلدية.",
  reads: "اطلاعات الموظفين",
  noReads: "لم يطّلع أي موظف على هذه البطاقة.",
  groups: {
    treatments: "اللقاحات والعلاج",
    allergies: "الربو والحساسية",
    care: "ما يجب معرفته كل يوم",
    pai: "مشروع الاستقبال الفردي (PAI)",
    doctor: "الطبيب المعالج",
    town: "أسمح بما يلي",
    outings: "الخرجات والأنشطة"
  },
  fields: {
    givenName: "الاسم",
    familyName: "اللقب",
    birthDate: "تاريخ الميلاد",
    birthPlace: "مكان الميلاد",
    sex: "الجنس",
    school: "المدرسة",
    schoolClass: "الصف",
    noPork: "دون لحم خنزير",
    noMeat: "دون لحم",
    packedMeal: "وجبة من البيت",
    vaccinesUpToDate: "اللقاحات الإلزامية مكتملة",
    treatment: "يتبع الطفل علاجًا طبيًا",
    treatmentDetail: "أي علاج",
    asthma: "الربو",
    medicineAllergy: "حساسية من دواء",
    foodAllergy: "حساسية غذائية",
    otherAllergy: "حساسية أخرى",
    allergyDetail: "الحساسية: ما هي، وما العمل",
    difficulties: "مشاكل صحية",
    recommendations: "توصيات مفيدة",
    pai: "يوجد PAI",
    paiUntil: "PAI صالح حتى",
    doctorName: "اسم الطبيب",
    doctorPhone: "هاتف الطبيب",
    canSwim: "يعرف الطفل السباحة",
    leavesAlone: "يمكن للطفل أن يغادر وحده",
    leavesAloneFrom: "ابتداءً من أي ساعة"
  },
  hints: {
    packedMeal: "تقدم العائلة الوجبة.",
    treatmentDetail: "تُسلَّم الأدوية مع الوصفة.",
    difficulties: "مرض، حادث، نوبات، عملية: مع التواريخ والاحتياطات.",
    recommendations: "نظارات، جهاز سمع، نوم…",
    leavesAloneFrom: "مثال: 16:30"
  },
  sexes: { F: "بنت", M: "ولد" }
}
