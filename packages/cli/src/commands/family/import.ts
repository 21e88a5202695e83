import { Audit } from "@portail-familles/core/audit/Audit.ts"
import { Families } from "@portail-familles/core/households/Families.ts"
import { familyRows } from "@portail-familles/core/households/familyRows.ts"
import { Towns } from "@portail-familles/core/towns/Towns.ts"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import { readTable } from "../../running/files.ts"
import { ImportCommandOptions, importCommand, imported } from "../../running/importing.ts"
import { database } from "../../running/layers.ts"
import { runs } from "../../running/runs.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import type { Terminal } from "../../terminal/Terminal.ts"

const columns = `Une ligne par foyer et par enfant. Colonnes obligatoires : foyer (sa référence), nom_1, prenom_1.
Facultatives : nom_foyer, civilite_1, nom_naissance_1, naissance_1, mail_1, telephone_1, telephone_1_bis,
les mêmes avec _2 pour l'autre responsable, numero, rue, complement_1, complement_2, code_postal, ville,
enfant (sa référence), enfant_nom, enfant_prenom, enfant_naissance.
Importer deux fois le même fichier ne change rien la seconde fois.`

/** `portail family import`: creates and changes families from a file. */
export const familyImportCommand = (terminal: Terminal): Command =>
  withExamples(importCommand("crée et met à jour les familles d'un fichier", columns), [
    ["portail family import familles.csv --dry-run", "vérifie le fichier et compte ce qui changerait"],
    ["portail family import familles.csv", "importe tout, ou rien si une ligne est incorrecte"],
    ["portail family import familles.csv --skip-invalid", "importe les foyers dont toutes les lignes sont correctes"]
  ]).action(
    runs(terminal, {
      options: ImportCommandOptions,
      services: (options) =>
        Layer.mergeAll(Families.layer.pipe(Layer.provide(Audit.layer)), Towns.layer).pipe(
          Layer.provide(database(options))
        ),
      run: (options) => importFamilies(terminal, options)
    })
  )

const importFamilies = Effect.fnUntraced(function* (terminal: Terminal, options: ImportCommandOptions) {
  const families = yield* Families
  const rows = familyRows(yield* readTable(options.file))
  const { staff } = yield* staffOf(terminal, options)
  return yield* imported(terminal, options, { one: "foyer", several: "foyers" }, (how) =>
    families.import(staff, rows, how)
  )
})
