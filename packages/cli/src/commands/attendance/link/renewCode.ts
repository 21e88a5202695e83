import { LinkCodes } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { confirmed } from "../../../running/confirmed.ts"
import { dryRun, yes } from "../../../running/options.ts"
import { staffOf } from "../../../running/staff.ts"
import { NotPossible } from "../../../terminal/refusals.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { linkServices } from "../services.ts"
import { linkNamed, linkTyped, noSuchLink } from "./linkNamed.ts"
import { seedDocument, seedText } from "./seedWords.ts"

const takes = {
  link: linkTyped,
  dryRun,
  yes
}

/** `portail attendance link renew-code`: a telephone is lost, or a link without a code is to have one. */
export const linkRenewCodeCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "renew-code",
    description: "donne un nouveau code à un lien, ou un premier : les tablettes le redemandent, l'ancien ne sert plus",
    takes,
    examples: [['portail attendance link renew-code "Directrice ALSH"', "le téléphone est perdu"]],
    services: (options) => linkServices({ ...options, code: true }),
    run: renew
  })

const renew = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const codes = yield* LinkCodes
  const { staff } = yield* staffOf(terminal, options)
  const link = yield* linkNamed(staff, options.link)
  if (link.secondFactor === "agent") {
    return yield* new NotPossible({
      problem: `Le lien de « ${link.label} » attend la connexion d'un agent : il n'a pas de code.`,
      advice: "Pour un code, créez un autre lien avec --code et annulez celui-ci."
    })
  }
  const data = { link: link.id, label: link.label }
  return yield* confirmed(terminal, options, {
    dryRun: { data: { dryRun: true, ...data }, text: "", note: "Rien n'a été changé (--dry-run)." },
    action: `Donner un nouveau code au lien de « ${link.label} »`,
    apply: codes.renew(staff, link.id).pipe(
      Effect.catchTags({ StaffLinkNotFound: () => Effect.fail(noSuchLink(options.link)) }),
      Effect.map((seed) => ({
        data: { dryRun: false, ...data, code: seedDocument(seed) },
        text: seedText(seed),
        note: "Nouveau code. Il n'est plus montré ; chaque tablette le demande dès maintenant."
      }))
    )
  })
})
