import { TownServices } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument } from "../../running/declared.ts"
import { actorOf, dryRun, Word, yes } from "../../running/options.ts"
import { townOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { changeService } from "./change.ts"
import { serviceServices } from "./services.ts"

const takes = { service: argument(Word, "le service, par son code (portail service list)"), dryRun, yes }

/** `portail service remove`: takes a service away that nothing names any more. */
export const serviceRemoveCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "remove",
    description: "supprime un service et ses fichiers, si plus rien ne s'en sert",
    takes,
    explained: `Un service qu'une activité, un document, un lien de tablette ou un message sans réponse nomme ne se supprime pas :
la commande dit lesquels. Les échanges déjà finis restent, au nom de la ville.`,
    examples: [["portail service remove jeunesse", "après une question ; --yes ne la pose pas"]],
    services: serviceServices,
    run: remove
  })

const remove = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const services = yield* TownServices
  const town = yield* townOf(terminal, options)
  const { service: code } = options
  return yield* changeService(
    terminal,
    options,
    (dryRun) => services.remove(town, code, { actor: actorOf(options), dryRun }),
    { action: `Supprimer le service ${code}`, done: "Le service est supprimé." }
  )
})
