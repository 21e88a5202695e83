import { StaffLinks } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { confirmed } from "../../../running/confirmed.ts"
import { dryRun, yes } from "../../../running/options.ts"
import { staffOf } from "../../../running/staff.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { linkServices } from "../services.ts"
import { linkNamed, linkTyped, noSuchLink } from "./linkNamed.ts"

const takes = {
  link: linkTyped,
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
  const link = yield* linkNamed(staff, options.link)
  const data = { link: link.id, label: link.label }
  return yield* confirmed(terminal, options, {
    dryRun: { data: { dryRun: true, ...data }, text: "", note: "Rien n'a été changé (--dry-run)." },
    action: `Annuler le lien de « ${link.label} »`,
    apply: links.revoke(staff, link.id).pipe(
      Effect.catchTags({ StaffLinkNotFound: () => Effect.fail(noSuchLink(options.link)) }),
      Effect.as({
        data: { dryRun: false, ...data },
        text: "",
        note: "Lien annulé. Ce qu'une tablette hors connexion a noté depuis n'arrivera plus."
      })
    )
  })
})
