import type { Words } from "../fr.ts"

export const password: Words["password"] = {
  label: "New password",
  rule: (minimum) =>
    `${minimum} characters or more. A sentence that is easy to remember works very well; spaces are allowed.`,
  confirmation: "Confirm the password",
  missing: (count) => `${count} more character${count === 1 ? "" : "s"}.`,
  strength: "Strength of the password",
  levels: {
    short: "Too short",
    weak: "Too easy to guess: add words.",
    good: "Good password.",
    strong: "Very good password."
  },
  different: "The two passwords are not the same.",
  refusals: {
    "too-short": (limit) => `Choose a password of ${limit} characters or more.`,
    "too-long": (limit) => `This password is too long: at most ${limit} characters.`,
    "digits-only": () => "A password of digits only is guessed too fast. Add words.",
    "too-common": () => "This password is too common: it is guessed fast. Choose another one.",
    "too-easy": () => "This password is easy to guess. Add one or two unrelated words, or choose a sentence.",
    "own-name": () => "This password contains your name or address. Choose another one."
  }
}
