import { Outbox } from "./Outbox.ts"

/** The services of mail, over a database and a way out to a mail server. */
export const mailLayer = Outbox.layer
