import { StaffLinks } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { confirmed } from "../../../running/confirmed.ts"
import { argument } from "../../../running/declared.ts"
import { dryRun, Word, yes } from "../../../running/options.ts"
import { staffOf } from "../../../running/staff.ts"
import { NothingFound } from "../../../terminal/refusals.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { linkServices } from "../services.ts"

const takes = {
  link: argument(Word, "le lien : à qui il est donné, ou son numéro comme « attendance link list » le montre"),
  dryRun,
  yes
}

/** `portail attendance link revoke`: a tablet is lost, or its team changes. */
export const linkRevokeCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "revoke",
    description: "annule un lien de pointage : les tablettes qui l'ont n'ouvrent plus rien et effacent leur liste",
    takes,
    examples: [['portail attendance link revoke "Directrice ALSH"', "la tablette est perdue"]],
    services: linkServices,
    run: revoke
  })

const revoke = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const links = yield* StaffLinks
  const { staff } = yield* staffOf(terminal, options)
  const unknown = new NothingFound({
    problem: `Aucun lien de pointage en cours ne s'appelle « ${options.link} », ou plusieurs s'appellent ainsi.`,
    advice: "Voir : portail attendance link list"
  })
  const link = yield* links.named(staff, options.link)
  if (link === null) return yield* unknown
  const data = { link: link.id, label: link.label }
  return yield* confirmed(terminal, options, {
    dryRun: { data: { dryRun: true, ...data }, text: "", note: "Rien n'a été changé (--dry-run)." },
    action: `Annuler le lien de « ${link.label} »`,
    apply: links.revoke(staff, link.id).pipe(
      Effect.catchTags({ StaffLinkNotFound: () => Effect.fail(unknown) }),
      Effect.as({
        data: { dryRun: false, ...data },
        text: "",
        note: "Lien annulé. Ce qu'une tablette hors connexion a noté depuis n'arrivera plus."
      })
    )
  })
})
