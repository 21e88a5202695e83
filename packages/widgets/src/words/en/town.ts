import type { Words } from "../fr.ts"

export const town: Words["town"] = {
  news: "News",
  noNews: "No news at the moment.",
  services: "Your services",
  noServices: "The services will be presented here soon.",
  mail: "Write",
  phone: "Call",
  hours: "Opening hours",
  files: "To download",
  size: (kilobytes) => `PDF, ${kilobytes} kB`
}
