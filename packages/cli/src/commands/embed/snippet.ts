import { portalUrlOf, publicUrlSetting } from "@portail-familles/core/mail/model"
import { Towns } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect, Layer, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { defaulted, flag, optional } from "../../running/declared.ts"
import { database } from "../../running/layers.ts"
import { Word } from "../../running/options.ts"
import { townOf } from "../../running/staff.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { elementNames, fileOf } from "./elements.ts"
import { channelScript, pinnedScript } from "./script.ts"
import { contentManagers, stepsFor, type Wanted } from "./snippets.ts"

const takes = {
  element: defaulted(
    "<noms>",
    Word,
    "account",
    "ce que la page montre : login, invoices, payment… ; plusieurs, séparés par des virgules"
  ),
  cms: optional("<outil>", Schema.Literals(contentManagers), "l'outil du site, pour dire où coller quoi"),
  lang: defaulted("<langue>", Schema.Literals(["fr", "en", "ar"]), "fr", "langue des éléments"),
  pinned: flag("une version précise, avec son empreinte : la page n'en change qu'avec elle")
}

/** `portail embed snippet`: what to paste into a page of the town's site. */
export const snippetCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "snippet",
    description: "écrit ce qu'il faut coller dans une page du site de la ville",
    takes,
    explained: `Éléments : ${elementNames.join(", ")}. account est tout l'espace famille. Sans --pinned, la page suit les corrections de la même version majeure.`,
    examples: [
      ["portail embed snippet", "tout l'espace famille, dans une page HTML"],
      ["portail embed snippet --element login,invoices --cms wordpress", "où coller quoi dans WordPress"],
      ["portail embed snippet --pinned > page.html", "une version précise avec son empreinte (SRI)"]
    ],
    services: (options) => Layer.provide(Towns.layer, database(options)),
    run: snippet
  })

const snippet = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { settings } = yield* townOf(terminal, options)
  const elements = options.element.split(",").map((name) => name.trim().replace(/^portail-/, ""))
  const unknown = elements.find((name) => !elementNames.includes(name))
  if (unknown !== undefined) {
    return yield* new UsageRefused({
      problem: `Il n'y a pas d'élément ${unknown}.`,
      advice: `Éléments : ${elementNames.join(", ")}.`
    })
  }
  const portal = portalUrlOf(settings, yield* publicUrlSetting)
  const [only = "", ...others] = elements
  const file = others.length === 0 ? fileOf(only) : "portail.js"
  const script: Wanted["script"] = yield* options.pinned ? pinnedScript(portal, file) : channelScript(portal, file)
  const steps = stepsFor({ portal, elements, lang: options.lang, script }, options.cms)
  const site = new URL(settings.siteUrl).origin
  const listed = settings.embeddingOrigins.includes(site)
  return {
    data: { portal, script, steps, embeddingOrigins: settings.embeddingOrigins },
    text: steps
      .map(({ where, paste }, index) => (options.cms === undefined ? paste : `${index + 1}. ${where}\n\n${paste}`))
      .join("\n\n")
      .concat("\n"),
    note: listed
      ? `${site} est parmi les sites autorisés. Une fois la page en ligne : portail embed check <adresse de la page>`
      : `${site} n'est pas parmi les sites autorisés : ajoutez-le à embeddingOrigins dans le fichier de la ville, puis portail town apply. Ensuite : portail embed check <adresse de la page>`
  }
})
