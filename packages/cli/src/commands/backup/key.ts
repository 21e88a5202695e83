import { newRecoveryKey } from "@portail-familles/core/backups"
import type { Command } from "commander"
import { Effect, Layer, Schema, Stream } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { required } from "../../running/declared.ts"
import { writePrivateFile } from "../../running/privateFile.ts"
import type { Terminal } from "../../terminal/Terminal.ts"

const takes = {
  out: required("<fichier>", Schema.String.check(Schema.isMinLength(1)), "fichier où écrire la clé de secours")
}

const explained = `Avec cette clé, et elle seule, une sauvegarde s'ouvre : par portail restore, ou sans ce programme par age
(age -d -i CLÉ SAUVEGARDE | tar xz). Gardez-en deux copies hors du serveur (coffre de la mairie, gestionnaire de mots de passe), puis
effacez-la d'ici : le serveur n'a besoin que du destinataire.`

/** `portail backup key`: makes the key that opens backups. */
export const keyCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "key",
    description: "crée la clé de secours qui ouvre les sauvegardes",
    takes,
    explained,
    examples: [["portail backup key --out cle-de-secours.txt", "montre le destinataire à donner à portail backup"]],
    services: () => Layer.empty,
    run: make
  })

const make = Effect.fnUntraced(function* (_terminal: Terminal, { out }: OptionsOf<typeof takes>) {
  const { recipient, file } = yield* newRecoveryKey
  yield* writePrivateFile(out, Stream.make(Buffer.from(file)), false)
  return {
    data: { recipient, file: out },
    text: `PORTAIL_BACKUP_RECIPIENT=${recipient}\n`,
    note: `La clé de secours est dans ${out} : mettez-la en lieu sûr hors du serveur. Sans elle, aucune sauvegarde ne s'ouvre.`
  }
})
