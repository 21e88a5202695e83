/** Generated from custom-elements.json by `npm run generate`: the elements as a framework's type check knows them. */
export interface PortailAttributes {
  /** The whole personal space: greeting, menu, profile, household, children, planning, enrolments, invoices, payments; keeps its place in the page's address (`#/factures`). */
  "portail-account": {
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** Where links into the personal space lead: the page of the site that has `portail-account`; by default the portal's `/espace`. */
    "space-url"?: string | undefined
  }
  /** Activates an account: opens the link of the mail, and lets its holder choose a password. */
  "portail-activation": {
    /** The secret of the link; by default what follows `#` in the page's address, which it removes. */
    "token"?: string | undefined
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** Where « Aller à mon espace » leads; by default the portal’s `/espace`. */
    "space-url"?: string | undefined
  }
  /** Notes on a tablet which children came, by the staff link that its page was opened with: for the team of a site, without an account, and without a network too. */
  "portail-attendance": {
    /** Address of the portal's worker that lets the page be opened without a network; none by default. */
    "worker-url"?: string | undefined
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** Where links into the personal space lead: the page of the site that has `portail-account`; by default the portal's `/espace`. */
    "space-url"?: string | undefined
  }
  /** MES ENFANTS: the children of the household, and each one's dossier section by section. */
  "portail-children": {
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** Keep the open child in the page's address (`#/enfants/…`), so that « back » works. */
    "routed"?: boolean | undefined
    /** Where links into the personal space lead: the page of the site that has `portail-account`; by default the portal's `/espace`. */
    "space-url"?: string | undefined
  }
  /** MES DOCUMENTS À ÉDITER: what the town asks for, filled in on screen, signed and sent. */
  "portail-documents": {
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** Keep the open document in the page's address (`#/documents/…`), so that « back » works. */
    "routed"?: boolean | undefined
    /** Where links into the personal space lead: the page of the site that has `portail-account`; by default the portal's `/espace`. */
    "space-url"?: string | undefined
  }
  /** Confirms a new mail address, from the link sent there: only a press of its button does, because mail scanners open links. */
  "portail-email-change": {
    /** The secret of the link; by default what follows `#` in the page's address, which it removes. */
    "token"?: string | undefined
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** Where « Aller à mon espace » leads; by default the portal’s `/espace`. */
    "space-url"?: string | undefined
  }
  /** MES INSCRIPTIONS: where each child stands and what comes next, and the activities that may be asked for. */
  "portail-enrolments": {
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** Where links into the personal space lead: the page of the site that has `portail-account`; by default the portal's `/espace`. */
    "space-url"?: string | undefined
  }
  /** MON FOYER: the adults of the household, its address, and what the town needs to know besides. */
  "portail-household": {
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** The page is the personal space: links to other places stay in its address (`#/profil`). */
    "routed"?: boolean | undefined
    /** Address of the personal space, for the link to the profile. */
    "space-url"?: string | undefined
  }
  /** One invoice: its lines, its payments, its PDF, and online payment. `portail-invoices` opens it from its list. */
  "portail-invoice": {
    /** The invoice. */
    "invoice-id"?: string | undefined
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** Where links into the personal space lead: the page of the site that has `portail-account`; by default the portal's `/espace`. */
    "space-url"?: string | undefined
  }
  /** The invoices of the household: what is left to pay, each invoice in detail, its PDF, and online payment. */
  "portail-invoices": {
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** Keep the open invoice in the page's address (`#/factures/…`), so that « back » works. */
    "routed"?: boolean | undefined
    /** Where links into the personal space lead: the page of the site that has `portail-account`; by default the portal's `/espace`. */
    "space-url"?: string | undefined
  }
  /** Signs a family in, and says who is signed in. */
  "portail-login": {
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** Shows the choice of a new password, with the secret that follows `#` in the page's address. */
    "reset"?: boolean | undefined
    /** Opens the personal space as soon as somebody has signed in. */
    "enter"?: boolean | undefined
    /** Where « Aller à mon espace » leads; by default the portal’s `/espace`. */
    "space-url"?: string | undefined
  }
  /** MES MESSAGES: what the town writes to the household, and a form to write to its services. */
  "portail-messages": {
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** Keep the open thread in the page's address (`#/messages/…`), so that « back » works. */
    "routed"?: boolean | undefined
    /** Where links into the personal space lead: the page of the site that has `portail-account`; by default the portal's `/espace`. */
    "space-url"?: string | undefined
  }
  /** The news of the portal, for everybody. */
  "portail-news": {
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** Where links into the personal space lead: the page of the site that has `portail-account`; by default the portal's `/espace`. */
    "space-url"?: string | undefined
  }
  /** What became of an online payment: waits for the confirmation, then says what to do next. */
  "portail-payment": {
    /** The payment; by default `portail-payment` in the page's address. */
    "payment-id"?: string | undefined
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** Where « Retour à mes factures » leads; by default the portal’s `/espace`. */
    "space-url"?: string | undefined
  }
  /** MON PLANNING: the children's days, booked and cancelled by touch; several changes are confirmed together. */
  "portail-planning": {
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** Keep the days that are shown in the page's address (`#/planning/2026-12`), so that « back » works. */
    "routed"?: boolean | undefined
    /** Where links into the personal space lead: the page of the site that has `portail-account`; by default the portal's `/espace`. */
    "space-url"?: string | undefined
  }
  /** MON PROFIL: how an adult signs in and is reached, which mails they want, where they are signed in, and their data. */
  "portail-profile": {
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** Where links into the personal space lead: the page of the site that has `portail-account`; by default the portal's `/espace`. */
    "space-url"?: string | undefined
  }
  /** Says once, for all elements inside it, which portal they talk to and in which language. */
  "portail-provider": {
    /** Address of the portal, without `/api/v1`. */
    "api"?: string | undefined
    /** Code of the town, for the site's own use: the portal knows the town by its address. */
    "town"?: string | undefined
  }
  /** The municipal services: what each does, how to reach it, what to download. */
  "portail-services": {
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** Where links into the personal space lead: the page of the site that has `portail-account`; by default the portal's `/espace`. */
    "space-url"?: string | undefined
  }
  /** What an activity costs a family: it says its quotient, where it lives and how many children come, and reads the price with its arithmetic. Needs no session, and keeps nothing. */
  "portail-simulator": {
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** The activity that is chosen first, by its code. */
    "activity"?: string | undefined
    /** Where links into the personal space lead: the page of the site that has `portail-account`; by default the portal's `/espace`. */
    "space-url"?: string | undefined
  }
  /** The yearly check of a family's dossier, one section at a time; it resumes at the first that is left, on whatever device. */
  "portail-verification": {
    /** Address of the portal; by default the origin of the script. */
    "api"?: string | undefined
    /** Level of the first heading, 2 by default. */
    "heading-level"?: number | undefined
    /** The page is the personal space: links to other places stay in its address (`#/`). */
    "routed"?: boolean | undefined
    /** Address of the personal space, for the way out. */
    "space-url"?: string | undefined
    /** Only what is left, with a link to `#/verification`; nothing once all is verified. */
    "banner"?: boolean | undefined
  }
}

export interface PortailListeners {
  "portail-account": {
    "onportail-signed-in"?: (event: Event) => void
    "onportail-signed-out"?: (event: Event) => void
    "onportail-planning-changed"?: (event: Event) => void
    "onportail-enrolment-changed"?: (event: Event) => void
    "onportail-payment-started"?: (event: Event) => void
    "onportail-payment-settled"?: (event: Event) => void
  }
  "portail-activation": {
    "onportail-activated"?: (event: Event) => void
    "onportail-signed-in"?: (event: Event) => void
  }
  "portail-attendance": {
  }
  "portail-children": {
    "onportail-signed-in"?: (event: Event) => void
  }
  "portail-documents": {
    "onportail-signed-in"?: (event: Event) => void
  }
  "portail-email-change": {
  }
  "portail-enrolments": {
    "onportail-signed-in"?: (event: Event) => void
    "onportail-enrolment-changed"?: (event: Event) => void
  }
  "portail-household": {
    "onportail-signed-in"?: (event: Event) => void
  }
  "portail-invoice": {
    "onportail-payment-started"?: (event: Event) => void
  }
  "portail-invoices": {
    "onportail-payment-started"?: (event: Event) => void
    "onportail-payment-settled"?: (event: Event) => void
    "onportail-signed-in"?: (event: Event) => void
  }
  "portail-login": {
    "onportail-signed-in"?: (event: Event) => void
    "onportail-signed-out"?: (event: Event) => void
  }
  "portail-messages": {
    "onportail-signed-in"?: (event: Event) => void
  }
  "portail-news": {
  }
  "portail-payment": {
    "onportail-payment-settled"?: (event: Event) => void
    "onportail-payment-closed"?: (event: Event) => void
  }
  "portail-planning": {
    "onportail-signed-in"?: (event: Event) => void
    "onportail-planning-changed"?: (event: Event) => void
  }
  "portail-profile": {
    "onportail-signed-in"?: (event: Event) => void
  }
  "portail-provider": {
  }
  "portail-services": {
  }
  "portail-simulator": {
  }
  "portail-verification": {
    "onportail-signed-in"?: (event: Event) => void
  }
}
