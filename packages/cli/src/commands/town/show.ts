import { portalUrlOf, publicUrlSetting } from "@portail-familles/core/mail/model"
import { type RegieSettings, Towns } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import { command } from "../../running/command.ts"
import { database } from "../../running/layers.ts"
import type { CommonOptions } from "../../running/options.ts"
import { townOf } from "../../running/staff.ts"
import { zoneWords } from "../../terminal/calendarWords.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { facts } from "../../terminal/table.ts"
import { count } from "../../terminal/words.ts"

/** `portail town show`: a town's settings as they are applied. */
export const showCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "show",
    description: "montre les réglages de la ville",
    takes: {},
    examples: [
      ["portail town show", "montre la ville installée"],
      ["portail town show --town compiegne --json", "tous les réglages, pour un script"]
    ],
    services: (options) => Layer.provide(Towns.layer, database(options)),
    run: show
  })

const show = Effect.fnUntraced(function* (terminal: Terminal, options: CommonOptions) {
  const towns = yield* Towns
  const { id, settings } = yield* townOf(terminal, options)
  const sizes = yield* towns.fileSizes(id)
  const files = [...sizes].map(([name, bytes]) => ({ name, bytes }))
  return {
    data: { id, settings, files },
    text: facts(terminal.outStyle, [
      ["Ville", `${settings.name} (${settings.slug}, INSEE ${settings.inseeCode})`],
      ["Portail", portalUrlOf(settings, yield* publicUrlSetting)],
      ["Site de la ville", settings.siteUrl],
      ["Sites qui intègrent le portail", settings.embeddingOrigins.join("\n") || "aucun"],
      ["Contact", settings.contactMail],
      ["Expéditeur des mails", settings.senderMail],
      ["Durée d'une invitation", count(settings.invitationDays, "jour")],
      [
        "Durée d'une session",
        `${count(settings.sessionMinutes, "minute")} sans activité ; mémorisée : ${count(settings.rememberedDays, "jour")}, ${settings.rememberedIdleDays} sans visite`
      ],
      [
        "Calendrier scolaire",
        settings.calendar.zone === null ? "zone non précisée" : zoneWords[settings.calendar.zone]
      ],
      ["Services", settings.services.map(({ name, mail }) => `${name} <${mail}>`).join("\n") || "aucun"],
      ["Régies", settings.regies.map(regieLine).join("\n") || "aucune"],
      ["Documents", files.map(({ name, bytes }) => `${name} (${Math.ceil(bytes / 1000)} ko)`).join("\n") || "aucun"],
      ["Actualités", count(settings.news.length, "actualité")]
    ])
  }
})

const modes = { T: "test", X: "activation", W: "production" } as const

const collectors = { regie: "", titre: ", titres au Trésor public", role: ", rôle au Trésor public" } as const

const regieLine = ({ code, name, numcli, mode, collection }: RegieSettings): string =>
  `${code} : ${name}, PayFiP ${numcli} en ${modes[mode]}${collectors[collection.kind]}`
