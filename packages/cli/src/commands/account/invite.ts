import type { AccountRow } from "@portail-familles/core/accounts/Account.ts"
import { Accounts } from "@portail-familles/core/accounts/Accounts.ts"
import { Invitations, type Invited } from "@portail-familles/core/accounts/Invitations.ts"
import { Sessions } from "@portail-familles/core/accounts/Sessions.ts"
import { Audit } from "@portail-familles/core/audit/Audit.ts"
import { MailTransport } from "@portail-familles/core/mail/MailTransport.ts"
import { Outbox } from "@portail-familles/core/mail/Outbox.ts"
import { Towns } from "@portail-familles/core/towns/Towns.ts"
import { Command } from "commander"
import { Effect, Layer, Schema } from "effect"
import { database, publicUrl } from "../../running/layers.ts"
import { type CommonOptions, commonOptions, dryRunOption, Flag, Word, yesOption } from "../../running/options.ts"
import { runs } from "../../running/runs.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import { progress } from "../../terminal/progress.ts"
import { agree } from "../../terminal/prompts.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { invitedTable, outcomesText, plannedTable } from "./shown.ts"
import { adultsOf, whomOf } from "./whom.ts"

const Options = Schema.Struct({
  ...commonOptions,
  mail: Schema.optionalKey(Word),
  household: Schema.optionalKey(Word),
  allNeverInvited: Flag,
  dryRun: Flag,
  yes: Flag
})

/** `portail account invite`: mails the link that activates an account. */
export const inviteCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("invite")
      .description("envoie le lien d'activation : à une personne, à un foyer, ou à tous ceux qui n'en ont jamais reçu")
      .option("--mail <adresse>", "une personne, par son adresse mail")
      .option("--household <ref>", "les adultes d'un foyer, par sa référence")
      .option("--all-never-invited", "tous ceux qui ont une adresse mail et n'ont jamais été invités")
      .addOption(dryRunOption())
      .addOption(yesOption()),
    [
      ["portail account invite --all-never-invited --dry-run", "montre qui recevrait une invitation"],
      ["portail account invite --all-never-invited", "montre, demande, puis invite ; interrompu, il se relance"],
      ["portail account invite --mail claire.martin@example.fr --yes", "renvoie un lien ; l'ancien ne marche plus"]
    ]
  ).action(runs(terminal, { options: Options, services, run: (options) => invite(terminal, options) }))

const services = (options: CommonOptions) =>
  Layer.mergeAll(Invitations.layer, Accounts.layer).pipe(
    Layer.provide(Layer.mergeAll(Sessions.layer, Layer.orDie(Outbox.layer))),
    Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(publicUrl),
    Layer.provide(database(options))
  )

const invite = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
  const whom = yield* whomOf(terminal, options)
  const { town, staff } = yield* staffOf(terminal, options)
  const adults = yield* adultsOf(staff, whom)
  const invitable = adults.filter(({ state, mail }) => state !== "active" && state !== "disabled" && mail !== null)
  if (options.dryRun || invitable.length === 0) {
    return {
      data: { dryRun: options.dryRun, queued: 0, invitable: invitable.length, adults: adults.map(described) },
      text: adults.length === 0 ? "" : plannedTable(terminal.outColors, adults),
      note: `${count(invitable.length, "personne")} à inviter${options.dryRun ? " ; rien n'a été envoyé (--dry-run)" : ""}.`
    }
  }
  if (!options.yes && terminal.interactive) terminal.err(plannedTable(terminal.errColors, adults))
  yield* agree(terminal, options.yes, `Inviter ${count(invitable.length, "personne")}`)
  const invitations = yield* Invitations
  const results = yield* withProgress(terminal, adults, (adult) =>
    adult.state === "disabled" ? Effect.succeed("disabled" as const) : invitations.invite(staff, town, adult.adultId)
  )
  return {
    data: {
      dryRun: false,
      queued: results.filter(({ outcome }) => outcome === "sent").length,
      adults: results.map(({ adult, outcome }) => ({ ...described(adult), outcome }))
    },
    text: adults.length > 50 ? "" : invitedTable(terminal.outColors, results),
    note: outcomesText(results.map(({ outcome }) => outcome))
  }
})

const withProgress = <R>(
  terminal: Terminal,
  adults: ReadonlyArray<AccountRow>,
  one: (adult: AccountRow) => Effect.Effect<Invited | "disabled", never, R>
) =>
  Effect.acquireUseRelease(
    Effect.sync(() => progress(terminal, "Invitations")),
    (shown) => {
      let done = 0
      return Effect.forEach(
        adults,
        (adult) =>
          Effect.map(one(adult), (outcome) => {
            done += 1
            shown.update(done, adults.length)
            return { adult, outcome }
          }),
        { concurrency: 4 }
      )
    },
    (shown) => Effect.sync(() => shown.stop())
  )

const described = ({ adultId, givenName, familyName, mail, householdRef, state }: AccountRow) => ({
  adultId,
  givenName,
  familyName,
  mail,
  householdRef,
  state
})
