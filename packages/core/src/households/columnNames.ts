import { mailSynonyms, type TableLayout } from "../platform/csv/layout.ts"
import { columnsOfKind, type FileKind } from "./familyLayouts.ts"

/** The columns of files of a kind, and what other programs call them. */
export const layoutOf = (kind: FileKind): TableLayout => ({
  columns: columnsOfKind(kind),
  required: kind === "adults" ? ["foyer", "adulte"] : ["foyer"],
  aliases: { ...aliases, ...aliasesOfKind[kind] },
  synonyms: { ...synonyms, ...synonymsOfKind[kind] }
})

/** Names of a reference: `N° famille`, `Code famille`, `IDfamille`. */
const refNames = (column: string, ...words: ReadonlyArray<string>): Readonly<Record<string, string>> => {
  const signs = ["n", "no", "num", "numero", "id", "identifiant", "code", "ref", "reference", "matricule"]
  const names = words.flatMap((word) => signs.flatMap((sign) => [`${sign}_${word}`, `${word}_${sign}`]))
  return Object.fromEntries([...names, ...words.map((word) => `id${word}`)].map((name) => [name, column]))
}

const aliases = {
  ...refNames("foyer", "foyer", "famille"),
  ...refNames("enfant", "enfant", "eleve"),
  famille: "foyer",
  adresse: "rue",
  complement: "complement_1",
  complement_adresse: "complement_1",
  complement_d_adresse: "complement_1",
  ...Object.fromEntries(
    ["n", "no", "num", "n_rue", "n_voie", "n_de_voie", "numero_rue", "numero_voie", "numero_de_voie"].map((name) => [
      name,
      "numero"
    ])
  )
}

const adultAliases = refNames("adulte", "adulte", "responsable", "parent")

const aliasesOfKind: Readonly<Record<FileKind, Readonly<Record<string, string>>>> = {
  families: {
    nom_de_famille_1: "nom_1",
    nom_de_famille_2: "nom_2",
    nom_de_famille_enfant: "enfant_nom",
    nom_de_famille_de_l_enfant: "enfant_nom"
  },
  households: { nom: "nom_foyer", nom_famille: "nom_foyer" },
  adults: adultAliases,
  children: {}
}

const synonyms = {
  commune: "ville",
  localite: "ville",
  cp: "code postal",
  voie: "rue",
  ...mailSynonyms,
  date: "",
  ne: "naissance",
  nee: "naissance",
  jeune: "naissance",
  fille: "",
  usage: "",
  titre: "civilite",
  tel: "telephone",
  portable: "telephone",
  mobile: "telephone",
  fixe: "telephone bis",
  domicile: "telephone bis"
}

const synonymsOfKind: Readonly<Record<FileKind, Readonly<Record<string, string>>>> = {
  families: {
    famille: "foyer",
    adulte: "",
    parent: "",
    resp: "",
    responsable: "",
    leg: "",
    legal: "",
    conjoint: "2",
    eleve: "enfant"
  },
  households: { famille: "foyer" },
  adults: { famille: "", adulte: "", responsable: "", parent: "", resp: "", leg: "", legal: "" },
  children: { famille: "", enfant: "", eleve: "" }
}
