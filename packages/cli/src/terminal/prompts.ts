import { Effect } from "effect"
import { ConfirmationMissing, Declined, Interrupted } from "./refusals.ts"
import type { Terminal } from "./Terminal.ts"

type Prompts = typeof import("@inquirer/prompts")

// on stderr, so that stdout stays the result; loaded when needed, for commands must start fast
const ask = <A>(prompt: (prompts: Prompts, context: { readonly output: NodeJS.WriteStream }) => Promise<A>) =>
  Effect.tryPromise({
    try: async () => prompt(await import("@inquirer/prompts"), { output: process.stderr }),
    catch: (cause) => cause
  }).pipe(
    Effect.catch((cause) =>
      cause instanceof Error && cause.name === "ExitPromptError" ? Effect.fail(new Interrupted()) : Effect.die(cause)
    )
  )

/** Lets a person choose one of several values. */
export const choose = <A extends string>(
  message: string,
  choices: ReadonlyArray<{ readonly name: string; readonly value: A }>
): Effect.Effect<A, Interrupted> =>
  ask((prompts, context) => prompts.select<A>({ message, choices: [...choices] }, context))

/** Lets a person type a value, which may not be empty. */
export const typed = (message: string): Effect.Effect<string, Interrupted> =>
  ask((prompts, context) => prompts.input({ message, required: true }, context)).pipe(Effect.map((text) => text.trim()))

/** Lets a person type a value or keep the one that is proposed; `wrong` says what does not fit, `undefined` when all does. */
export const typedOr = (
  message: string,
  proposal: string | undefined,
  wrong: (text: string) => string | undefined
): Effect.Effect<string, Interrupted> =>
  ask((prompts, context) =>
    prompts.input(
      {
        message,
        ...(proposal === undefined ? {} : { default: proposal }),
        validate: (text) => wrong(text.trim()) ?? true
      },
      context
    )
  ).pipe(Effect.map((text) => text.trim()))

/** Asks a person for a yes or a no; yes is proposed. */
export const wants = (action: string): Effect.Effect<boolean, Interrupted> =>
  askedYesNo(action, "oui").pipe(Effect.map((answer) => answer === true))

/** Goes on when `--yes` was given or a person agrees; where nobody can be asked, `--yes` is required. */
export const agree = Effect.fnUntraced(function* (terminal: Terminal, yes: boolean, action: string) {
  if (yes) return
  if (!terminal.interactive) return yield* new ConfirmationMissing({ action })
  if ((yield* askedYesNo(action, "non")) !== true) return yield* new Declined()
})

const askedYesNo = (action: string, proposal: "oui" | "non") =>
  ask((prompts, context) =>
    prompts.input(
      {
        message: `${action} ? (oui/non)`,
        default: proposal,
        validate: (text) => meaning(text) !== undefined || "Répondez oui ou non."
      },
      context
    )
  ).pipe(Effect.map(meaning))

// inquirer's own confirmation takes "oui" for a no
const meaning = (answer: string): boolean | undefined => {
  if (/^\s*(o|oui|y|yes)\s*$/i.test(answer)) return true
  return /^\s*(n|non|no)\s*$/i.test(answer) ? false : undefined
}
