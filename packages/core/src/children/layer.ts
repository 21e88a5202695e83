import { Layer } from "effect"
import { Approvals } from "./Approvals.ts"
import { ChildDossiers } from "./ChildDossiers.ts"
import { ChildHomes } from "./ChildHomes.ts"
import { CustodyCalendars } from "./CustodyCalendars.ts"
import { ForbiddenPickups } from "./ForbiddenPickups.ts"
import { HealthRecords } from "./HealthRecords.ts"
import { Verifications } from "./Verifications.ts"

/** Every service of children, over households', the outbox, seals and the audit log. */
export const childrenLayer = Layer.mergeAll(
  Approvals.layer,
  ChildDossiers.layer,
  ChildHomes.layer,
  CustodyCalendars.layer,
  ForbiddenPickups.layer,
  HealthRecords.layer,
  Verifications.layer
)
