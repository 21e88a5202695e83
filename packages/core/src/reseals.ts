import { Layer } from "effect"
import { reseal as accountsReseal } from "./accounts/identities/reseal.ts"
import { reseal as activitiesReseal } from "./activities/reseal.ts"
import { reseal as childrenReseal } from "./children/reseal.ts"
import { reseal as documentsReseal } from "./documents/reseal.ts"
import { storedFiles } from "./files/layer.ts"
import { reseal as filesReseal } from "./files/reseal.ts"
import { reseal as householdsReseal } from "./households/reseal.ts"
import { reseal as webhooksReseal } from "./integrations/webhooks/reseal.ts"
import { reseal as messagesReseal } from "./messages/reseal.ts"
import { resealFormer as formerAccountsReseal, reseal as paymentsReseal } from "./payments/reseal.ts"
import { Reseals } from "./platform/crypto/Reseals.ts"
import { reseal as reservationsReseal } from "./reservations/reseal.ts"

/** Sealing everything anew, over what each room sealed; a room with something sealed adds its line here. */
export const reseals = Reseals.layerOf([
  accountsReseal,
  childrenReseal,
  householdsReseal,
  activitiesReseal,
  paymentsReseal,
  formerAccountsReseal,
  documentsReseal,
  messagesReseal,
  reservationsReseal,
  webhooksReseal,
  filesReseal
]).pipe(Layer.provide(storedFiles))
