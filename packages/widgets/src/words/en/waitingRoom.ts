import type { Words } from "../fr.ts"

export const waitingRoom: Words["waitingRoom"] = {
  title: "You are in the queue",
  place: (rank) => `Many families come at the same time. Your place in the queue: ${rank.toLocaleString("en-GB")}.`,
  estimate: (minutes) => `Estimated wait: about ${minutes} minutes.`,
  soon: "Estimated wait: a minute at most.",
  stay: "Keep this page open, without reloading it: it goes on by itself where you were as soon as it is your turn."
}
