import { Layer, Redacted } from "effect"
import { Activities } from "../../src/activities/Activities.ts"
import { ActivityFiles } from "../../src/activities/ActivityFiles.ts"
import { EnrolmentImports } from "../../src/activities/EnrolmentImports.ts"
import { Slots } from "../../src/activities/Slots.ts"
import { MailTransport } from "../../src/mail/MailTransport.ts"
import { Outbox } from "../../src/mail/Outbox.ts"
import { slotReservations } from "../../src/reservations/slotReservations.ts"

/** Activities, their file, their slots and imported enrolments, over towns and the audit log. */
export const activityFiles = Layer.mergeAll(ActivityFiles.layer, Slots.layer, EnrolmentImports.layer).pipe(
  Layer.provideMerge(Activities.layer),
  Layer.provide(slotReservations),
  // nothing is sent: no test waits for these mails
  Layer.provide(Layer.orDie(Outbox.layer)),
  Layer.provide(MailTransport.layer(Redacted.make("smtp://127.0.0.1:9")))
)
