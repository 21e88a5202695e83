import type { Words } from "../fr.ts"

export const sessionEnd: Words["sessionEnd"] = {
  title: "Your session ends soon",
  text: "If you do nothing, you will be signed out in",
  kept: "What you entered will still be here when you sign in again.",
  fixed: "It cannot be prolonged any more: save what you entered, then sign in again.",
  announced: (time) => `Your session ends in ${time}. You can stay signed in.`,
  stay: "Stay signed in",
  staying: "One moment…",
  leave: "Sign out",
  close: "Understood"
}
