import { Schema } from "effect"

/** Who a child is. The birth date is an ISO day. */
export const ChildIdentity = Schema.Struct({
  givenName: Schema.String,
  familyName: Schema.String,
  birthDate: Schema.String,
  birthPlace: Schema.String,
  sex: Schema.Literals(["", "F", "M"])
}).annotate({ identifier: "ChildIdentity" })
export type ChildIdentity = typeof ChildIdentity.Type

/** Where a child goes to school. */
export const ChildSchool = Schema.Struct({ school: Schema.String, schoolClass: Schema.String }).annotate({
  identifier: "ChildSchool"
})
export type ChildSchool = typeof ChildSchool.Type

/** Somebody to call in an emergency or who may collect the child. Phones are readable when read, E.164 when kept. */
export const Contact = Schema.Struct({
  givenName: Schema.String,
  familyName: Schema.String,
  /** What the person is to the child: grand-mère, voisin… */
  relation: Schema.String,
  phone: Schema.String,
  secondPhone: Schema.String,
  /** Hidden from the child's other home. */
  private: Schema.Boolean
}).annotate({ identifier: "Contact" })
export type Contact = typeof Contact.Type

/** What somebody is named for: to call, to hand the child to, or never to. */
export const ContactKind = Schema.Literals(["emergency", "pickup", "forbidden"])
export type ContactKind = typeof ContactKind.Type

/** Contacts in the order in which they are called. */
export const Contacts = Schema.Struct({ contacts: Schema.Array(Contact) }).annotate({ identifier: "Contacts" })
export type Contacts = typeof Contacts.Type

/** Null where it is not answered yet. */
const YesNo = Schema.NullOr(Schema.Boolean)

/** What a child does not eat; never why. `packedMeal`: the family brings the meal (panier repas). */
export const Diet = Schema.Struct({
  noPork: YesNo,
  noMeat: YesNo,
  packedMeal: YesNo
}).annotate({ identifier: "Diet" })
export type Diet = typeof Diet.Type

/** What the staff who care for a child must know (CASF R.227-7, arrêté of 20 February 2003): no more than that. */
export const Health = Schema.Struct({
  vaccinesUpToDate: YesNo,
  treatment: YesNo,
  treatmentDetail: Schema.String,
  asthma: YesNo,
  medicineAllergy: YesNo,
  foodAllergy: YesNo,
  otherAllergy: YesNo,
  /** Which allergies, and what to do. */
  allergyDetail: Schema.String,
  /** Illness, accident, fits, operation: with dates and precautions. */
  difficulties: Schema.String,
  /** Glasses, hearing aids, sleep… */
  recommendations: Schema.String,
  /** A projet d'accueil individualisé exists, and until which ISO day. */
  pai: YesNo,
  paiUntil: Schema.NullOr(Schema.String),
  doctorName: Schema.String,
  doctorPhone: Schema.String
}).annotate({ identifier: "Health" })
export type Health = typeof Health.Type

/** What the family allows; codes are the town's list. */
export const Authorisations = Schema.Struct({
  granted: Schema.Record(Schema.String, YesNo),
  canSwim: YesNo,
  leavesAlone: YesNo,
  /** `HH:MM` from which the child may leave alone. */
  leavesAloneFrom: Schema.NullOr(Schema.String)
}).annotate({ identifier: "Authorisations" })
export type Authorisations = typeof Authorisations.Type
