import { readCsv } from "@portail-familles/core/platform/csv"
import { seeded } from "./random.ts"

const familyNames = [
  "Abadie",
  "Bailleul",
  "Carlier",
  "Da Silva",
  "Delahaye",
  "D’Hondt",
  "Fauvel",
  "Gaspard",
  "Haddad",
  "Hénaut",
  "Ivanov",
  "Joly-Vasseur",
  "Kaya",
  "Le Goff",
  "Lemaître",
  "Mahieu",
  "N’Diaye",
  "Nguyen",
  "Ôtani",
  "Pruvost",
  "Quillet",
  "Rousselle",
  "Sauvage",
  "Tellier",
  "Uzan",
  "Vandamme",
  "Wójcik",
  "Yvon",
  "Zerrouki",
  "Cœur"
] as const
const givenNames = [
  "Adèle",
  "Alix",
  "Anaïs",
  "Benoît",
  "Camille",
  "Chloé",
  "Cyril",
  "Djibril",
  "Élodie",
  "Fatou",
  "François",
  "Gaël",
  "Hélène",
  "Inès",
  "Jean-Marc",
  "Karim",
  "Léa",
  "Loïc",
  "Maëlle",
  "Nadia",
  "Noé",
  "Ophélie",
  "Pierre",
  "Rachel",
  "Sophie",
  "Théo",
  "Ugo",
  "Violette",
  "Yasmine",
  "Zoé"
] as const
const streets = [
  "Rue de l’Étang",
  "Avenue des Tilleuls",
  "Rue du Moulin",
  "Allée des Écoliers",
  "Impasse de la Forêt",
  "Boulevard du Canal",
  "Rue des Lilas",
  "Square du Bois"
] as const

/** Households in the demo besides the guide's family TEST. */
export const demoFamilyCount = 200

const columns = [
  "foyer",
  "nom_foyer",
  "civilite_1",
  "nom_1",
  "prenom_1",
  "mail_1",
  "telephone_1",
  "telephone_1_bis",
  "ref_2",
  "civilite_2",
  "nom_2",
  "prenom_2",
  "mail_2",
  "numero",
  "rue",
  "code_postal",
  "ville",
  "enfant",
  "enfant_nom",
  "enfant_prenom",
  "enfant_naissance"
] as const
type Row = Partial<Record<(typeof columns)[number], string>>

const testFamily: Row = {
  foyer: "TEST",
  nom_foyer: "Famille TEST",
  civilite_1: "M.",
  nom_1: "TEST",
  prenom_1: "Paul",
  mail_1: "famille.test@compiegne.example",
  telephone_1: "02 00 01 02 03",
  telephone_1_bis: "07 01 02 03 04",
  civilite_2: "Mme",
  nom_2: "TEST",
  prenom_2: "Julie",
  mail_2: "julie.test@compiegne.example",
  numero: "15",
  rue: "Rue de la Surveillance",
  code_postal: "60200",
  ville: "COMPIEGNE",
  enfant: "TEST-EMMA-ROSE",
  enfant_nom: "TEST",
  enfant_prenom: "Emma-Rose",
  enfant_naissance: "14/03/2019"
}

const testBrother: Row = {
  ...testFamily,
  enfant: "TEST-LOUIS",
  enfant_prenom: "Louis",
  enfant_naissance: "02/05/2021"
}

const generated = (index: number): ReadonlyArray<Row> => {
  const random = seeded(index * 7919 + 17)
  const foyer = `F${String(index).padStart(4, "0")}`
  const name = random.pick(familyNames)
  const phone = () => `06 00 0${random.between(0, 9)} ${random.between(10, 99)} ${random.between(10, 99)}`
  const adult = (rank: 1 | 2): Row => {
    const mail = random.chance(0.95) ? `parent${rank}.${foyer.toLowerCase()}@example.org` : ""
    return rank === 1
      ? {
          civilite_1: random.pick(["Mme", "M."]),
          nom_1: name.toUpperCase(),
          prenom_1: random.pick(givenNames),
          mail_1: mail,
          telephone_1: phone()
        }
      : {
          civilite_2: random.pick(["Mme", "M."]),
          nom_2: random.pick([name, random.pick(familyNames)]).toUpperCase(),
          prenom_2: random.pick(givenNames),
          mail_2: mail
        }
  }
  const household: Row = {
    foyer,
    nom_foyer: `Famille ${name.toUpperCase()}`,
    ...adult(1),
    ...(random.chance(0.7) ? adult(2) : {}),
    numero: String(random.between(1, 140)),
    rue: random.pick(streets),
    code_postal: "60200",
    ville: "COMPIEGNE"
  }
  return Array.from({ length: random.pick([1, 1, 2, 2, 3]) }, (_, child) => ({
    ...household,
    enfant: `${foyer}-${child + 1}`,
    enfant_nom: name.toUpperCase(),
    enfant_prenom: random.pick(givenNames),
    enfant_naissance: `${String(random.between(1, 28)).padStart(2, "0")}/${String(random.between(1, 12)).padStart(2, "0")}/${random.between(2015, 2023)}`
  }))
}

/** The second home of the first generated child, whose parents live apart. */
const secondHome: Row = {
  foyer: "F0001B",
  nom_foyer: "Famille MARCEL-LENOIR",
  civilite_1: "M.",
  nom_1: "MARCEL-LENOIR",
  prenom_1: "Aurélien",
  mail_1: "parent.f0001b@example.org",
  numero: "8",
  rue: "Rue du Moulin",
  code_postal: "60200",
  ville: "COMPIEGNE"
}

/** The demo's families as the file that a town would import: fictitious, and the same at every start. */
export const demoFamiliesCsv = (): string => {
  const families = Array.from({ length: demoFamilyCount }, (_, index) => generated(index + 1))
  const [shared] = families[0] ?? []
  const rows = [testFamily, testBrother, ...families.flat(), { ...pickChild(shared ?? {}), ...secondHome }]
  return toCsv(columns, rows)
}

const pickChild = ({ enfant = "", enfant_nom = "", enfant_prenom = "", enfant_naissance = "" }: Row): Row => ({
  enfant,
  enfant_nom,
  enfant_prenom,
  enfant_naissance
})

/** A child of the demo in one of its homes. */
export interface DemoChild {
  readonly householdRef: string
  readonly childRef: string
  /** ISO day. */
  readonly birthDate: string
}

/** Every child of the demo, once for each of its homes. */
export const demoChildren = (): ReadonlyArray<DemoChild> =>
  readCsv(new TextEncoder().encode(demoFamiliesCsv())).map(({ cells }) => ({
    householdRef: cells["foyer"] ?? "",
    childRef: cells["enfant"] ?? "",
    birthDate: (cells["enfant_naissance"] ?? "").split("/").toReversed().join("-")
  }))

/** A table as French spreadsheets write it: semicolons, a header line. The demo's values contain neither `;` nor quotes. */
export const toCsv = <Column extends string>(
  header: ReadonlyArray<Column>,
  rows: ReadonlyArray<Partial<Record<Column, string>>>
): string => [header.join(";"), ...rows.map((row) => header.map((column) => row[column] ?? "").join(";"))].join("\r\n")
