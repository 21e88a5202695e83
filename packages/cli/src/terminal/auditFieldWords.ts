import type { AuditField } from "@portail-familles/core/audit"
import type { Authorisations, ChildIdentity, ChildSchool, Contact, Diet, Health } from "@portail-familles/core/children"
import type { AdditionalInformation, CorrespondenceAddress, Guardian } from "@portail-familles/core/households"
import { sectionWords } from "../commands/family/sectionWords.ts"
import { shorten } from "./table.ts"
import { attemptStates, day, euros, meansWords, moment, submissionStates } from "./words.ts"

/** The fields of sections, whose changes the log and families' demands tell. */
type SectionField =
  | keyof Guardian
  | keyof CorrespondenceAddress
  | keyof AdditionalInformation
  | keyof ChildIdentity
  | keyof ChildSchool
  | keyof Contact
  | keyof Diet
  | keyof Health
  | keyof Authorisations
  | "contacts"

const acts: Readonly<Record<AuditField, string>> = {
  absent: "absents du fichier",
  from: "à partir du",
  until: "jusqu'au",
  title: "titre",
  accountsMoved: "comptes passés",
  activity: "activité",
  adultsMoved: "responsables passés",
  amountCents: "montant",
  as: "envoyé comme",
  booked: "inscrits à l'instant",
  changed: "modifiés",
  children: "enfants",
  childrenMoved: "enfants passés",
  class: "classe",
  code: "PayFiP a répondu",
  contentHash: "empreinte",
  created: "nouveaux",
  disabled: "désactivé",
  document: "document",
  documents: "documents",
  duplicate: "doublon",
  erased: "effacé",
  files: "fichiers",
  healthRecord: "fiche santé mise à jour",
  homes: "foyers",
  households: "foyers",
  invoices: "factures",
  leftCents: "reste à payer",
  levels: "niveaux",
  lines: "lignes",
  lockedUntil: "bloqué jusqu'au",
  mail: "adresse",
  language: "langue",
  mails: "mails",
  matched: "déjà inscrits",
  means: "moyen",
  name: "nom",
  notifications: "mails voulus",
  number: "numéro",
  on: "jour",
  paidOn: "payé le",
  period: "période",
  personal: "identité",
  phones: "téléphones",
  professional: "profession",
  proof: "justificatif",
  purpose: "motif",
  reason: "motif",
  sessions: "connexions",
  reference: "référence",
  references: "références",
  regie: "régie",
  requests: "demandes",
  reservations: "réservations annulées",
  relation: "lien",
  schoolClass: "classe",
  scopes: "droits",
  section: "rubrique",
  seed: "nombre du tirage",
  service: "service",
  startsOn: "à partir du",
  state: "état",
  surplusCents: "trop-perçu",
  toCheck: "à vérifier",
  unchanged: "inchangés",
  unreachable: "foyers sans compte",
  validFrom: "à partir du",
  validUntil: "jusqu'au",
  withdrawn: "créneaux retirés"
}

const sections: Readonly<Record<SectionField, string>> = {
  civility: "civilité",
  familyName: "nom",
  birthName: "nom de naissance",
  givenName: "prénom",
  birthDate: "naissance",
  birthPlace: "lieu de naissance",
  mainPhone: "téléphone",
  secondPhone: "second téléphone",
  mail: "adresse",
  profession: "profession",
  employer: "employeur",
  workPhone: "téléphone professionnel",
  relation: "lien",
  parentalAuthority: "autorité parentale",
  streetNumber: "numéro",
  street: "rue",
  complement1: "complément",
  complement2: "second complément",
  postalCode: "code postal",
  city: "ville",
  regime: "régime",
  benefitNumber: "numéro d'allocataire",
  quotientFamilial: "quotient familial",
  familySituation: "situation familiale",
  insuranceCompany: "assurance",
  insuranceNumber: "numéro d'assurance",
  insuranceUntil: "assuré jusqu'au",
  answers: "réponses",
  sex: "sexe",
  school: "école",
  schoolClass: "classe",
  phone: "téléphone",
  private: "caché de l'autre foyer",
  noPork: "sans porc",
  noMeat: "sans viande",
  packedMeal: "panier repas",
  vaccinesUpToDate: "vaccins à jour",
  treatment: "traitement",
  treatmentDetail: "détail du traitement",
  asthma: "asthme",
  medicineAllergy: "allergie aux médicaments",
  foodAllergy: "allergie alimentaire",
  otherAllergy: "autre allergie",
  allergyDetail: "conduite à tenir",
  difficulties: "difficultés de santé",
  recommendations: "recommandations",
  pai: "PAI",
  paiUntil: "PAI jusqu'au",
  doctorName: "médecin",
  doctorPhone: "téléphone du médecin",
  granted: "autorisations",
  canSwim: "sait nager",
  leavesAlone: "part seul",
  leavesAloneFrom: "part seul à partir de",
  contacts: "personnes"
}

/** What erasures, retention and calendars count or tell. */
const others: Readonly<Record<string, string>> = {
  adults: "responsables",
  healthRecords: "fiches santé",
  healthReads: "consultations de fiches santé",
  custodyCalendars: "calendriers de garde",
  accounts: "comptes",
  connections: "connexions",
  declarations: "déclarations",
  decidedChanges: "demandes décidées",
  debtors: "débiteurs",
  leftFamilies: "familles parties",
  inactiveAccounts: "comptes fermés",
  inactiveAccountsWarned: "personnes prévenues",
  auditEntries: "actes du journal",
  main: "téléphone",
  second: "second téléphone",
  amount: "montant",
  weeks: "semaines",
  even: "semaines paires",
  odd: "semaines impaires",
  changeOver: "jour du changement",
  holidays: "vacances",
  firstHalfEvenYears: "première moitié, années paires",
  firstHalfOddYears: "première moitié, années impaires",
  exceptions: "exceptions",
  from: "du",
  to: "au",
  home: "foyer"
}

const words: Readonly<Record<string, string>> = { ...others, ...sections, ...acts }

/** What agents read for a field, or for one in a document (`personal.mail`); a setting of the town by its place in the town's file. */
export const fieldName = (field: string): string => words[field] ?? words[field.split(".").at(-1) ?? ""] ?? field

/** The words of values that are codes, by their field. */
const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  means: meansWords,
  state: { ...submissionStates, ...attemptStates },
  section: sectionWords,
  code: { P: "payé par carte", V: "payé par prélèvement", A: "abandonné", R: "refusé" },
  language: { fr: "français", en: "anglais" },
  as: { form: "formulaire", scan: "fichiers" },
  regime: { other: "autre" },
  sex: { F: "féminin", M: "masculin" },
  familySituation: { couple: "en couple", separated: "séparés", single: "seul", widowed: "veuf" },
  changeOver: { 1: "lundi", 2: "mardi", 3: "mercredi", 4: "jeudi", 5: "vendredi", 6: "samedi", 7: "dimanche" }
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const isoDay = /^\d{4}-\d\d-\d\d$/

/** A value as agents read it: euros, French days, words for codes; of a list the first, of a document its fields. */
export const valueText = (field: string, value: unknown): string => {
  const last = field.split(".").at(-1) ?? field
  if (value === null || value === undefined || value === "") return "–"
  if (typeof value === "boolean") return value ? "oui" : "non"
  const word = codes[last]?.[String(value)]
  if (word !== undefined) return word
  if (typeof value === "number") return last.endsWith("Cents") ? euros(value) : String(value)
  if (Array.isArray(value)) return listText(last, value)
  if (typeof value === "object") return documentText(value)
  if (instant.test(String(value))) return moment(new Date(String(value)))
  return isoDay.test(String(value)) ? day(String(value)) : shorten(String(value), 48)
}

const mostListed = 3

const listText = (field: string, values: ReadonlyArray<unknown>): string => {
  const shown = values.slice(0, mostListed).map((value) => valueText(field, value))
  const more = values.length - shown.length
  return values.length === 0 ? "–" : `${shown.join(", ")}${more > 0 ? ` et ${more} de plus` : ""}`
}

/** A document by what names it, and what else it says: `2026000001 (montant 12,50 €)`. */
const documentText = (document: object): string => {
  const parts = Object.entries(document).filter(([, value]) => value !== null && value !== "")
  const named = parts.filter(([field]) => /^(number|name|givenName|familyName|home)$/.test(field))
  const rest = parts.filter((part) => !named.includes(part))
  const about = rest
    .slice(0, mostListed)
    .map(([field, value]) => `${fieldName(field)} ${valueText(field, value)}`)
    .join(", ")
  const name = named.map(([field, value]) => valueText(field, value)).join(" ")
  return name === "" || about === "" ? name || about : `${name} (${about})`
}
