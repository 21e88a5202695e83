import { LinkTablets } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { confirmed } from "../../../running/confirmed.ts"
import { argument } from "../../../running/declared.ts"
import { dryRun, yes } from "../../../running/options.ts"
import { staffOf } from "../../../running/staff.ts"
import { NothingFound, NotPossible } from "../../../terminal/refusals.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { linkServices } from "../services.ts"
import { linkNamed, linkTyped } from "./linkNamed.ts"

const TabletNumber = Schema.NumberFromString.check(Schema.isInt(), Schema.isBetween({ minimum: 1, maximum: 1_000_000 }))

const takes = {
  link: linkTyped,
  tablet: argument(TabletNumber, "le numéro de la tablette, comme « attendance link show » le montre"),
  dryRun,
  yes
}

/** `portail attendance link end-tablet`: one tablet of a team is lost, and the others go on. */
export const linkEndTabletCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "end-tablet",
    description:
      "ferme un lien à code ou à agents sur une tablette : elle n'ouvre plus rien avant d'être confirmée de nouveau",
    takes,
    examples: [
      ['portail attendance link end-tablet "Directrice ALSH" 2', "la tablette 2 est perdue, les autres servent"]
    ],
    services: linkServices,
    run: end
  })

const end = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const tablets = yield* LinkTablets
  const { staff } = yield* staffOf(terminal, options)
  const link = yield* linkNamed(staff, options.link)
  if (link.secondFactor === null) {
    return yield* new NotPossible({
      problem: `Le lien de « ${link.label} » s'ouvre par sa seule adresse : une tablette qui l'a l'ouvrirait de nouveau.`,
      advice: "Annulez-le (attendance link revoke), ou donnez-lui un code (attendance link renew-code)."
    })
  }
  const data = { link: link.id, label: link.label, tablet: options.tablet }
  return yield* confirmed(terminal, options, {
    dryRun: { data: { dryRun: true, ...data }, text: "", note: "Rien n'a été changé (--dry-run)." },
    action: `Fermer le lien de « ${link.label} » sur la tablette ${options.tablet}`,
    apply: tablets.end(staff, link.id, options.tablet).pipe(
      Effect.catchTags({
        LinkTabletNotConfirmed: () =>
          new NothingFound({
            problem: `Le lien de « ${link.label} » n'est pas ouvert sur une tablette ${options.tablet}.`,
            advice: "Voir : portail attendance link show"
          })
      }),
      Effect.as({ data: { dryRun: false, ...data }, text: "", note: "Tablette fermée." })
    )
  })
})
