import type { Words } from "../fr.ts"

export const messageFiles: Words["messageFiles"] = {
  attach: "Attach a file",
  limits: "PDF, JPEG or PNG photo: 10 MB a file, five files with a message.",
  attached: "Attached files",
  waits: "The antivirus has not looked at it yet.",
  refused: "The antivirus refused it: it is gone.",
  open: (name: string) => `Open ${name}`,
  busy: "Wait until your files are sent.",
  tooMany: "Five files with a message, and twenty in two days: send the rest later.",
  unknown: "An attached file is no longer there. Remove it and attach it again."
}
