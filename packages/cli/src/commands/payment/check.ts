import { RegieNotFound } from "@portail-familles/core/ledger"
import { PayFip, type PayFipRefused, type PayFipUnavailable } from "@portail-familles/core/payfip"
import type { PayFipMode, RegieSettings } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect, Result } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { optional } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { exitCodes } from "../../terminal/exitCodes.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count } from "../../terminal/words.ts"
import { checkServices } from "./services.ts"

const takes = { regie: optional("<code>", Word, "une régie seulement") }

/** `portail payment check`: whether PayFiP knows the town's régies. */
export const checkCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "check",
    description: "demande à PayFiP s'il connaît les régies de la ville, sans rien y créer",
    takes,
    examples: [
      ["portail payment check", "avant d'ouvrir le paiement aux familles"],
      ["portail payment check --regie enfance --json", "pour un script ; se termine par 7 si la régie n'est pas prête"]
    ],
    services: checkServices,
    run: check
  })

const check = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const payfip = yield* PayFip
  const { town } = yield* staffOf(terminal, options)
  const all = town.settings.regies
  const chosen = all.filter(({ code }) => options.regie === undefined || code === options.regie)
  if (options.regie !== undefined && chosen.length === 0) {
    return yield* new RegieNotFound({ code: options.regie, known: all.map(({ code }) => code) })
  }
  const answers = yield* Effect.forEach(chosen, (regie) =>
    Effect.map(Effect.result(payfip.client(regie.numcli)), (answer) =>
      Result.isSuccess(answer)
        ? readiness(regie, true, answer.success.libelleN2 ?? answer.success.libelleN1 ?? "")
        : readiness(regie, false, adviceOf(answer.failure))
    )
  )
  const ready = answers.filter((answer) => answer.ready).length
  return {
    data: answers,
    text:
      answers.length === 0
        ? ""
        : table(
            terminal.outStyle,
            ["Régie", "Numéro client", "Mode", "État", "PayFiP répond"],
            answers.map((answer) => [
              answer.regie,
              answer.numcli,
              modeWords[answer.mode],
              answer.ready ? "✓ connue" : "✗ pas prête",
              answer.said
            ])
          ),
    note:
      answers.length === 0
        ? "La ville n'a pas de régie."
        : `${count(ready, "régie prête", "régies prêtes")} sur ${answers.length}.`,
    exitCode: ready === answers.length ? exitCodes.ok : exitCodes.refused
  }
})

const readiness = ({ code, numcli, mode }: RegieSettings, ready: boolean, said: string) => ({
  regie: code,
  numcli,
  mode,
  ready,
  said
})

const modeWords: Readonly<Record<PayFipMode, string>> = { T: "test", X: "activation", W: "production" }

/** What to do, by the fault's code (payfip.md 4.2). */
const adviceOf = (failure: PayFipRefused | PayFipUnavailable): string => {
  if (failure._tag === "PayFipUnavailable") {
    return `rien d'utilisable (${failure.reason}) : réessayez plus tard, et vérifiez PAYFIP_ENDPOINT (sans elle, le vrai PayFiP ; le simulateur de portail dev : http://127.0.0.1:4002/tpa)`
  }
  switch (failure.code) {
    case "T1":
      return "T1 : le numéro client n'est pas de 6 chiffres, corrigez numcli dans le fichier de la ville"
    case "T2":
      return "T2 : numéro client inconnu, vérifiez numcli auprès de la DGFiP"
    case "T4":
      return "T4 : pas d'accès au web service, demandez-le à la DGFiP"
    default:
      return `${failure.code} : ${failure.label}`
  }
}
