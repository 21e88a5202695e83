import type { Words } from "../fr.ts"

export const delay: Words["delay"] = {
  title: "Too many attempts failed",
  wait: "To protect your account, the next attempt is possible in",
  from: (time) => `(at ${time}).`,
  over: "You can try again.",
  otherWay: "Can’t find your password? Use “Forgotten your password?” to choose another one."
}
