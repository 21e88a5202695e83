import { type Answers, ok } from "./answers.ts"
import { documents } from "./fixtures/documents.ts"
import { enrolments, offered } from "./fixtures/enrolments.ts"
import { dossier } from "./fixtures/family.ts"
import { threads } from "./fixtures/messages.ts"
import { december, history } from "./fixtures/planning.ts"
import { planningIn } from "./fixtures/planningMonth.ts"
import {
  certificates,
  detail,
  invoices,
  news,
  openSessions,
  passkeys,
  payment,
  profile,
  session,
  town
} from "./fixtures/samples.ts"
import { simulation, tariffs } from "./fixtures/tariffs.ts"

/** What a portal answers to somebody who is signed in, and has invoices to pay. */
export const inside = {
  "GET /session": ok(session),
  "GET /invoices": ok(invoices),
  "GET /certificates": ok({ certificates: [] }),
  "GET /debits": ok({ regies: [] }),
  [`GET /invoices/${detail.id}`]: ok(detail),
  [`GET /payments/${payment.id}`]: ok(payment),
  "GET /profile": ok(profile),
  "GET /profile/france-connect": ok({ linkUrl: null, linkedAt: null, usedAt: null }),
  "GET /profile/sessions": ok(openSessions),
  "GET /profile/passkeys": ok(passkeys),
  "GET /messages": ok([]),
  "GET /town": ok(town),
  "GET /town/news": ok(news)
}

/** The same, with the family's dossier. */
export const family = { ...inside, ...dossier }

/** Everything that a family of a lively town sees. */
export const signedIn: Answers = {
  ...family,
  "GET /certificates": ok(certificates),
  "GET /planning": ({ query }) =>
    ok(planningIn(december, query.get("from") ?? december.from, query.get("to") ?? december.to)),
  "GET /messages": ok(threads),
  "GET /planning/history": ok(history),
  "GET /planning/absences": ok([]),
  "GET /enrolments": ok(enrolments),
  "GET /activities": ok(offered),
  "GET /documents": ok(documents),
  "GET /tariffs": ok(tariffs),
  "GET /tariffs/simulation": ok(simulation),
  "DELETE /session": { status: 204 },
  "POST /session": ok(session)
}
