import { expect, test } from "vitest"
import { layoutOf } from "../../src/households/columnNames.ts"
import { columnsOfKind, type FileKind } from "../../src/households/familyLayouts.ts"
import { knownNames, meaningOf } from "../../src/platform/csv/layout.ts"
import { columnName } from "../../src/platform/csv/readCsv.ts"

const read = (kind: FileKind, ...titles: ReadonlyArray<string>) => knownNames(titles.map(columnName), layoutOf(kind))

test("families' columns are understood as other programs name them", () => {
  expect(read("families", "N° Famille", "Nom du foyer", "E-mail 1", "Tél. portable 2", "Tél. fixe 2")).toEqual([
    "foyer",
    "nom_foyer",
    "mail_1",
    "telephone_2",
    "telephone_2_bis"
  ])
  expect(read("families", "Date de naissance enfant", "Prénom de l'enfant", "Nom de famille de l'enfant")).toEqual([
    "enfant_naissance",
    "enfant_prenom",
    "enfant_nom"
  ])
  expect(read("families", "Nom Resp. Lég. 1", "Courriel du responsable 2", "CP", "Commune", "Adresse")).toEqual([
    "nom_1",
    "mail_2",
    "code_postal",
    "ville",
    "rue"
  ])
})

test("adults' and children's columns are understood in files of their own", () => {
  expect(
    read("adults", "Réf. adulte", "IDfamille", "Nom de famille", "Né(e) le", "Adresse e-mail", "Portable")
  ).toEqual(["adulte", "foyer", "nom", "naissance", "mail", "telephone"])
  expect(read("children", "N° élève", "Code famille", "Prénom de l'élève", "Date de naissance")).toEqual([
    "enfant",
    "foyer",
    "prenom",
    "naissance"
  ])
})

test("a name that may mean several columns is not guessed", () => {
  expect(read("families", "foyer", "Nom", "Email")).toEqual(["foyer", "nom", "email"])
})

test.each(["families", "households", "adults", "children"] as const)("no two columns of %s say the same", (kind) => {
  const meanings = columnsOfKind(kind).map((column) => meaningOf(column, layoutOf(kind)))
  expect(new Set(meanings).size).toBe(meanings.length)
})
