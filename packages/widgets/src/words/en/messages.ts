import type { Words } from "../fr.ts"

export const messages: Words["messages"] = {
  title: "My messages",
  intro: "What the town hall writes to you, and your questions to its services. Nobody but your household reads them.",
  none: "No message for now.",
  unread: (count) => `${count} unread`,
  back: "All my messages",
  write: "Write to a service",
  service: "Service",
  chooseService: "Choose a service",
  subject: "Subject",
  text: "Your message",
  answer: "Your answer",
  send: "Send",
  sent: "Your message is sent. An e‑mail will tell you when there is an answer.",
  by: (author, when) => `${author}, ${when}`,
  last: (town, when) => `${town ? "Received" : "Sent"} ${when}`,
  missing: (fields) => `Still to fill in: ${fields}.`,
  tooMany: "You have sent many messages today. Try again tomorrow, or call the service.",
  unfit: "Your message is too long, or empty.",
  unknown: "This message does not exist, or is not for your household."
}
