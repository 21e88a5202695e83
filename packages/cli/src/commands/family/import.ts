import { basename } from "node:path"
import {
  columnPresets,
  Families,
  type FileKind,
  familyPrograms,
  kindOf,
  layoutOf,
  subjectOf
} from "@portail-familles/core/households"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { columnsOfFile } from "../../running/columns.ts"
import { command, type OptionsOf } from "../../running/command.ts"
import { optional } from "../../running/declared.ts"
import { familyPaths, openFamilies, unusable } from "../../running/files.ts"
import { importFilesTakes, runImport } from "../../running/importing.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { familyServices } from "./services.ts"

const takes = {
  ...importFilesTakes,
  from: optional(
    "<logiciel>",
    Schema.Literals(familyPrograms),
    "lit les colonnes de ce logiciel ; onde et siecle n'ont pas de numéro de famille : ajoutez une colonne foyer"
  )
}

const columns = `Un seul fichier : une ligne par foyer et par enfant. Colonnes : foyer (sa référence, obligatoire), nom_foyer,
ref_1, civilite_1, nom_1, nom_naissance_1, prenom_1, naissance_1, mail_1, telephone_1, telephone_1_bis,
les mêmes avec _2 pour l'autre responsable, numero, rue, complement_1, complement_2, code_postal, ville,
enfant (sa référence), enfant_nom, enfant_prenom, enfant_naissance.

Un fichier par table, dans un dossier ou donnés ensemble :
  foyers.csv   foyer, nom_foyer, numero, rue, complement_1, complement_2, code_postal, ville
  adultes.csv  adulte (sa référence), foyer, rang (1 ou 2), civilite, nom, nom_naissance, prenom, naissance, mail,
               telephone, telephone_bis
  enfants.csv  enfant (sa référence), foyer, nom, prenom, naissance
Une personne de deux foyers (garde alternée) a deux lignes, une par foyer.

D'autres noms qui disent la même chose sont compris (« Date de naissance enfant », « E-mail 1 ») ; ce qui est deviné est
montré et demandé, puis retenu. Un titre au-dessus des colonnes ne gêne pas.

Une colonne absente laisse ce champ comme il est, après une question si les fichiers précédents l'avaient ; une cellule vide le vide. Un nouvel adulte a au moins un nom et un
prénom, un nouvel enfant aussi une naissance. Un foyer du fichier a exactement les adultes et les enfants que le fichier
lui donne. Quelqu'un que le fichier met dans un nouveau foyer quitte l'ancien, sauf si le fichier l'y met aussi ;
c'est signalé. Importer deux fois le même fichier ne change rien la seconde fois.`

/** `portail family import`: creates and changes families from a file, or from one for each table. */
export const familyImportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "import",
    description: "crée et met à jour les familles d'un fichier ou d'un dossier",
    takes,
    explained: columns,
    examples: [
      ["portail family import familles.csv --dry-run", "vérifie le fichier et montre ce qui changerait"],
      ["portail family import familles.csv", "importe tout, ou rien si une ligne est incorrecte"],
      ["portail family import export/", "importe foyers.csv, adultes.csv et enfants.csv de ce dossier"],
      ["portail family import export.csv --from noethys", "lit la liste des familles de Noethys"],
      [
        "portail family import export.csv --map colonnes.csv",
        "lit d'autres colonnes : « Nom mère;nom_1 » ; c'est retenu"
      ],
      ["portail family import familles.csv --skip-invalid", "importe les foyers dont toutes les lignes sont correctes"]
    ],
    services: familyServices,
    run: importFamilies
  })

/** Without them nobody can be invited. */
const mailsOf: Readonly<Record<FileKind, ReadonlyArray<string>>> = {
  families: ["mail_1"],
  households: [],
  adults: ["mail"],
  children: []
}

const importFamilies = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const families = yield* Families
  const paths = yield* familyPaths(options.files)
  const { staff } = yield* staffOf(terminal, options)
  const together = paths.flatMap((path) => layoutOf(kindOf(basename(path))).columns)
  const opened = yield* Effect.forEach(paths, (path) => {
    const kind = kindOf(basename(path))
    const program = options.from === undefined ? undefined : columnPresets[options.from][kind]
    return Effect.gen(function* () {
      const file = {
        ...{ path, kind, layout: layoutOf(kind), usual: mailsOf[kind], together },
        ...(program === undefined ? {} : { program }),
        subjectOf: (column: string) => subjectOf(kind, column)
      }
      const { names, keep } = yield* columnsOfFile(terminal, options, staff, file)
      return { csv: yield* openFamilies(path, names), keep }
    })
  })
  return yield* runImport(terminal, options, { one: "foyer", several: "foyers" }, (how) =>
    families
      .import(
        staff,
        opened.map(({ csv }) => csv),
        how
      )
      .pipe(Effect.tap((report) => (report.imported ? Effect.forEach(opened, ({ keep }) => keep) : Effect.void)))
  ).pipe(Effect.catchTag("CsvUnreadable", (cause) => Effect.fail(unusable(options.files.join(", "), cause))))
})
