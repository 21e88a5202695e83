import { toCsv } from "../../demo/src/families.ts"

const columns = [
  "foyer",
  "nom_foyer",
  "civilite_1",
  "nom_1",
  "prenom_1",
  "naissance_1",
  "mail_1",
  "telephone_1",
  "civilite_2",
  "nom_2",
  "prenom_2",
  "mail_2",
  "telephone_2",
  "numero",
  "rue",
  "code_postal",
  "ville",
  "enfant",
  "enfant_nom",
  "enfant_prenom",
  "enfant_naissance"
] as const

const phone = (number: number) =>
  `06 12 ${String(number % 10_000)
    .padStart(4, "0")
    .replace(/(..)(..)/, "$1 $2")} 34`

/** The file of a whole town: one and a half children a family, a line for each. */
export const townCsv = (families: number): string =>
  toCsv(
    columns,
    Array.from({ length: families }, (_, index) =>
      Array.from({ length: (index % 2) + 1 }, (_, child) => ({
        foyer: `F${index}`,
        nom_foyer: `Famille LEMAÎTRE-${index}`,
        civilite_1: "Mme",
        nom_1: `LEMAÎTRE-${index}`,
        prenom_1: "Hélène",
        naissance_1: "14/07/1985",
        mail_1: `helene.${index}@example.org`,
        telephone_1: phone(index),
        civilite_2: "M.",
        nom_2: "N’DIAYE",
        prenom_2: "Aurélien",
        mail_2: `aurelien.${index}@example.org`,
        telephone_2: phone(index + 5_000),
        numero: String((index % 140) + 1),
        rue: "Boulevard du Canal",
        code_postal: "60200",
        ville: "COMPIEGNE",
        enfant: `F${index}-${child + 1}`,
        enfant_nom: `LEMAÎTRE-${index}`,
        enfant_prenom: child === 0 ? "Emma-Rose" : "Théo",
        enfant_naissance: `0${(index % 9) + 1}/0${(child % 9) + 1}/2019`
      }))
    ).flat()
  )
