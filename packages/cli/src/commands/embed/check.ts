import { portalUrlOf, publicUrlSetting } from "@portail-familles/core/mail/model"
import { Towns } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument } from "../../running/declared.ts"
import { database } from "../../running/layers.ts"
import { Word } from "../../running/options.ts"
import { townOf } from "../../running/staff.ts"
import { exitCodes } from "../../terminal/exitCodes.ts"
import { NotPossible, UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { type Finding, findingsOf } from "./findings.ts"

const takes = { page: argument(Word, "adresse de la page du site, comme https://www.ville.fr/enfance") }
const patience = 15_000

/** `portail embed check`: whether a page of a site can show the portal, and what it lacks. */
export const checkCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "check",
    description: "lit une page du site et dit ce qui empêcherait le portail de s'y ouvrir",
    takes,
    explained:
      "La page est lue comme elle arrive, sans exécuter ses scripts : ce qu'un script y ajoute ensuite n'est pas vu. Se termine par 8 s'il reste quelque chose à corriger.",
    examples: [
      [
        "portail embed check https://www.ville.fr/espace-famille",
        "la page, sa politique de sécurité, l'origine, le script"
      ]
    ],
    services: (options) => Layer.provide(Towns.layer, database(options)),
    run: check
  })

const check = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { settings } = yield* townOf(terminal, options)
  const address = URL.parse(options.page)
  if (address === null || !/^https?:$/.test(address.protocol)) {
    return yield* new UsageRefused({
      problem: `${options.page} n'est pas une adresse.`,
      advice: "Donnez-la entière, comme https://www.ville.fr/enfance."
    })
  }
  const page = yield* fetched(address.href)
  if (!page.ok) {
    return yield* new NotPossible({
      problem: `${address.href} ne donne pas de page (${page.status}).`,
      advice: "Vérifiez son adresse, et que ce poste y accède."
    })
  }
  const portal = portalUrlOf(settings, yield* publicUrlSetting)
  const findings = findingsOf({
    page: page.url,
    html: page.text,
    policies: page.policies,
    portal,
    embeddingOrigins: settings.embeddingOrigins,
    answers: (yield* fetched(`${portal}/widgets/portail.js`)).ok
  })
  const wrong = findings.filter(({ ok }) => !ok).length
  return {
    data: { page: page.url, portal, findings },
    text: table(
      terminal.outStyle,
      ["", "Point", "Ce qui est trouvé"],
      findings.map(({ ok, point, said }: Finding) => [ok ? "✓" : "✗", point, said])
    ),
    note:
      wrong === 0
        ? "Le portail peut s'ouvrir dans cette page."
        : `${wrong === 1 ? "1 point" : `${wrong} points`} à corriger.`,
    exitCode: wrong === 0 ? exitCodes.ok : exitCodes.toCheck
  }
})

interface Fetched {
  readonly ok: boolean
  /** The HTTP status, or why there is none. */
  readonly status: string
  /** Where redirections led. */
  readonly url: string
  readonly text: string
  readonly policies: ReadonlyArray<string>
}

const fetched = (url: string): Effect.Effect<Fetched> =>
  Effect.promise(async () => {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(patience), headers: { accept: "text/html,*/*" } })
      const policy = response.headers.get("content-security-policy")
      return {
        ok: response.ok,
        status: String(response.status),
        url: response.url,
        text: await response.text(),
        // several policies stand in one header, with commas between
        policies: policy === null ? [] : policy.split(",")
      }
    } catch (cause) {
      return {
        ok: false,
        status: cause instanceof Error ? cause.message : "pas de réponse",
        url,
        text: "",
        policies: []
      }
    }
  })
