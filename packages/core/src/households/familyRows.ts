import { withAliases } from "../csv/aliases.ts"
import { type LineProblem, RowReader } from "../csv/RowReader.ts"
import { type CsvRow, columnName } from "../csv/readCsv.ts"

export interface ImportedAdult {
  /** The line of the file that tells of the adult. */
  readonly line: number
  readonly ref: string
  readonly rank: 1 | 2
  readonly civility: string
  readonly familyName: string
  readonly birthName: string
  readonly givenName: string
  readonly birthDate: string | null
  readonly mail: string | null
  readonly mainPhone: string
  readonly secondPhone: string
}

export interface ImportedChild {
  readonly ref: string
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string
}

/** A household as a file tells it, with the lines it stands on. */
export interface ImportedFamily {
  readonly ref: string
  readonly name: string
  readonly streetNumber: string
  readonly street: string
  readonly complement1: string
  readonly complement2: string
  readonly postalCode: string
  readonly city: string
  readonly adults: ReadonlyArray<ImportedAdult>
  readonly children: ReadonlyArray<ImportedChild>
}

/** Families of a file and what is wrong with its lines; a household with a bad line is left out of `families`. */
export interface FamilyRows {
  readonly families: ReadonlyArray<ImportedFamily>
  readonly invalid: ReadonlyArray<LineProblem>
}

/**
 * Reads the one-file layout: a line per household and child. Columns: `foyer nom_foyer civilite_1 nom_1 nom_naissance_1 prenom_1
 * naissance_1 mail_1 telephone_1 telephone_1_bis` and the same with 2, `numero rue complement_1 complement_2 code_postal ville
 * enfant enfant_nom enfant_prenom enfant_naissance`, and `ref_1 ref_2` where the adults have references of their own. Lines of a
 * household must not contradict each other, nor lines of a person who stands in two households.
 */
export const familyRows = (rows: ReadonlyArray<CsvRow>): FamilyRows => {
  const groups = Map.groupBy(withAliases(rows, aliases), (row) => row.cells["foyer"] ?? "")
  const families: Array<ImportedFamily> = []
  const invalid: Array<LineProblem> = []
  const people = new PeopleTold()
  for (const [ref, lines] of groups) {
    const readers = lines.map((line) => new RowReader(line))
    for (const reader of readers) reader.required("foyer")
    const family = ref === "" ? undefined : readFamily(ref, readers, people)
    const problems = readers.flatMap((reader) => reader.problems)
    invalid.push(...problems)
    if (family !== undefined && problems.length === 0) families.push(family)
  }
  return { families, invalid: invalid.toSorted((a, b) => a.line - b.line) }
}

const aliases = {
  reference_foyer: "foyer",
  ref_foyer: "foyer",
  adresse_mail_1: "mail_1",
  adresse_mail_2: "mail_2",
  email_1: "mail_1",
  email_2: "mail_2",
  courriel_1: "mail_1",
  courriel_2: "mail_2",
  tel_1: "telephone_1",
  tel_2: "telephone_2",
  n: "numero",
  no: "numero",
  voie: "rue",
  cp: "code_postal",
  commune: "ville",
  reference_enfant: "enfant",
  ref_enfant: "enfant",
  nom_enfant: "enfant_nom",
  prenom_enfant: "enfant_prenom",
  naissance_enfant: "enfant_naissance",
  date_naissance_enfant: "enfant_naissance"
}

const adultColumns = ["civilite", "nom", "nom_naissance", "prenom", "naissance", "mail", "telephone"]
const columnsOf = (rank: 1 | 2) => [
  ...adultColumns.map((column) => `${column}_${rank}`),
  `telephone_${rank}_bis`,
  `ref_${rank}`
]
const headColumns = [
  "nom_foyer",
  ...columnsOf(1),
  ...columnsOf(2),
  ...["numero", "rue", "complement_1", "complement_2", "code_postal", "ville"]
]

/** What a file has told of each person, so that it cannot tell something else further down. */
class PeopleTold {
  readonly #told = new Map<string, { readonly line: number; readonly household: string; readonly facts: string }>()

  check(
    reader: RowReader,
    column: string,
    person: { readonly ref: string; readonly household: string },
    facts: unknown
  ) {
    const key = `${column.startsWith("enfant") ? "child" : "adult"} ${person.ref}`
    const known = this.#told.get(key)
    const told = { line: reader.line, household: person.household, facts: JSON.stringify(facts) }
    if (known === undefined) this.#told.set(key, told)
    else if (known.household === person.household)
      reader.refuse(column, `${person.ref} est déjà à la ligne ${known.line}`)
    else if (known.facts !== told.facts) {
      reader.refuse(column, `${person.ref} a d'autres nom, prénom, naissance ou coordonnées à la ligne ${known.line}`)
    }
  }
}

const readFamily = (ref: string, readers: ReadonlyArray<RowReader>, people: PeopleTold): ImportedFamily => {
  const [first, ...others] = readers as [RowReader, ...Array<RowReader>]
  for (const reader of others) {
    for (const column of headColumns) {
      if (reader.text(column) !== "" && reader.text(column) !== first.text(column)) {
        reader.refuse(column, `autre valeur qu'à la ligne ${first.line} pour le même foyer`)
      }
    }
  }
  const hasOther = columnsOf(2).some((column) => first.text(column) !== "")
  const adults = [readAdult(first, ref, 1, people), ...(hasOther ? [readAdult(first, ref, 2, people)] : [])]
  const postalCode = first.text("code_postal")
  if (postalCode !== "" && !/^\d{5}$/.test(postalCode)) first.refuse("code_postal", "un code postal a cinq chiffres")
  return {
    ref,
    name: first.text("nom_foyer") || `Famille ${first.text("nom_1")}`,
    streetNumber: first.text("numero", 20),
    street: first.text("rue"),
    complement1: first.text("complement_1"),
    complement2: first.text("complement_2"),
    postalCode,
    city: first.text("ville"),
    adults,
    children: readers.flatMap((reader) => readChild(reader, ref, people))
  }
}

const readAdult = (reader: RowReader, household: string, rank: 1 | 2, people: PeopleTold): ImportedAdult => {
  const ref = reader.text(`ref_${rank}`) || `${household}-${rank}`
  const facts = {
    civility: reader.text(`civilite_${rank}`, 20),
    familyName: reader.required(`nom_${rank}`),
    birthName: reader.text(`nom_naissance_${rank}`),
    givenName: reader.required(`prenom_${rank}`),
    birthDate: reader.day(`naissance_${rank}`),
    mail: reader.mail(`mail_${rank}`),
    mainPhone: reader.text(`telephone_${rank}`, 30),
    secondPhone: reader.text(`telephone_${rank}_bis`, 30)
  }
  people.check(reader, `ref_${rank}`, { ref, household }, facts)
  return { line: reader.line, ref, rank, ...facts }
}

const childColumns = ["enfant", "enfant_nom", "enfant_prenom", "enfant_naissance"]

const readChild = (reader: RowReader, household: string, people: PeopleTold): ReadonlyArray<ImportedChild> => {
  if (childColumns.every((column) => reader.text(column) === "")) return []
  const facts = {
    givenName: reader.required("enfant_prenom"),
    familyName: reader.required("enfant_nom"),
    birthDate: reader.required("enfant_naissance") === "" ? "" : (reader.day("enfant_naissance") ?? "")
  }
  const ref = reader.text("enfant") || `${household}-${columnName(facts.givenName).replaceAll("_", "-")}`
  people.check(reader, "enfant", { ref, household }, facts)
  return [{ ref, ...facts }]
}
