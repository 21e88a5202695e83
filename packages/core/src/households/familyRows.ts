import { RowReader, type LineProblem } from "../csv/RowReader.ts"
import type { CsvRow } from "../csv/readCsv.ts"

export interface ImportedAdult {
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
 * enfant enfant_nom enfant_prenom enfant_naissance`.
 */
export const familyRows = (rows: ReadonlyArray<CsvRow>): FamilyRows => {
  const groups = Map.groupBy(rows, (row) => row.cells["foyer"] ?? "")
  const families: Array<ImportedFamily> = []
  const invalid: Array<LineProblem> = []
  for (const [ref, lines] of groups) {
    const readers = lines.map((line) => new RowReader(line))
    const family = readFamily(ref, readers)
    const problems = readers.flatMap((reader) => reader.problems)
    invalid.push(...problems)
    if (problems.length === 0) families.push(family)
  }
  return { families, invalid: invalid.toSorted((a, b) => a.line - b.line) }
}

const headColumns = ["nom_1", "prenom_1", "mail_1", "nom_2", "prenom_2", "mail_2", "rue", "code_postal", "ville"]

const readFamily = (ref: string, readers: ReadonlyArray<RowReader>): ImportedFamily => {
  const [first, ...others] = readers as [RowReader, ...Array<RowReader>]
  first.required("foyer")
  for (const reader of others) {
    for (const column of headColumns) {
      if (reader.text(column) !== "" && reader.text(column) !== first.text(column)) {
        reader.refuse(column, `autre valeur qu'à la ligne ${first.line} pour le même foyer`)
      }
    }
  }
  const adults = [readAdult(first, ref, 1), ...(first.text("nom_2") === "" ? [] : [readAdult(first, ref, 2)])]
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
    children: readers.flatMap((reader) => readChild(reader, ref))
  }
}

const readAdult = (reader: RowReader, ref: string, rank: 1 | 2): ImportedAdult => ({
  ref: reader.text(`ref_${rank}`) || `${ref}-${rank}`,
  rank,
  civility: reader.text(`civilite_${rank}`, 20),
  familyName: reader.required(`nom_${rank}`),
  birthName: reader.text(`nom_naissance_${rank}`),
  givenName: reader.required(`prenom_${rank}`),
  birthDate: reader.day(`naissance_${rank}`),
  mail: reader.mail(`mail_${rank}`),
  mainPhone: reader.text(`telephone_${rank}`, 30),
  secondPhone: reader.text(`telephone_${rank}_bis`, 30)
})

const readChild = (reader: RowReader, ref: string): ReadonlyArray<ImportedChild> => {
  if (reader.text("enfant_prenom") === "" && reader.text("enfant_nom") === "" && reader.text("enfant") === "") return []
  const givenName = reader.required("enfant_prenom")
  const familyName = reader.required("enfant_nom")
  if (reader.text("enfant_naissance") === "") reader.refuse("enfant_naissance", "cette colonne est obligatoire")
  return [
    {
      ref: reader.text("enfant") || `${ref}-${givenName.toLowerCase()}`,
      givenName,
      familyName,
      birthDate: reader.day("enfant_naissance") ?? ""
    }
  ]
}
