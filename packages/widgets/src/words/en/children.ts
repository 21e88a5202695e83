import type { Words } from "../fr.ts"

export const children: Words["children"] = {
  title: "My children",
  intro: "Open a child’s file to read or complete it.",
  none: "No child is recorded in your household. Contact the town hall to enrol one.",
  back: "All my children",
  open: (name) => `Open the file of ${name}`,
  years: (age) => `${age} years old`,
  months: (age) => (age === 1 ? "1 month old" : `${age} months old`),
  noSchool: "School not given",
  toVerify: (count) => (count === 1 ? "To check (1 section)" : `To check (${count} sections)`),
  upToDate: "Up to date",
  shared: "Two homes",
  sharedTitle: "This child has two homes",
  sharedText:
    "Both homes see and change the same identity, school, diet, health record and authorisations. The persons to call or allowed to collect the child belong to each home: the other one sees them, except those that you keep to your home.",
  sections: {
    identity: "Identity",
    school: "School and class",
    "emergency-contacts": "Persons to call in an emergency",
    "authorised-pickups": "Persons allowed to collect the child",
    diet: "Diet",
    health: "Health",
    authorisations: "Authorisations"
  },
  intros: {
    "emergency-contacts": "Called in this order if the parents do not answer.",
    "authorised-pickups": "Besides the parents. They will be asked for proof of identity.",
    diet: "What the child does not eat. There is no need to say why.",
    health:
      "This record is confidential. Only you, the other guardian and the staff who care for your child read it; every reading by staff is noted here."
  },
  otherHome: "Named by the other home",
  forbiddenTitle: "Persons who must not collect the child",
  forbidden: "Entered by the town hall after a court decision. To change this list, contact the town hall.",
  reads: "Readings by staff",
  noReads: "No member of staff has read this record.",
  groups: {
    treatments: "Vaccines and treatments",
    allergies: "Asthma and allergies",
    care: "Good to know every day",
    pai: "Individual care plan (PAI)",
    doctor: "Family doctor",
    town: "I allow",
    outings: "Outings and activities"
  },
  fields: {
    givenName: "First name",
    familyName: "Family name",
    birthDate: "Date of birth",
    birthPlace: "Place of birth",
    sex: "Sex",
    school: "School",
    schoolClass: "Class",
    noPork: "No pork",
    noMeat: "No meat",
    packedMeal: "Packed meal",
    vaccinesUpToDate: "Compulsory vaccines are up to date",
    treatment: "The child follows a medical treatment",
    treatmentDetail: "Which treatment",
    asthma: "Asthma",
    medicineAllergy: "Allergy to a medicine",
    foodAllergy: "Food allergy",
    otherAllergy: "Other allergy",
    allergyDetail: "Allergies: which, and what to do",
    difficulties: "Health difficulties",
    recommendations: "Useful recommendations",
    pai: "There is a PAI",
    paiUntil: "PAI valid until",
    doctorName: "Doctor’s name",
    doctorPhone: "Doctor’s phone",
    canSwim: "The child can swim",
    leavesAlone: "The child may leave alone",
    leavesAloneFrom: "From what time"
  },
  hints: {
    packedMeal: "The family brings the meal.",
    treatmentDetail: "Medicines are handed over with the prescription.",
    difficulties: "Illness, accident, fits, operation: with dates and precautions.",
    recommendations: "Glasses, hearing aid, sleep…",
    leavesAloneFrom: "Example: 16:30"
  },
  sexes: { F: "Girl", M: "Boy" }
}
