import { type MessagePlan, StaffMessages } from "@portail-familles/core/messages"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { flag, optional, required } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table, wrap } from "../../terminal/table.ts"
import { count } from "../../terminal/words.ts"
import { again, goesAgain, sentAlready } from "./again.ts"
import { attach, attachedFiles, keepAttached, withFiles } from "./attached.ts"
import { messageServices } from "./services.ts"

const takes = {
  subject: required("<objet>", Word, "ce dont il s'agit, en quelques mots"),
  text: required("<texte>", Word, "le message ; chaque ligne est un paragraphe"),
  service: required("<service>", Word, "le service qui écrit, par son code"),
  activity: optional("<activité>", Word, "aux familles dont un enfant y est inscrit, aujourd'hui ou plus tard"),
  school: optional("<école>", Word, "aux familles d'une école, comme les dossiers l'écrivent"),
  class: optional("<classe>", Word, "aux familles d'une classe"),
  unpaid: flag("aux familles qui ont une facture en retard"),
  unverified: flag("aux familles dont le dossier n'est pas vérifié cette année scolaire"),
  documentsMissing: flag("aux familles à qui il manque un document demandé"),
  attach,
  household: optional("<foyer>", Word, "à un seul foyer, par sa référence"),
  again,
  dryRun,
  yes
}

/** `portail message send`: writes to a group of families, on the portal and by mail. */
export const messageSendCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "send",
    description: "écrit à un groupe de familles, dans leur espace et par mail ; montre d'abord à qui",
    takes,
    explained: `Plusieurs conditions se cumulent : --school et --class ensemble, c'est cette classe de cette école. Sans aucune,
toutes les familles. Les mails partent à leur rythme, par le serveur du portail ; les pièces jointes se lisent dans
l'espace, après la même inspection que les fichiers des familles. Le même message aux mêmes familles ne part pas deux fois le même
jour, sauf avec --again.`,
    examples: [
      [
        'portail message send --service enfance --activity mercredi --subject "Sortie du 9" --text "Départ à 9 h." --dry-run',
        "à qui le message irait"
      ],
      [
        'portail message send --service vie-scolaire --class CP --subject "Réunion" --text "Jeudi à 18 h."',
        "après une question"
      ],
      [
        'portail message send --service enfance --documents-missing --activity mercredi --subject "Pièces" --text "Voir la liste." --attach pieces.pdf',
        "à qui il manque un document, avec une pièce jointe"
      ]
    ],
    services: messageServices,
    run: send
  })

const send = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const messages = yield* StaffMessages
  const { staff } = yield* staffOf(terminal, options)
  const { subject, text, service, activity, school, household, unpaid, unverified, documentsMissing } = options
  const audience = {
    ...{ unpaid, unverified, documentsMissing },
    ...(activity === undefined ? {} : { activity }),
    ...(school === undefined ? {} : { school }),
    ...(options.class === undefined ? {} : { schoolClass: options.class }),
    ...(household === undefined ? {} : { household })
  }
  const message = { service, subject, text }
  const attached = yield* attachedFiles(options.attach)
  const planned = yield* messages.send(staff, audience, message, { dryRun: true })
  const plan = {
    data: { dryRun: options.dryRun, ...planned },
    text: planned.households.length === 0 ? "" : planTable(terminal, planned),
    note: `${summary(planned)}${options.dryRun ? " Rien n'a été envoyé (--dry-run)." : ""}`
  }
  return yield* confirmed(terminal, options, {
    nothing: planned.households.length === 0 ? plan : undefined,
    dryRun: plan,
    preview: {
      on: "err",
      text: `${plan.text}${wrap(summary(planned), terminal.errStyle.width)}\n`,
      leftOut: "unwatched or yes"
    },
    action: `Envoyer${planned.sentBefore === null ? "" : " encore"} « ${subject} »${withFiles(attached)} à ${count(planned.households.length, "foyer")}`,
    apply: Effect.map(
      Effect.flatMap(keepAttached(staff, attached), (files) =>
        messages.send(staff, audience, { ...message, files }, { dryRun: false, again: goesAgain(terminal, options) })
      ),
      (sent) => ({
        data: { dryRun: false, ...sent },
        text: "",
        note: `${summary({ ...sent, sentBefore: null })} Les mails partent à leur rythme.`
      })
    )
  })
})

const summary = ({ households, mails, unreachable, sentBefore }: MessagePlan): string => {
  if (households.length === 0) return "Aucune famille ne répond à ces conditions."
  const before = sentBefore === null ? "" : ` ${sentAlready(sentBefore)}`
  const alone = unreachable.length === 0 ? "" : ` ; sans compte, à joindre autrement : ${someOf(unreachable)}`
  return `${count(households.length, "foyer")}, ${count(mails, "mail")}${alone}.${before}`
}

const shown = 100
const named = 20

/** The first of a long list, and how many more there are; --json names all. */
const someOf = (refs: ReadonlyArray<string>): string =>
  refs.length <= named
    ? refs.join(", ")
    : `${refs.slice(0, named).join(", ")} et ${refs.length - named} de plus (--json)`

const planTable = (terminal: Terminal, { households }: MessagePlan): string => {
  const rows = households.slice(0, shown).map(({ householdRef, householdName }) => [householdRef, householdName])
  const more = households.length > shown ? `… et ${count(households.length - shown, "foyer")} de plus (--json)\n` : ""
  return `${table(terminal.outStyle, ["Foyer", "Nom"], rows)}${more}`
}
