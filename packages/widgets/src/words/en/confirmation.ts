import type { Words } from "../fr.ts"

export const confirmation: Words["confirmation"] = {
  why: "You signed in more than a quarter of an hour ago: type your password to go on.",
  goOn: "Go on",
  goingOn: "Checking…"
}
