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

/** Goes on when `--yes` was given or a person agrees; where nobody can be asked, `--yes` is required. */
export const agree = Effect.fnUntraced(function* (terminal: Terminal, yes: boolean, action: string) {
  if (yes) return
  if (!terminal.interactive) return yield* new ConfirmationMissing({ action })
  const answer = yield* ask((prompts, context) =>
    prompts.input(
      {
        message: `${action} ? (oui/non)`,
        default: "non",
        validate: (text) => meaning(text) !== undefined || "Répondez oui ou non."
      },
      context
    )
  )
  if (meaning(answer) !== true) return yield* new Declined()
})

// inquirer's own confirmation takes "oui" for a no
const meaning = (answer: string): boolean | undefined => {
  if (/^\s*(o|oui|y|yes)\s*$/i.test(answer)) return true
  return /^\s*(n|non|no)\s*$/i.test(answer) ? false : undefined
}
