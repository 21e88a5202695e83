import type { Words } from "../fr.ts"

export const treasury: Words["treasury"] = {
  title: "للدفع إلى الخزينة العامة",
  intro: "المدينة لا تستلم مبلغ هذه الفاتورة: المحاسب العمومي يستلمه. لا يمكن لأي صندوق للبلدية أن يقبضه.",
  claims: {
    titre: (piece, bordereau, exercise) => `سند رقم ${piece}، جدول ${bordereau}، سنة ${exercise}`,
    role: (piece, bordereau, exercise) => `بند رقم ${piece} من القائمة ${bordereau}، سنة ${exercise}`
  },
  online: "عبر الإنترنت",
  pay: (amount) => `دفع ${amount} على PayFiP`,
  secure: "ستغادر هذه الصفحة إلى payfip.gouv.fr، موقع المديرية العامة للمالية العامة.",
  later: "حين يتكفل بها المحاسب، بعد أيام من إصدارها",
  from: (day) => `ابتداءً من ${day}`,
  ask: "اسأل المحاسب العمومي",
  numcli: "معرّف الجماعة",
  reference: "مرجع الدين",
  office: "في المكتب، بشيك أو بالبريد",
  order: "شيك لأمر Trésor public، مع قسيمة الفاتورة (زر التحميل).",
  shown: "يظهر دفعك هنا حين يؤكده المحاسب للمدينة: لا تدفع مرتين."
}
