import { News } from "@portail-familles/core/news"
import { day as typedDay } from "@portail-familles/core/platform/csv"
import { todayInParis } from "@portail-familles/core/platform/time"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, flag, optional } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { typedField } from "../../terminal/typedField.ts"
import { day } from "../../terminal/words.ts"
import { newsServices } from "./services.ts"

const takes = {
  news: argument(Word, "l'actualité, par la fin de son identifiant (portail news list)"),
  from: optional("<jour>", Word, "le premier jour où les familles la lisent (aujourd'hui si rien n'est dit)"),
  withdraw: flag("la retire : elle redevient un brouillon"),
  dryRun,
  yes
}

/** `portail news publish`: from when families read a piece of news. */
export const newsPublishCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "publish",
    description: "publie une actualité, tout de suite ou un autre jour, ou la retire",
    takes,
    examples: [
      ["portail news publish 3f2a91bc", "tout de suite"],
      ["portail news publish 3f2a91bc --from 04/01/2027", "à la rentrée"]
    ],
    services: newsServices,
    run: publish
  })

const publish = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const news = yield* News
  const { staff } = yield* staffOf(terminal, options)
  const { id, title } = yield* news.named(staff, options.news)
  const from = options.from === undefined ? yield* todayInParis : yield* typedField("--from", typedDay(options.from))
  const publishedOn = options.withdraw ? null : from
  const action = publishedOn === null ? `Retirer « ${title} »` : `Publier « ${title} » à partir du ${day(publishedOn)}`
  const data = { dryRun: options.dryRun, id, title, publishedOn }
  return yield* confirmed(terminal, options, {
    dryRun: { data, text: `${action}\n`, note: "Rien n'a été changé (--dry-run)." },
    action,
    apply: Effect.as(news.keep(staff, id, { publishedOn }), {
      data,
      text: "",
      note: publishedOn === null ? "Elle n'est plus sur le portail." : "C'est noté."
    })
  })
})
