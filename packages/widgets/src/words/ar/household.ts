import type { Words } from "../fr.ts"
import { isolated } from "./counted.ts"

export const household: Words["household"] = {
  title: "أسرتي",
  intro: "أنت، والمسؤول الآخر، ومعلوماتكم الإدارية. يُعدَّل كل قسم وحده.",
  sections: {
    me: "أنا",
    "other-guardian": "المسؤول الآخر",
    "correspondence-address": "عنوان المراسلة",
    "additional-information": "معلومات إضافية"
  },
  noOther: "لا مسؤول آخر مسجل. لإضافة واحد، اتصل بالبلدية.",
  mailInProfile: "يُغيَّر هذا العنوان في «ملفي الشخصي» بكلمة المرور.",
  toProfile: "تغيير عنواني في ملفي الشخصي",
  mailOfOther: "للمسؤول الآخر حسابه الخاص: هناك يُغيَّر هذا العنوان.",
  otherApproved: "توافق البلدية على تغييرات الاسم والميلاد والبريد والسلطة الأبوية، وتخبر هذا الشخص.",
  groups: {
    identity: "الهوية",
    reach: "معلومات الاتصال",
    work: "العمل",
    children: "الصلة بالأطفال",
    benefits: "المنح العائلية",
    insurance: "التأمين المدرسي",
    town: "أسئلة مدينتك"
  },
  fields: {
    civility: "الصفة",
    familyName: "اللقب المستعمل",
    birthName: "اللقب عند الميلاد",
    givenName: "الاسم",
    birthDate: "تاريخ الميلاد",
    birthPlace: "مكان الميلاد",
    mainPhone: "الهاتف الرئيسي",
    secondPhone: "هاتف ثانٍ",
    mail: "البريد الإلكتروني",
    profession: "المهنة",
    employer: "جهة العمل",
    workPhone: "هاتف العمل",
    relation: "صلتي بالأطفال",
    parentalAuthority: "السلطة الأبوية",
    streetNumber: "الرقم",
    street: "الشارع",
    complement1: "تكملة العنوان",
    complement2: "تكملة العنوان 2",
    postalCode: "الرمز البريدي",
    city: "المدينة",
    regime: "النظام",
    benefitNumber: "رقم المستفيد",
    "quotientFamilial.amount": "الكوسيان العائلي",
    "quotientFamilial.validFrom": "الكوسيان صالح منذ",
    familySituation: "الوضع العائلي",
    insuranceCompany: "شركة التأمين",
    insuranceNumber: "رقم العقد",
    insuranceUntil: "صالح حتى"
  },
  otherRelation: "الصلة بالأطفال",
  hints: {
    familyName: "اللقب المستعمل كل يوم.",
    relation: "مثال: أم، أب، وصي.",
    streetNumber: `مثال: ${isolated("15 bis")}`,
    complement1: "العمارة، الطابق، عند…",
    "quotientFamilial.amount": "باليورو، في شهادة CAF أو MSA.",
    "quotientFamilial.validFrom": "تاريخ الشهادة: يوم/شهر/سنة"
  },
  suggestions: "عناوين مقترحة",
  suggestedHint: "ابدأ الكتابة: تُقترح عناوين. ويمكنك كتابة كل شيء بنفسك.",
  suggested: (count) =>
    count === 1 ? "عنوان واحد مقترح: السهم إلى الأسفل لاختياره." : `${count} عناوين مقترحة: السهم إلى الأسفل للاختيار.`,
  chosen: (address) => `مُلئ العنوان: ${isolated(address)}`,
  civilities: { Mme: "السيدة", "M.": "السيد" },
  regimes: { CAF: "CAF", MSA: "MSA", other: "نظام آخر" },
  situations: {
    couple: "زوجان",
    separated: "والدان منفصلان",
    single: "والد وحيد",
    widowed: "أرمل أو أرملة"
  }
}
