/** Generated from docs/openapi.json by `npm run generate`. */

export interface paths {
    "/api/v1/activations/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an activation link
         * @description Says for whom a link is that a town mailed, and until when it works. No session is needed; the link is not used up.
         */
        get: operations["activations.get"];
        put?: never;
        /**
         * Activate an account
         * @description Sets the password and opens a session: the link has then served its one time. The answer sets the session's cookie.
         */
        post: operations["activations.activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activation-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a new activation link
         * @description Mails one to the address if an account waits for its activation there. The answer is the same for any address, so it tells nobody who has an account.
         */
        post: operations["activations.requestLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the session
         * @description Says who is signed in and until when, with the menu of the personal space and what the family has to do.
         */
        get: operations["session.get"];
        put?: never;
        /**
         * Sign in
         * @description Opens a session of an account, bound to the origin that asks, and sets its cookie. Refusals are the same whether the address has an account or not; after too many failures the next attempt waits until `retryAt`.
         */
        post: operations["signIn.open"];
        /**
         * Sign out
         * @description Ends the session of the cookie, and takes the cookie back.
         */
        delete: operations["session.close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in with a passkey
         * @description Gives what `navigator.credentials.get` takes, and a cookie by which this browser alone may answer, once and within five minutes.
         */
        post: operations["passkeySignIn.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a passkey
         * @description Opens a session as the password does. Every refusal is the same; after too many the next attempt waits until `retryAt`.
         */
        post: operations["passkeySignIn.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a new password
         * @description Mails a link that works once, for an hour, if the address has an account. The answer is the same for any address.
         */
        post: operations["passwordResets.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a link for a new password
         * @description Says for whom the link is, and until when it works. No session is needed; the link is not used up.
         */
        get: operations["passwordResets.get"];
        put?: never;
        /**
         * Set a new password
         * @description Sets the password by a mailed link, ends every open session of the account, and opens a new one.
         */
        post: operations["passwordResets.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/email-changes/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a link that confirms an address
         * @description Says which new mail address the link confirms, and until when it works. No session is needed.
         */
        get: operations["emailChanges.get"];
        put?: never;
        /**
         * Confirm a new mail address
         * @description From then on the account signs in with the address to which the link was mailed.
         */
        post: operations["emailChanges.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the profile
         * @description What an adult knows and decides about their own account: identity, profession, phones, language, the mails they wish for.
         */
        get: operations["profile.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the profile
         * @description Changes the sections that are sent and leaves the others. `version` is the one that was read: when the profile was changed meanwhile nothing is, and the answer has how it is now.
         */
        patch: operations["profile.change"];
        trace?: never;
    };
    "/api/v1/profile/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the password
         * @description Takes the current password again. Every other open session of the account ends.
         */
        post: operations["profile.changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for another mail address
         * @description Takes the current password again and mails a link to the new address; the account keeps its address until the link is followed.
         */
        post: operations["profile.changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm with the password
         * @description Takes the current password again and gives the session another cookie. For 15 minutes, as after signing in, sessions can be ended, and passkeys and FranceConnect taken away.
         */
        post: operations["profile.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the open sessions
         * @description The browsers in which the account is signed in; `current` is the one that asks.
         */
        get: operations["profile.sessions"];
        put?: never;
        post?: never;
        /**
         * End all other sessions
         * @description Signs the account out everywhere but in the browser that asks.
         */
        delete: operations["profile.closeOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session
         * @description Signs the account out in one browser, by the id that the list gives.
         */
        delete: operations["profile.closeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/france-connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read whether FranceConnect opens the account
         * @description Since when an identity of FranceConnect opens the account, and the page of the portal that links one, where the town has FranceConnect.
         */
        get: operations["profile.franceConnect"];
        put?: never;
        post?: never;
        /**
         * Unlink FranceConnect
         * @description From now on the account opens by its password alone, and a mail says so; nothing changes where nothing was linked.
         */
        delete: operations["profile.unlinkFranceConnect"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the personal data
         * @description A ZIP file with what the portal keeps about the adult and the household, as the GDPR gives a right to: JSON, CSV and the files.
         */
        get: operations["profile.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the passkeys
         * @description Those of the account, the oldest first.
         */
        get: operations["passkeys.list"];
        put?: never;
        /**
         * Add a passkey
         * @description Keeps the passkey that the browser made within five minutes. Its owner is told by mail.
         */
        post: operations["passkeys.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to add a passkey
         * @description Takes the current password again and gives what `navigator.credentials.create` takes. An account has 10 passkeys at most.
         */
        post: operations["passkeys.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a passkey
         * @description It signs in no more; the password goes on working. Its owner is told by mail.
         */
        delete: operations["passkeys.remove"];
        options?: never;
        head?: never;
        /**
         * Rename a passkey
         * @description Gives a passkey the name under which its owner knows it.
         */
        patch: operations["passkeys.rename"];
        trace?: never;
    };
    "/api/v1/household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the household
         * @description The sections of the household's file, each with its version, what the town requires of it, and a change that waits for approval.
         */
        get: operations["household.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the section about me
         * @description Replaces the values of the section. `version` is the one that was read; where the town approves changes, the values stay and the change waits.
         */
        put: operations["household.me"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household/other-guardian": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the other guardian's section
         * @description Replaces the values of the section. The mail address of a guardian with an account of their own is theirs to change.
         */
        put: operations["household.otherGuardian"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household/correspondence-address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the postal address
         * @description Replaces the address to which letters and invoices are sent. `version` is the one that was read.
         */
        put: operations["household.correspondenceAddress"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household/address-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suggest addresses
         * @description Suggests postal addresses for what was typed so far, from the national address base. It changes nothing: it is a POST so that what is typed stands in no address that proxies log.
         */
        post: operations["household.addressSuggestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household/additional-information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the additional information
         * @description Replaces the answers to the town's own questions and the insurance. `version` is the one that was read.
         */
        put: operations["household.additionalInformation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household/quotient": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the quotient familial
         * @description What the household's prices depend on: the quotient in force, the one that ended last where there is none, and the next one.
         */
        get: operations["household.quotient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household/quotient/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Consent, and fetch the quotient
         * @description Consents to the text of this version, unless a consent holds, then asks CAF or MSA about whoever is signed in and keeps the quotient from its month on. After a refusal the consent stands and no quotient is kept.
         */
        post: operations["household.fetchQuotient"];
        /**
         * Withdraw the consent
         * @description The fund is not asked again for whoever is signed in. Quotients that came by the consent stay. Without a consent nothing changes.
         */
        delete: operations["household.withdrawQuotientConsent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the family's prices
         * @description What each activity costs the children who are enrolled in it, today, with the arithmetic in words.
         */
        get: operations["household.prices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the yearly check
         * @description How far the check of the family's file has come this school year, and what is blocked until it is done.
         */
        get: operations["household.verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm sections of the file
         * @description Notes that the family looked through the sections and that they are right. A section in which something is missing is refused.
         */
        post: operations["household.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the children
         * @description The children of the household, those who have another home too included.
         */
        get: operations["children.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a child's file
         * @description All sections of a child's file but the health record, which is asked for by itself.
         */
        get: operations["children.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a child's health record
         * @description The health section and who else has read it. Each reading is kept in the town's log.
         */
        get: operations["children.health"];
        /**
         * Change a child's health record
         * @description Replaces the health section, which is stored sealed. `version` is the one that was read.
         */
        put: operations["children.changeHealth"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a child's identity
         * @description Replaces the values of the section. `version` is the one that was read; many towns approve such a change first.
         */
        put: operations["children.identity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{id}/school": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a child's school
         * @description Replaces school and class. `version` is the one that was read.
         */
        put: operations["children.school"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{id}/emergency-contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change whom to call
         * @description Replaces the list of persons to call in an emergency. `version` is the one that was read.
         */
        put: operations["children.emergencyContacts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{id}/authorised-pickups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change who may collect a child
         * @description Replaces the list of persons who may collect the child. Whom a judgment forbids to is entered by the town alone.
         */
        put: operations["children.authorisedPickups"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{id}/diet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a child's diet
         * @description Replaces what the child eats. `version` is the one that was read.
         */
        put: operations["children.diet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{id}/authorisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change what a child may do
         * @description Replaces the authorisations that the town asks for: leaving alone, pictures and others. `version` is the one that was read.
         */
        put: operations["children.authorisations"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the activities on offer
         * @description What the town offers to the children of the household: periods, places, rules in words, and what keeps a child from being enrolled.
         */
        get: operations["enrolments.offered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the enrolments
         * @description The household's enrolments with their state and what comes next for each.
         */
        get: operations["enrolments.list"];
        put?: never;
        /**
         * Ask for an enrolment
         * @description Asks that a child be enrolled in an activity for a period. Asked for twice, it is the same enrolment.
         */
        post: operations["enrolments.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an enrolment
         * @description Takes back an enrolment that is not decided yet.
         */
        delete: operations["enrolments.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the documents
         * @description What the town asks of the household, its adults and its children: forms, scans, or either, with what became of each.
         */
        get: operations["documents.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a document
         * @description A document with its questions, the answers that stand, and its files. `version` goes back with the signature.
         */
        get: operations["documents.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a document as PDF
         * @description The form as it is filled in now, to print or to keep.
         */
        get: operations["documents.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Answer questions
         * @description Changes answers of a form. Each change names what stood there when it was read; when one was changed meanwhile nothing is.
         */
        put: operations["documents.answers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a document
         * @description Signs and sends the form or the scans to the town. `version` is that of the answers that were read; where the document is signed, the password is taken again.
         */
        post: operations["documents.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Upload a file
         * @description Adds a file, sent as it is, to a document. `uploadId` is the sender's own: the same upload sent again is the same file. Types and sizes are limited, and an antivirus looks at it.
         */
        put: operations["documents.upload"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file
         * @description A file that belongs to a document, once the antivirus has looked at it.
         */
        get: operations["documents.file"];
        put?: never;
        post?: never;
        /**
         * Remove a file
         * @description Removes a file from a document that is not sent yet.
         */
        delete: operations["documents.removeFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the threads
         * @description What the household and the services write to each other, the last written to first.
         */
        get: operations["messages.list"];
        put?: never;
        /**
         * Write to a service
         * @description Begins a thread with a municipal service, by its code. `key` is the sender's own: a message sent again with it, because the answer was lost, is written once and answered by the thread that it is in.
         */
        post: operations["messages.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a thread
         * @description A thread with its messages, which count as read from then on.
         */
        get: operations["messages.read"];
        put?: never;
        /**
         * Answer in a thread
         * @description Adds a message of the household to one of its threads; `key` as for the first message.
         */
        post: operations["messages.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Upload a file for a message
         * @description Takes a PDF or photo, sent as it is, which a message then names. `uploadId` is the sender's own: the same upload sent again is the same file. What no message names within a day is erased.
         */
        put: operations["messages.giveFile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file of a thread
         * @description A file that either side sent, once the antivirus has looked at it.
         */
        get: operations["messages.readFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invoices
         * @description The household's invoices, the latest first, with what is left to pay in all and what was paid and no invoice claims.
         */
        get: operations["invoices.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an invoice
         * @description An invoice with its lines, what was paid and credited, and whether it can be paid online now.
         */
        get: operations["invoices.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an invoice as PDF
         * @description The invoice as it was issued.
         */
        get: operations["invoices.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tax certificates
         * @description Past years in which the household paid for the care of children under six, with what it paid.
         */
        get: operations["invoices.certificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{year}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a tax certificate as PDF
         * @description What the household paid in a year for the care of its children under six, for the tax office.
         */
        get: operations["invoices.certificatePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a payment
         * @description Asks PayFiP for a payment of invoices of one régie. Send the browser on to `redirectUrl`; it comes back to `returnTo`, whose origin must be the session's own. Who got no answer sends the same again with the same `key`: it is the same payment, never a second one.
         */
        post: operations["payments.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a payment
         * @description How an attempt stands. It stays `pending` until PayFiP has said the last word: only its answer decides.
         */
        get: operations["payments.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List direct debits
         * @description The régies that debit accounts, with the household's mandate at each and the invoices that will be debited. Empty where the town debits nobody.
         */
        get: operations["debits.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debits/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a mandate
         * @description Lets a régie debit an account from now on. The name and the password sign it; no answer repeats the IBAN. A mail confirms it.
         */
        post: operations["debits.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debits/mandates/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a mandate's account
         * @description Signs the same mandate for another account. What the bank was asked for already is still collected from the former one.
         */
        put: operations["debits.changeAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debits/mandates/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a mandate
         * @description Debits nothing more by it, but what the bank was asked for already. A mail confirms it.
         */
        post: operations["debits.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debits/mandates/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a mandate as PDF
         * @description What was signed, with the end of the account alone.
         */
        get: operations["debits.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the planning
         * @description The household's days between two dates, at most 190 days: what is booked, free, full or closed, until when it can be changed, and why it cannot.
         */
        get: operations["planning.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of the planning
         * @description The last 200 wishes of the household and what became of each, the latest first.
         */
        get: operations["planning.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Estimate a month
         * @description What a month comes to as it is booked and noted now; null where the town has no tariffs. It is no invoice.
         */
        get: operations["planning.estimate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book and cancel
         * @description Adds and cancels for several children and days, all or nothing or each by itself. `key` is the sender's own: the same key sent again has the same answer and changes nothing twice. With `preview` nothing is kept.
         */
        post: operations["planning.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/waits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to wait for full places
         * @description Puts the family on the waiting list for places that are full, all of them together or nothing; they may be offered at once.
         */
        post: operations["planning.wait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/waits/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an offer
         * @description Takes the places that are offered; asked twice, they are taken once.
         */
        post: operations["planning.acceptOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/waits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave the waiting list
         * @description Leaves the list, or declines what is offered: the places pass on.
         */
        delete: operations["planning.endWait"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the absences
         * @description What the household declared, the latest first, fifty at most, with what became of each proof.
         */
        get: operations["planning.absences"];
        put?: never;
        /**
         * Declare an absence
         * @description Says that a child does not come on days that can no longer be cancelled, and says what stays due. What is sent again with the same `key` counts once.
         */
        post: operations["planning.declareAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/absences/{id}/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Upload a proof of an absence
         * @description Adds a scan or photo, sent as it is. `uploadId` is the sender's own: the same upload sent again is the same file.
         */
        put: operations["planning.addProof"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/absences/{id}/proofs/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a proof of an absence
         * @description A file that the family gave, once the antivirus has looked at it.
         */
        get: operations["planning.proof"];
        put?: never;
        post?: never;
        /**
         * Take back a proof of an absence
         * @description Erases a file that the family gave, as long as the town has not decided about it.
         */
        delete: operations["planning.takeBackProof"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the calendar feed's state
         * @description Since when the account has an address for calendar programs. The address itself is shown only once, when it is made.
         */
        get: operations["planning.feed"];
        put?: never;
        /**
         * Make a calendar address
         * @description Makes the secret address at which a calendar program reads the family's days; the one before ends.
         */
        post: operations["planning.openFeed"];
        /**
         * End the calendar address
         * @description From then on the address answers no calendar program any more.
         */
        delete: operations["planning.closeFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/town": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the town
         * @description Names, colours, services with how to reach them, and legal links of the town. Public.
         */
        get: operations["town.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/town/news": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the news
         * @description What the town announces to families now. Public.
         */
        get: operations["town.news"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/town/news/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a picture of the news
         * @description The picture of a piece of news that is published, as JPEG or PNG. Public.
         */
        get: operations["town.newsPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/town/files/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file of the town
         * @description A file that the town offers to everybody, such as its guide. Public.
         */
        get: operations["town.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tariffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what has a price
         * @description The activities and units with a tariff, and what each price depends on. Public: nothing of a family.
         */
        get: operations["tariffs.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tariffs/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Simulate a price
         * @description What a family would pay, with the arithmetic in words: an estimate, no invoice. Without a quotient the town's price for an unknown one is given. Public.
         */
        get: operations["tariffs.simulate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the planning as a calendar
         * @description The family's days in iCalendar, by the secret of the address and without a session.
         */
        get: operations["planningCalendar.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the register of a day
         * @description The children whom a staff link opens on a day, with what is booked and noted. Today where no day is named; the link's secret goes as a bearer token.
         */
        get: operations["attendance.register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/care": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read whom to call and what to know
         * @description Contacts, who may collect, and health of all who are expected, or of the one child that is named. Each reading is in the town's log, and families see it.
         */
        get: operations["attendance.care"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note who came
         * @description Takes what was noted on a tablet, perhaps long before it is sent. A note that is sent twice counts once; one that somebody else overtook is kept and does not stand.
         */
        post: operations["attendance.note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an agent's sign-in
         * @description Answers the address at which one of the link's agents signs in. The link's secret goes as a bearer token and is in no address.
         */
        post: operations["tablets.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/confirmation/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a tablet
         * @description Takes what the provider answered, once. When the agent is one that the link names, the tablet opens the link until the end of the day.
         */
        post: operations["tablets.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/confirmation/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a tablet by a code
         * @description Takes the code that an application on a telephone shows for the link; each code confirms one tablet, until the end of the day.
         */
        post: operations["tablets.confirmByCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List households
         * @description Homes with their adults; children with a scope of their own, never their health. In the order of ids, in pages: ask with `after` for what is behind. With `ids`, those that a change has named. The key goes as a bearer token.
         */
        get: operations["integration.households"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reservations
         * @description Of the days from `from` to `to`, both included, or of all; cancelled ones too. In the order of ids, in pages: ask with `after` for what is behind. With `ids`, those that a change has named. The key goes as a bearer token.
         */
        get: operations["integration.reservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List issued invoices
         * @description With what is paid, credited and left. In the order of ids, in pages: ask with `after` for what is behind. With `ids`, those that a change has named. The key goes as a bearer token.
         */
        get: operations["integration.invoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments
         * @description With the invoices that they cover. In the order of ids, in pages: ask with `after` for what is behind. With `ids`, those that a change has named. The key goes as a bearer token.
         */
        get: operations["integration.payments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what changes
         * @description What happened to households, reservations, invoices and payments that the key may read, in an order that never changes: ids and instants, nothing of anybody. Begin with `after=latest`, read everything once, then ask with each answer's `cursor`.
         */
        get: operations["integration.changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        MediaTypeUnsupportedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "media-type-unsupported";
            /** @enum {string} */
            type: "urn:portail-familles:problem:media-type-unsupported";
            /** @enum {number} */
            status?: 415;
            /** @enum {string} */
            title?: "This operation takes no body of this media type";
        };
        RequestUnreadableEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "request-unreadable";
            /** @enum {string} */
            type: "urn:portail-familles:problem:request-unreadable";
            /** @enum {number} */
            status?: 400;
            /** @enum {string} */
            title?: "The request cannot be read";
        };
        RequestInvalidEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "request-invalid";
            errors: {
                path: (string | number | ("Infinity" | "-Infinity" | "NaN"))[];
                message: string;
            }[];
            /** @enum {string} */
            type: "urn:portail-familles:problem:request-invalid";
            /** @enum {number} */
            status?: 400;
            /** @enum {string} */
            title?: "The request does not fit its declaration";
        };
        TownUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "town-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:town-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "No town answers at this address";
        };
        KeyBusyEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "key-busy";
            requestsPerMinute: number;
            retryAt: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:key-busy";
            /** @enum {number} */
            status?: 429;
            /** @enum {string} */
            title?: "Too many requests by this key: wait before the next";
        };
        KeyRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "key-refused";
            /** @enum {string} */
            type: "urn:portail-familles:problem:key-refused";
            /** @enum {number} */
            status?: 401;
            /** @enum {string} */
            title?: "Send a key in force as a bearer token";
        };
        GuardHeaderMissingEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "guard-header-missing";
            /** @enum {string} */
            type: "urn:portail-familles:problem:guard-header-missing";
            /** @enum {number} */
            status?: 403;
            /** @enum {string} */
            title?: "Send the header x-portail with whatever changes something";
        };
        OriginRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "origin-refused";
            /** @enum {string} */
            type: "urn:portail-familles:problem:origin-refused";
            /** @enum {number} */
            status?: 403;
            /** @enum {string} */
            title?: "This page may not act in the name of a family";
        };
        KeyScopeMissingEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "scope-missing";
            /** @enum {string} */
            scope: "households:read" | "children:read" | "reservations:read" | "invoices:read" | "payments:read";
            /** @enum {string} */
            type: "urn:portail-familles:problem:scope-missing";
            /** @enum {number} */
            status?: 403;
            /** @enum {string} */
            title?: "This key was not made to read this";
        };
        ChangesExpiredEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "cursor-expired";
            /** @enum {string} */
            type: "urn:portail-familles:problem:cursor-expired";
            /** @enum {number} */
            status?: 410;
            /** @enum {string} */
            title?: "This cursor has expired: read everything anew";
        };
        IntegrationChange: {
            version: number;
            /** @enum {string} */
            kind: "household" | "reservation" | "invoice" | "payment";
            /** @enum {string} */
            event: "household.changed" | "household.erased" | "reservation.booked" | "reservation.changed" | "reservation.cancelled" | "reservation.erased" | "invoice.issued" | "invoice.changed" | "invoice.settled" | "invoice.erased" | "payment.booked" | "payment.changed" | "payment.refunded" | "payment.rejected" | "payment.erased";
            id: string;
            at: string;
        };
        IntegrationPayment: {
            id: string;
            householdId: string;
            regieCode: string;
            means: string;
            amountCents: number;
            surplusCents: number;
            paidAt: string;
            rejectedAt: string | null;
            covers: {
                invoiceId: string;
                amountCents: number;
            }[];
        };
        IntegrationInvoice: {
            id: string;
            number: string;
            householdId: string;
            regieCode: string;
            period: string;
            issuedOn: string;
            dueOn: string;
            totalCents: number;
            paidCents: number;
            creditedCents: number;
            remainingCents: number;
        };
        IntegrationReservation: {
            id: string;
            bookingId: string;
            householdId: string;
            childId: string;
            activity: string;
            day: string;
            part: string;
            place: string;
            group: string;
            unit: string;
            late: boolean;
            cancelledAt: string | null;
        };
        IntegrationHousehold: {
            id: string;
            reference: string;
            name: string;
            address: {
                streetNumber: string;
                street: string;
                complement1: string;
                complement2: string;
                postalCode: string;
                city: string;
            };
            adults: {
                id: string;
                reference: string;
                civility: string;
                givenName: string;
                familyName: string;
                mail: string | null;
                mainPhone: string;
            }[];
            children: {
                id: string;
                reference: string;
                givenName: string;
                familyName: string;
                birthDate: string | null;
                school: string;
                schoolClass: string;
            }[] | null;
        };
        StaffLinkOverEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "staff-link-ended";
            /** @enum {string} */
            reason: "revoked" | "expired";
            at: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:staff-link-ended";
            /** @enum {number} */
            status?: 410;
            /** @enum {string} */
            title?: "This staff link has ended";
        };
        StaffLinkUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "staff-link-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:staff-link-unknown";
            /** @enum {number} */
            status?: 401;
            /** @enum {string} */
            title?: "Send the secret of a staff link as a bearer token";
        };
        StaffLinkBusyEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "staff-link-busy";
            retryAt: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:staff-link-busy";
            /** @enum {number} */
            status?: 429;
            /** @enum {string} */
            title?: "Too many requests by this staff link: wait before the next";
        };
        TabletCodeDelayedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "tablet-code-delayed";
            retryAt: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:tablet-code-delayed";
            /** @enum {number} */
            status?: 429;
            /** @enum {string} */
            title?: "Too many wrong codes: wait before the next";
        };
        TabletCodeRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "tablet-code-refused";
            /** @enum {string} */
            reason: "wrong" | "used" | "not-asked";
            /** @enum {string} */
            type: "urn:portail-familles:problem:tablet-code-refused";
            /** @enum {number} */
            status?: 403;
            /** @enum {string} */
            title?: "This code does not confirm the tablet";
        };
        TabletProof: {
            proof: string;
            until: string;
        };
        TabletCode: {
            /** @example 287082 */
            code: string;
        };
        AgentSignInAwayEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "agent-sign-in-away";
            /** @enum {string} */
            reason: "off" | "provider";
            /** @enum {string} */
            type: "urn:portail-familles:problem:agent-sign-in-away";
            /** @enum {number} */
            status?: 502;
            /** @enum {string} */
            title?: "Agents cannot sign in at the moment";
        };
        AgentNotAcceptedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "agent-refused";
            /** @enum {string} */
            reason: "declined" | "over" | "unproved" | "not-named" | "organisation";
            /** @enum {string} */
            type: "urn:portail-familles:problem:agent-refused";
            /** @enum {number} */
            status?: 403;
            /** @enum {string} */
            title?: "This sign-in does not confirm the tablet";
        };
        AgentReturn: {
            visit: string;
            query: string;
        };
        AgentVisit: {
            url: string;
            visit: string;
        };
        StaffLinkLockedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "staff-link-unconfirmed";
            /** @enum {string} */
            way: "agent" | "code";
            /** @enum {string} */
            type: "urn:portail-familles:problem:staff-link-unconfirmed";
            /** @enum {number} */
            status?: 403;
            /** @enum {string} */
            title?: "This tablet is to be confirmed before it opens the staff link";
        };
        NotesOutsideEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "notes-outside";
            notes: string[];
            /** @enum {string} */
            type: "urn:portail-familles:problem:notes-outside";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "The staff link has no such child or slot";
        };
        AttendanceAnswers: {
            answers: {
                id: string;
                slotId: string;
                childId: string;
                /** @enum {string} */
                outcome: "noted" | "unchanged" | "stale" | "unknown";
                standing: components["schemas"]["StandingNote"] | null;
            }[];
        };
        StandingNote: {
            /** @enum {string} */
            state: "present" | "absent-excused" | "absent-unexcused" | "not-recorded";
            lateMinutes: number;
            notedAt: string;
            notedBy: string;
            version: number;
        };
        AttendanceNotes: {
            notes: components["schemas"]["AttendanceNote"][];
        };
        AttendanceNote: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            slotId: string;
            /** Format: uuid */
            childId: string;
            /** @enum {string} */
            state: "present" | "absent-excused" | "absent-unexcused" | "not-recorded";
            lateMinutes: number | null;
            notedAt: string;
            basedOn: number;
        };
        RegisterDayClosedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "register-day-closed";
            from: string;
            to: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:register-day-closed";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "The staff link does not open this day";
        };
        RegisterCare: {
            day: string;
            withHealth: boolean;
            children: {
                id: string;
                contacts: {
                    name: string;
                    relation: string;
                    phone: string;
                }[];
                pickups: {
                    name: string;
                    relation: string;
                    phone: string;
                }[];
                forbidden: {
                    name: string;
                    relation: string;
                }[];
                leavesAloneFrom: string | null;
                health: string[];
            }[];
        };
        Register: {
            label: string;
            activity: string;
            today: string;
            day: string;
            days: {
                from: string;
                to: string;
            };
            until: string;
            parts: {
                code: string;
                name: string;
                startsAt: string;
                endsAt: string;
            }[];
            units: {
                code: string;
                name: string;
                parts: string[];
            }[];
            places: {
                code: string;
                name: string;
            }[];
            groups: {
                code: string;
                name: string;
            }[];
            children: components["schemas"]["RegisterChild"][];
        };
        RegisterChild: {
            id: string;
            givenName: string;
            familyName: string;
            schoolClass: string;
            place: string;
            group: string;
            noPork: boolean;
            noMeat: boolean;
            packedMeal: boolean;
            expected: boolean;
            units: string[];
            slots: {
                slotId: string;
                part: string;
                booked: boolean;
                note: components["schemas"]["StandingNote"] | null;
            }[];
        };
        FeedUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "feed-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:feed-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "There is no calendar at this address any more";
        };
        TariffUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "tariff-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:tariff-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "The town has no price for this activity and unit";
        };
        TariffSimulation: {
            activityName: string;
            unitName: string;
            tariff: components["schemas"]["CitedTariff"];
            children: {
                rank: number;
                quantity: number;
                unitCents: number;
                cents: number;
                sentence: string;
            }[];
            cents: number;
        };
        CitedTariff: {
            name: string;
            from: string;
            until: string | null;
            deliberation: string;
        };
        PricedActivity: {
            code: string;
            name: string;
            units: {
                code: string;
                name: string;
                tariff: components["schemas"]["CitedTariff"];
                asks: {
                    quotient: boolean;
                    residency: boolean;
                    siblings: boolean;
                    age: boolean;
                    classes: string[];
                };
            }[];
        };
        FileUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "file-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:file-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "There is no such file";
        };
        NewsItem: {
            id: string;
            publishedOn: string;
            title: string;
            body: string;
            html: string;
            picture: {
                url: string;
                alt: string;
            } | null;
            link: {
                label: string;
                url: string;
            } | null;
        };
        Town: {
            slug: string;
            /** @example Ville-Exemple */
            name: string;
            welcome: string;
            accentColor: string;
            siteUrl: string;
            portalUrl: string;
            contactMail: string;
            services: components["schemas"]["TownService"][];
            guideUrl: string | null;
            franceConnectUrl: string | null;
            remembered: {
                days: number;
                idleDays: number;
            };
            legalLinks: {
                label: string;
                url: string;
            }[];
        };
        TownService: {
            code: string;
            name: string;
            description: string;
            phone: string;
            address: string;
            openingHours: string[];
            files: {
                label: string;
                url: string;
                size: number;
            }[];
        };
        WaitingRoomOpenEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "waiting-room";
            rank: number;
            estimateSeconds: number;
            retryAt: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:waiting-room";
            /** @enum {number} */
            status?: 503;
            /** @enum {string} */
            title?: "Many families come at once: wait for your turn";
        };
        AccountBusyEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "account-busy";
            retryAt: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:account-busy";
            /** @enum {number} */
            status?: 429;
            /** @enum {string} */
            title?: "Too many requests by this account: wait before the next";
        };
        SignedOutEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "signed-out";
            /** @enum {string} */
            type: "urn:portail-familles:problem:signed-out";
            /** @enum {number} */
            status?: 401;
            /** @enum {string} */
            title?: "Sign in first: there is no open session";
        };
        PlanningFeed: {
            url: string;
            createdAt: string;
        };
        PlanningFeedState: {
            createdAt: string | null;
        };
        ProofSettledEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "proof-decided";
            /** @enum {string} */
            type: "urn:portail-familles:problem:proof-decided";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "The town has decided about this proof";
        };
        AbsenceUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "absence-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:absence-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "The family has no such absence";
        };
        UploadsUnderWayEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "uploads-under-way";
            most: number;
            /** @enum {string} */
            type: "urn:portail-familles:problem:uploads-under-way";
            /** @enum {number} */
            status?: 429;
            /** @enum {string} */
            title?: "Too many uploads at once: wait until one has ended";
        };
        FileRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "file-refused";
            /** @enum {string} */
            rule: "type" | "too-large" | "too-many-pages" | "image-too-large" | "unpacks-too-large" | "encrypted" | "portfolio" | "dynamic-form" | "heic" | "damaged" | "too-slow" | "infected" | "empty";
            limit: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:file-refused";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "This file cannot be taken";
        };
        ProofRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "proof-refused";
            /** @enum {string} */
            rule: "no-proof-helps" | "too-late" | "accepted" | "too-many-files";
            /** @enum {string} */
            type: "urn:portail-familles:problem:proof-refused";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "The absence takes no proof";
        };
        AbsenceProof: {
            id: string;
            /** @enum {string} */
            mediaType: "application/pdf" | "image/jpeg" | "image/png";
            bytes: number;
            pages: number;
            scanned: boolean;
        };
        Absence: {
            id: string;
            childId: string;
            declaredAt: string;
            /** @enum {string} */
            state: "unproved" | "waiting" | "accepted" | "refused" | "late" | "unprovable";
            proofUntil: string | null;
            reason: string;
            days: components["schemas"]["AbsenceDay"][];
            proofs: components["schemas"]["AbsenceProof"][];
        };
        AbsenceDay: {
            day: string;
            activity: string;
            activityName: string;
            unit: string;
            unitName: string;
            staysDue: boolean;
        };
        PlanningAbsenceAnswer: {
            lines: {
                day: string;
                /** @enum {string} */
                outcome: "declared" | "not-booked" | "may-be-cancelled" | "over" | "noted-otherwise";
                staysDue: boolean;
                sentence: string;
            }[];
            absenceId: string | null;
            proofUntil: string | null;
            carenceDays: number;
            sentence: string;
        };
        PlanningAbsence: {
            /** Format: uuid */
            key: string;
            /** Format: uuid */
            childId: string;
            activity: string;
            unit: string;
            days: string[];
        };
        NothingOfferedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "nothing-offered";
            /** @enum {string} */
            state: "waiting" | "offered" | "taken" | "declined" | "expired" | "withdrawn" | "closed";
            /** @enum {string} */
            type: "urn:portail-familles:problem:nothing-offered";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "Nothing is offered";
        };
        WaitUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "wait-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:wait-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "The family has no such wait";
        };
        OfferRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "offer-refused";
            /** @enum {string} */
            refusal: "no-service" | "closed" | "full" | "waiting-list" | "offered" | "not-open-yet" | "requests-closed" | "not-given" | "too-late-to-add" | "too-late-to-cancel" | "past" | "not-enrolled" | "enrolment-waiting" | "dossier-incomplete" | "documents-missing" | "debt" | "excluded" | "needs-other" | "other-homes-day" | "booked-by-other-home" | "ask-town" | "not-booked" | "siblings-apart" | "already-waiting" | "no-waiting-list" | "place-free" | "one-activity" | "one-day" | "other-line-refused";
            sentence: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:offer-refused";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "What is offered cannot be taken as things stand";
        };
        OfferExpiredEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "offer-expired";
            until: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:offer-expired";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "The offer was not accepted in time";
        };
        Wait: {
            id: string;
            activity: string;
            /** @enum {string} */
            state: "waiting" | "offered" | "taken" | "declined" | "expired" | "withdrawn" | "closed";
            places: {
                childId: string;
                unit: string;
                day: string;
            }[];
            askedAt: string;
            rank: number | null;
            of: number | null;
            offeredUntil: string | null;
            criteria: {
                name: string;
                points: number;
            }[];
        };
        KeyReusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "key-reused";
            /** @enum {string} */
            type: "urn:portail-familles:problem:key-reused";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "This key was sent before with other changes: take a new one";
        };
        WaitAnswer: {
            wait: components["schemas"]["Wait"] | null;
            lines: {
                childId: string;
                activity: string;
                unit: string;
                day: string;
                code: ("no-service" | "closed" | "full" | "waiting-list" | "offered" | "not-open-yet" | "requests-closed" | "not-given" | "too-late-to-add" | "too-late-to-cancel" | "past" | "not-enrolled" | "enrolment-waiting" | "dossier-incomplete" | "documents-missing" | "debt" | "excluded" | "needs-other" | "other-homes-day" | "booked-by-other-home" | "ask-town" | "not-booked" | "siblings-apart" | "already-waiting" | "no-waiting-list" | "place-free" | "one-activity" | "one-day" | "other-line-refused") | null;
                limit: string | null;
                sentence: string;
            }[];
        };
        WaitRequest: {
            /** Format: uuid */
            key: string;
            places: {
                /** Format: uuid */
                childId: string;
                activity: string;
                unit: string;
                day: string;
            }[];
        };
        PlanningBusyEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "planning-busy";
            retryAfterSeconds: number;
            /** @enum {string} */
            type: "urn:portail-familles:problem:planning-busy";
            /** @enum {number} */
            status?: 503;
            /** @enum {string} */
            title?: "Nothing was changed: try again in a few seconds";
        };
        PlanningChangesAnswer: {
            kept: boolean;
            lines: components["schemas"]["PlanningChangeLine"][];
        };
        PlanningChangeLine: {
            /** @enum {string} */
            action: "add" | "cancel";
            childId: string;
            activity: string;
            unit: string;
            day: string;
            /** @enum {string} */
            outcome: "booked" | "cancelled" | "full" | "refused" | "not-done" | "asked";
            code: ("no-service" | "closed" | "full" | "waiting-list" | "offered" | "not-open-yet" | "requests-closed" | "not-given" | "too-late-to-add" | "too-late-to-cancel" | "past" | "not-enrolled" | "enrolment-waiting" | "dossier-incomplete" | "documents-missing" | "debt" | "excluded" | "needs-other" | "other-homes-day" | "booked-by-other-home" | "ask-town" | "not-booked" | "siblings-apart" | "already-waiting" | "no-waiting-list" | "place-free" | "one-activity" | "one-day" | "other-line-refused") | null;
            rule: string | null;
            limit: string | null;
            sentence: string;
            surchargePercent: number | null;
            surchargeCents: number | null;
            feePercent: number | null;
        };
        PlanningChanges: {
            /** Format: uuid */
            key: string;
            /** @enum {string} */
            mode: "all-or-nothing" | "best-effort";
            siblingsTogether: boolean;
            preview: boolean;
            changes: {
                /** @enum {string} */
                action: "add" | "cancel";
                /** Format: uuid */
                childId: string;
                activity: string;
                unit: string;
                day: string;
            }[];
        };
        PlanningEstimate: {
            month: string;
            cents: number;
            lines: {
                childId: string | null;
                activity: string;
                description: string;
                quantity: number;
                unit: string;
                unitPriceCents: number;
                amountCents: number;
                tariff: string;
            }[];
            incomplete: boolean;
            withoutQuotient: boolean;
        };
        PlanningHistoryEntry: {
            at: string;
            /** @enum {string} */
            by: "me" | "household" | "town";
            childId: string;
            activityName: string;
            unitName: string;
            day: string;
            /** @enum {string} */
            action: "add" | "cancel" | "close";
            /** @enum {string} */
            outcome: "booked" | "cancelled" | "full" | "refused" | "not-done" | "asked";
            sentence: string;
        };
        PeriodRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "period-refused";
            mostDays: number;
            /** @enum {string} */
            type: "urn:portail-familles:problem:period-refused";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "The days asked for are too many, or end before they begin";
        };
        Planning: {
            from: string;
            to: string;
            today: string;
            children: {
                id: string;
                givenName: string;
            }[];
            activities: components["schemas"]["PlanningActivity"][];
            days: {
                day: string;
                /** @enum {string} */
                kind: "school-holiday" | "public-holiday" | "closure";
                name: string;
            }[];
            cells: components["schemas"]["PlanningCell"][];
            waits: components["schemas"]["Wait"][];
            requests: components["schemas"]["PlanningRequest"][];
            openings: {
                activity: string;
                activityName: string;
                period: string;
                at: string;
            }[];
            nextHolidaysFrom: string | null;
        };
        PlanningRequest: {
            id: string;
            activity: string;
            activityName: string;
            period: string;
            periodName: string;
            /** @enum {string} */
            decidedBy: "draw" | "town";
            whole: boolean;
            askedAt: string;
            until: string | null;
            places: {
                childId: string;
                childName: string;
                unit: string;
                unitName: string;
                day: string;
                /** @enum {string} */
                state: "waiting" | "given" | "refused";
                code: ("no-service" | "closed" | "full" | "waiting-list" | "offered" | "not-open-yet" | "requests-closed" | "not-given" | "too-late-to-add" | "too-late-to-cancel" | "past" | "not-enrolled" | "enrolment-waiting" | "dossier-incomplete" | "documents-missing" | "debt" | "excluded" | "needs-other" | "other-homes-day" | "booked-by-other-home" | "ask-town" | "not-booked" | "siblings-apart" | "already-waiting" | "no-waiting-list" | "place-free" | "one-activity" | "one-day" | "other-line-refused") | null;
                sentence: string;
            }[];
            weight: number;
            criteria: {
                name: string;
                weight: number;
            }[];
            draw: {
                heldAt: string;
                rank: number;
                of: number;
                satisfied: number;
            } | null;
            seedHash: string;
            seed: string | null;
        };
        PlanningCell: {
            childId: string;
            activity: string;
            unit: string;
            day: string;
            /** @enum {string} */
            state: "free" | "booked" | "other-home" | "full" | "closed";
            asked: boolean;
            absent: boolean;
            byRequest: boolean;
            mayAdd: boolean;
            mayCancel: boolean;
            until: string | null;
            surchargePercent: number | null;
            surchargeCents: number | null;
            feePercent: number | null;
            reason: components["schemas"]["PlanningReason"] | null;
            waiting: {
                id: string;
                rank: number | null;
                of: number | null;
                offeredUntil: string | null;
            } | null;
            mayWait: boolean;
        };
        PlanningReason: {
            /** @enum {string} */
            code: "no-service" | "closed" | "full" | "waiting-list" | "offered" | "not-open-yet" | "requests-closed" | "not-given" | "too-late-to-add" | "too-late-to-cancel" | "past" | "not-enrolled" | "enrolment-waiting" | "dossier-incomplete" | "documents-missing" | "debt" | "excluded" | "needs-other" | "other-homes-day" | "booked-by-other-home" | "ask-town" | "not-booked" | "siblings-apart" | "already-waiting" | "no-waiting-list" | "place-free" | "one-activity" | "one-day" | "other-line-refused";
            limit: string | null;
            sentence: string;
        };
        PlanningActivity: {
            code: string;
            name: string;
            description: string;
            units: {
                code: string;
                name: string;
                startsAt: string;
                endsAt: string;
                price: string;
                needs: string[];
                together: string[];
            }[];
            /** @enum {string} */
            waitsFor: "day" | "period";
            rules: string[];
        };
        MandateUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "mandate-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:mandate-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "No such mandate of yours";
        };
        DebitList: {
            regies: components["schemas"]["RegieDebits"][];
        };
        RegieDebits: {
            regieCode: string;
            regieName: string;
            creditor: string;
            creditorIdentifier: string;
            creditorAddress: string[];
            noticeDays: number;
            mandate: components["schemas"]["FamilyMandate"] | null;
            nextReference: string;
            text: string[];
            debits: {
                invoiceId: string;
                number: string;
                amountCents: number;
                on: string;
                ordered: boolean;
            }[];
        };
        FamilyMandate: {
            id: string;
            reference: string;
            signedOn: string;
            /** @enum {string} */
            state: "active" | "lapsed" | "ended";
            /** @enum {string} */
            signedBy: "me" | "other" | "paper";
            ibanEnd: string | null;
        };
        SignInDelayedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "sign-in-delayed";
            retryAt: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:sign-in-delayed";
            /** @enum {number} */
            status?: 429;
            /** @enum {string} */
            title?: "Too many attempts: wait before the next one";
        };
        CurrentPasswordWrongEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "current-password-wrong";
            /** @enum {string} */
            type: "urn:portail-familles:problem:current-password-wrong";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "The current password is not the right one";
        };
        MandateRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "mandate-refused";
            errors: {
                /** @enum {string} */
                field: "holder" | "iban" | "name";
                /** @enum {string} */
                rule: "required" | "too-long" | "unreadable" | "country" | "length" | "mistyped" | "not-sepa" | "unchanged" | "differs";
                limit?: number;
            }[];
            /** @enum {string} */
            type: "urn:portail-familles:problem:mandate-refused";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "The mandate cannot be signed like this";
        };
        MandateAccountChange: {
            holder: string;
            iban: string;
            name: string;
            password: string;
        };
        MandateSignedAlreadyEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "mandate-signed";
            /** @enum {string} */
            type: "urn:portail-familles:problem:mandate-signed";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "The household has a mandate at this régie";
        };
        DebitsOffEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "debits-off";
            /** @enum {string} */
            type: "urn:portail-familles:problem:debits-off";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "This régie debits no accounts";
        };
        MandateSigning: {
            regieCode: string;
            holder: string;
            iban: string;
            name: string;
            password: string;
        };
        PaymentUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "payment-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:payment-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "There is no such payment";
        };
        Payment: {
            id: string;
            /** @enum {string} */
            state: "pending" | "paid" | "failed" | "cancelled" | "expired" | "quarantined" | "rejected";
            amountCents: number;
            invoices: {
                id: string;
                number: string;
            }[];
            means: ("card" | "direct-debit") | null;
            paidAt: string | null;
            authorisation: string;
            againAt: string | null;
        };
        PaymentServiceDownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "payment-service-down";
            /** @enum {string} */
            type: "urn:portail-familles:problem:payment-service-down";
            /** @enum {number} */
            status?: 503;
            /** @enum {string} */
            title?: "The payment service does not answer: nothing was paid";
        };
        PaymentRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "payment-refused";
            /** @enum {string} */
            rule: "no-invoice" | "several-regies" | "paid-to-treasury" | "under-minimum" | "over-maximum" | "payer-mail" | "amount" | "regie-settings" | "return-address";
            limitCents: number;
            /** @enum {string} */
            type: "urn:portail-familles:problem:payment-refused";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "This payment cannot be made online";
        };
        VerificationMissingEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "verification-missing";
            remaining: number;
            /** @enum {string} */
            type: "urn:portail-familles:problem:verification-missing";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "The family's file must be verified first";
        };
        InvoiceBeingDebitedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "invoice-being-debited";
            number: string;
            collectionOn: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:invoice-being-debited";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "This invoice will be paid by direct debit";
        };
        PaymentBeingCheckedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "payment-being-checked";
            number: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:payment-being-checked";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "A payment of this invoice is being checked";
        };
        PaymentUnderWayEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "payment-under-way";
            number: string;
            until: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:payment-under-way";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "A payment of this invoice is under way";
        };
        InvoiceNotPayableEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "invoice-not-payable";
            number: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:invoice-not-payable";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "Nothing is left to pay on this invoice";
        };
        InvoiceUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "invoice-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:invoice-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "There is no such invoice";
        };
        PaymentStart: {
            id: string;
            redirectUrl: string;
        };
        PaymentRequest: {
            invoiceIds: string[];
            returnTo: string;
            /** Format: uuid */
            key?: string;
        };
        CertificateUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "certificate-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:certificate-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "There is nothing to certify for that year";
        };
        CertificateList: {
            certificates: {
                year: number;
                totalCents: number;
            }[];
        };
        InvoiceDetail: {
            id: string;
            number: string;
            period: string;
            issuedOn: string;
            dueOn: string;
            totalCents: number;
            paidCents: number;
            creditedCents: number;
            remainingCents: number;
            state: components["schemas"]["InvoiceState"];
            payable: boolean;
            lockedUntil: string | null;
            debit: {
                on: string;
                ordered: boolean;
            } | null;
            regie: string;
            treasury: components["schemas"]["InvoiceTreasury"] | null;
            debtor: {
                names: string[];
                addressLines: string[];
            };
            lines: components["schemas"]["InvoiceLine"][];
            payments: components["schemas"]["InvoicePayment"][];
            creditNotes: components["schemas"]["CreditNote"][];
        };
        CreditNote: {
            number: string;
            issuedOn: string;
            amountCents: number;
            reason: string;
            surplusCents: number;
            refundedCents: number;
            carriedOver: {
                invoice: string;
                amountCents: number;
            }[];
            waitingCents: number;
        };
        InvoicePayment: {
            paidAt: string;
            carriedOverAt: string | null;
            rejectedAt: string | null;
            /** @enum {string} */
            means: "card" | "direct-debit" | "cash" | "cheque" | "transfer" | "voucher" | "holiday-voucher";
            amountCents: number;
        };
        InvoiceLine: {
            childName: string | null;
            activity: string;
            description: string;
            quantity: string;
            unit: string;
            unitPriceCents: number;
            amountCents: number;
            tariff: string;
        };
        InvoiceTreasury: {
            office: string;
            address: string[];
            /** @enum {string} */
            kind: "titre" | "role";
            claim: {
                exercise: number;
                bordereau: number;
                piece: number;
                numcli: string;
                reference: string;
            } | null;
            payUrl: string | null;
            payFrom: string | null;
        };
        /** @enum {string} */
        InvoiceState: "to-pay" | "overdue" | "being-paid" | "payment-left" | "being-checked" | "being-debited" | "partly-paid" | "paid" | "credited" | "cancelled";
        InvoiceList: {
            invoices: components["schemas"]["InvoiceSummary"][];
            balanceCents: number;
            surplusCents: number;
        };
        InvoiceSummary: {
            id: string;
            number: string;
            period: string;
            issuedOn: string;
            dueOn: string;
            totalCents: number;
            paidCents: number;
            creditedCents: number;
            remainingCents: number;
            state: components["schemas"]["InvoiceState"];
            payable: boolean;
            lockedUntil: string | null;
            debit: {
                on: string;
                ordered: boolean;
            } | null;
        };
        ThreadUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "thread-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:thread-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "The household has no such thread";
        };
        MessageRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "message-refused";
            /** @enum {string} */
            problem: "subject-length" | "text-length" | "unknown-service" | "too-many-messages" | "too-many-files" | "unknown-file";
            /** @enum {string} */
            type: "urn:portail-familles:problem:message-refused";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "The message cannot be sent as it is";
        };
        MessageFile: {
            id: string;
            /** @enum {string} */
            mediaType: "application/pdf" | "image/jpeg" | "image/png";
            bytes: number;
            pages: number;
            scanned: boolean;
        };
        OpenThread: {
            id: string;
            service: string;
            serviceName: string;
            subject: string;
            /** @enum {string} */
            lastFrom: "family" | "town";
            lastAt: string;
            count: number;
            unread: number;
            messages: {
                id: string;
                /** @enum {string} */
                from: "family" | "town";
                author: string;
                text: string;
                files: components["schemas"]["SentFile"][];
                sentAt: string;
            }[];
        };
        SentFile: {
            id: string;
            name: string;
            file: components["schemas"]["MessageFile"] | null;
        };
        NewMessage: {
            text: string;
            files?: components["schemas"]["NamedFile"][];
            /** Format: uuid */
            key?: string;
        };
        NamedFile: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        NewThread: {
            service: string;
            subject: string;
            text: string;
            files?: components["schemas"]["NamedFile"][];
            /** Format: uuid */
            key?: string;
        };
        MessageThread: {
            id: string;
            service: string;
            serviceName: string;
            subject: string;
            /** @enum {string} */
            lastFrom: "family" | "town";
            lastAt: string;
            count: number;
            unread: number;
        };
        DocumentUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "document-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:document-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "There is no such document";
        };
        DocumentRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "document-refused";
            /** @enum {string} */
            rule: "no-form" | "no-scan" | "no-file" | "not-scanned-yet" | "too-long";
            limit: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:document-refused";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "The document cannot be given so";
        };
        DocumentFile: {
            id: string;
            /** @enum {string} */
            mediaType: "application/pdf" | "image/jpeg" | "image/png";
            bytes: number;
            pages: number;
            scanned: boolean;
        };
        FieldsRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "fields-refused";
            errors: {
                field: string;
                /** @enum {string} */
                rule: "required" | "too-long" | "not-a-phone" | "not-a-day" | "in-the-future" | "too-long-ago" | "not-a-mail" | "unchanged" | "not-a-postal-code" | "not-in-the-city" | "not-a-number" | "out-of-range" | "not-a-choice" | "not-a-time" | "too-many" | "older-than-parent" | "has-an-account";
                limit?: string;
            }[];
            /** @enum {string} */
            type: "urn:portail-familles:problem:fields-refused";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "Some fields cannot be as they were sent";
        };
        DocumentChangedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "document-changed";
            /** @enum {string} */
            type: "urn:portail-familles:problem:document-changed";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "The document was changed meanwhile";
        };
        Document: {
            id: string;
            title: string;
            description: string;
            /** @enum {string} */
            about: "child" | "adult" | "household";
            subject: string;
            activities: string[];
            startsOn: string;
            endsOn: string;
            dueOn: string | null;
            state: components["schemas"]["DocumentState"];
            reason: string;
            sentAt: string | null;
            validUntil: string | null;
            provisionalUntil: string | null;
            hasForm: boolean;
            upload: {
                pages: number;
                megabytes: number;
            } | null;
            signed: boolean;
            parts: {
                title: string;
                questions: components["schemas"]["FormQuestion"][];
            }[];
            answers: {
                [key: string]: string | boolean | number | null;
            };
            version: string;
            fromBefore: boolean;
            vaccinations: string[];
            provisionalOnceSent: string | null;
            statement: string;
            files: components["schemas"]["DocumentFile"][];
        };
        FormQuestion: {
            code: string;
            label: string;
            hint: string;
            /** @enum {string} */
            kind: "text" | "long-text" | "yes-no" | "choice" | "number" | "date";
            required: boolean;
            choices: string[];
            when: {
                question: string;
                is: boolean;
            } | null;
        };
        /** @enum {string} */
        DocumentState: "to-do" | "started" | "sent" | "accepted" | "refused" | "ends-soon" | "expired" | "provided";
        DocumentSending: {
            /** @enum {string} */
            as: "form" | "scan";
            version: string;
            password: string;
        };
        AnswersChangedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "answers-changed";
            questions: string[];
            /** @enum {string} */
            type: "urn:portail-familles:problem:answers-changed";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "Some answers were changed meanwhile";
        };
        AnswerChanges: {
            changes: components["schemas"]["AnswerChange"][];
        };
        AnswerChange: {
            question: string;
            before: string | boolean | number | null;
            after: string | boolean | number | null;
        };
        DocumentSummary: {
            id: string;
            title: string;
            description: string;
            /** @enum {string} */
            about: "child" | "adult" | "household";
            subject: string;
            activities: string[];
            startsOn: string;
            endsOn: string;
            dueOn: string | null;
            state: components["schemas"]["DocumentState"];
            reason: string;
            sentAt: string | null;
            validUntil: string | null;
            provisionalUntil: string | null;
            hasForm: boolean;
            upload: {
                pages: number;
                megabytes: number;
            } | null;
            signed: boolean;
        };
        EnrolmentUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "enrolment-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:enrolment-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "There is no such child, activity or enrolment";
        };
        EnrolmentRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "enrolment-refused";
            reasons: {
                code: string;
                sentence: string;
            }[];
            /** @enum {string} */
            type: "urn:portail-familles:problem:enrolment-refused";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "The child cannot be enrolled so";
        };
        Enrolment: {
            id: string;
            childId: string;
            childName: string;
            activity: string;
            activityName: string;
            period: string;
            periodName: string;
            placeName: string;
            groupName: string;
            startsOn: string;
            endsOn: string;
            /** @enum {string} */
            state: "requested" | "accepted" | "refused" | "withdrawn";
            reason: string;
            next: components["schemas"]["EnrolmentNextStep"];
        };
        EnrolmentNextStep: {
            /** @enum {string} */
            code: "wait" | "dossier" | "documents" | "pay" | "opens-later" | "book" | "none" | "ask-again" | "ended";
            at: string | null;
            sentence: string;
        };
        EnrolmentRequest: {
            /** Format: uuid */
            childId: string;
            activity: string;
            period: string;
            place: "" | string;
        };
        OfferedActivity: {
            code: string;
            name: string;
            description: string;
            serviceName: string;
            places: {
                code: string;
                name: string;
                address: string;
            }[];
            rules: string[];
            periods: {
                code: string;
                name: string;
                from: string;
                to: string;
                bookingOpensAt: string | null;
                requests: {
                    /** @enum {string} */
                    decidedBy: "draw" | "staff";
                    until: string | null;
                    seedHash: string;
                    seed: string | null;
                } | null;
                children: {
                    id: string;
                    givenName: string;
                    place: string;
                    hindrances: components["schemas"]["EnrolmentHindrance"][];
                    enrolmentId: string | null;
                }[];
            }[];
        };
        EnrolmentHindrance: {
            code: string;
            sentence: string;
        };
        SectionChangedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "section-changed";
            /** @enum {string} */
            type: "urn:portail-familles:problem:section-changed";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "This section was changed meanwhile";
        };
        SectionUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "section-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:section-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "There is no such section";
        };
        ChildUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "child-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:child-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "There is no such child";
        };
        AuthorisationsSection: {
            version: string;
            values: components["schemas"]["Authorisations"];
            waiting: {
                values: components["schemas"]["Authorisations"];
                askedAt: string;
            } | null;
            onApproval: boolean;
            needs: components["schemas"]["SectionNeeds"];
            verify: boolean;
            verified: boolean;
        };
        SectionNeeds: {
            required: string[];
            atLeast: number;
            missing: string[];
        };
        Authorisations: {
            granted: {
                [key: string]: boolean | null;
            };
            canSwim: boolean | null;
            leavesAlone: boolean | null;
            leavesAloneFrom: string | null;
        };
        AuthorisationsChange: {
            version: string;
            values: components["schemas"]["Authorisations"];
        };
        HealthSection: {
            version: string;
            values: components["schemas"]["Health"];
            waiting: {
                values: components["schemas"]["Health"];
                askedAt: string;
            } | null;
            onApproval: boolean;
            needs: components["schemas"]["SectionNeeds"];
            verify: boolean;
            verified: boolean;
        };
        Health: {
            vaccinesUpToDate: boolean | null;
            treatment: boolean | null;
            treatmentDetail: string;
            asthma: boolean | null;
            medicineAllergy: boolean | null;
            foodAllergy: boolean | null;
            otherAllergy: boolean | null;
            allergyDetail: string;
            difficulties: string;
            recommendations: string;
            pai: boolean | null;
            paiUntil: string | null;
            doctorName: string;
            doctorPhone: string;
        };
        HealthChange: {
            version: string;
            values: components["schemas"]["Health"];
        };
        DietSection: {
            version: string;
            values: components["schemas"]["Diet"];
            waiting: {
                values: components["schemas"]["Diet"];
                askedAt: string;
            } | null;
            onApproval: boolean;
            needs: components["schemas"]["SectionNeeds"];
            verify: boolean;
            verified: boolean;
        };
        Diet: {
            noPork: boolean | null;
            noMeat: boolean | null;
            packedMeal: boolean | null;
        };
        DietChange: {
            version: string;
            values: components["schemas"]["Diet"];
        };
        ContactsSection: {
            version: string;
            values: components["schemas"]["Contacts"];
            waiting: {
                values: components["schemas"]["Contacts"];
                askedAt: string;
            } | null;
            onApproval: boolean;
            needs: components["schemas"]["SectionNeeds"];
            verify: boolean;
            verified: boolean;
        };
        Contacts: {
            contacts: components["schemas"]["Contact"][];
        };
        Contact: {
            givenName: string;
            familyName: string;
            relation: string;
            phone: string;
            secondPhone: string;
            private: boolean;
        };
        ContactsChange_1: {
            version: string;
            values: components["schemas"]["Contacts"];
        };
        ContactsChange: {
            version: string;
            values: components["schemas"]["Contacts"];
        };
        ChildSchoolSection: {
            version: string;
            values: components["schemas"]["ChildSchool"];
            waiting: {
                values: components["schemas"]["ChildSchool"];
                askedAt: string;
            } | null;
            onApproval: boolean;
            needs: components["schemas"]["SectionNeeds"];
            verify: boolean;
            verified: boolean;
        };
        ChildSchool: {
            school: string;
            schoolClass: string;
        };
        ChildSchoolChange: {
            version: string;
            values: components["schemas"]["ChildSchool"];
        };
        ChildIdentitySection: {
            version: string;
            values: components["schemas"]["ChildIdentity"];
            waiting: {
                values: components["schemas"]["ChildIdentity"];
                askedAt: string;
            } | null;
            onApproval: boolean;
            needs: components["schemas"]["SectionNeeds"];
            verify: boolean;
            verified: boolean;
        };
        ChildIdentity: {
            givenName: string;
            familyName: string;
            birthDate: string;
            birthPlace: string;
            /** @enum {string} */
            sex: "" | "F" | "M";
        };
        ChildIdentityChange: {
            version: string;
            values: components["schemas"]["ChildIdentity"];
        };
        HealthRecord: {
            section: components["schemas"]["HealthSection"];
            reads: {
                at: string;
                reader: string;
                purpose: string;
            }[];
        };
        Child: {
            id: string;
            identity: components["schemas"]["ChildIdentitySection"];
            school: components["schemas"]["ChildSchoolSection"];
            emergencyContacts: components["schemas"]["ContactsSection"];
            authorisedPickups: components["schemas"]["ContactsSection"];
            diet: components["schemas"]["DietSection"];
            authorisations: components["schemas"]["AuthorisationsSection"];
            otherHome: {
                emergencyContacts: components["schemas"]["Contact"][];
                authorisedPickups: components["schemas"]["Contact"][];
            } | null;
            forbiddenPickups: {
                name: string;
                relation: string;
            }[];
            healthVerified: boolean;
            authorisationKinds: components["schemas"]["Authorisation"][];
            schools: string[];
            schoolClasses: string[];
        };
        Authorisation: {
            code: string;
            label: string;
        };
        ChildSummary: {
            id: string;
            givenName: string;
            familyName: string;
            birthDate: string;
            school: string;
            schoolClass: string;
            shared: boolean;
            toVerify: number;
        };
        SectionIncompleteEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "section-incomplete";
            sections: {
                /** @enum {string} */
                section: "me" | "other-guardian" | "correspondence-address" | "additional-information" | "identity" | "school" | "emergency-contacts" | "authorised-pickups" | "diet" | "health" | "authorisations";
                childId: string | null;
                missing: string[];
            }[];
            /** @enum {string} */
            type: "urn:portail-familles:problem:section-incomplete";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "The section does not hold what the town requires";
        };
        Verification: {
            schoolYear: string;
            steps: components["schemas"]["VerificationStep"][];
            blocked: "payments"[];
        };
        VerificationStep: {
            /** @enum {string} */
            section: "me" | "other-guardian" | "correspondence-address" | "additional-information" | "identity" | "school" | "emergency-contacts" | "authorised-pickups" | "diet" | "health" | "authorisations";
            childId: string | null;
            childName: string | null;
            done: boolean;
        };
        Confirmation_1: {
            sections: {
                /** @enum {string} */
                section: "me" | "other-guardian" | "correspondence-address" | "additional-information" | "identity" | "school" | "emergency-contacts" | "authorised-pickups" | "diet" | "health" | "authorisations";
                childId: string | null;
            }[];
        };
        HouseholdPrices: {
            resident: boolean;
            children: {
                childId: string;
                childName: string;
                prices: {
                    activity: string;
                    unit: string;
                    unitCents: number;
                    cents: number;
                    sentence: string;
                }[];
            }[];
        };
        HouseholdQuotient: {
            inForce: components["schemas"]["Quotient"] | null;
            ended: components["schemas"]["Quotient"] | null;
            next: components["schemas"]["Quotient"] | null;
            fund: {
                version: string;
                text: string[];
                givenAt: string | null;
                missing: ("civility" | "birthDate" | "birthTown")[];
            } | null;
        };
        Quotient: {
            amount: number;
            from: string;
            until: string | null;
            /** @enum {string} */
            source: "family" | "staff" | "import" | "api-particulier";
        };
        FundAskedTooOftenEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "fund-asked-too-often";
            retryAt: string;
            /** @enum {string} */
            type: "urn:portail-familles:problem:fund-asked-too-often";
            /** @enum {number} */
            status?: 429;
            /** @enum {string} */
            title?: "Asked too often: wait before the next question";
        };
        FundUnavailableEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "fund-unavailable";
            /** @enum {string} */
            type: "urn:portail-familles:problem:fund-unavailable";
            /** @enum {number} */
            status?: 503;
            /** @enum {string} */
            title?: "CAF and MSA cannot be asked at the moment";
        };
        FundIdentityUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "fund-identity-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:fund-identity-unknown";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "This identity was not recognised";
        };
        FundPersonUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "fund-person-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:fund-person-unknown";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "Neither CAF nor MSA has a file of this person";
        };
        FundIdentityIncompleteEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "fund-identity-incomplete";
            missing: ("civility" | "birthDate" | "birthTown")[];
            /** @enum {string} */
            type: "urn:portail-familles:problem:fund-identity-incomplete";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "The file does not say enough of who is signed in";
        };
        ConsentWithdrawnEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "consent-withdrawn";
            /** @enum {string} */
            type: "urn:portail-familles:problem:consent-withdrawn";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "The consent was withdrawn meanwhile";
        };
        ConsentOutdatedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "consent-outdated";
            /** @enum {string} */
            type: "urn:portail-familles:problem:consent-outdated";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "The text of the consent has changed";
        };
        FundOffEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "fund-off";
            /** @enum {string} */
            type: "urn:portail-familles:problem:fund-off";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "The town does not ask CAF or MSA";
        };
        FetchedQuotient: {
            amount: number;
            from: string;
            until: string | null;
            quotient: components["schemas"]["HouseholdQuotient"];
        };
        QuotientConsent: {
            /** @example 2026-11 */
            version: string;
        };
        AdditionalInformationSection: {
            version: string;
            values: components["schemas"]["AdditionalInformation"];
            waiting: {
                values: components["schemas"]["AdditionalInformation"];
                askedAt: string;
            } | null;
            onApproval: boolean;
            needs: components["schemas"]["SectionNeeds"];
            verify: boolean;
            verified: boolean;
        };
        AdditionalInformation: {
            /** @enum {string} */
            regime: "" | "CAF" | "MSA" | "other";
            benefitNumber: string;
            quotientFamilial: {
                amount: number;
                validFrom: string;
            } | null;
            /** @enum {string} */
            familySituation: "" | "couple" | "separated" | "single" | "widowed";
            insuranceCompany: string;
            insuranceNumber: string;
            insuranceUntil: string | null;
            answers: {
                [key: string]: string | boolean | number | null;
            };
        };
        AdditionalInformationChange: {
            version: string;
            values: components["schemas"]["AdditionalInformation"];
        };
        AddressSuggestion: {
            streetNumber: string;
            street: string;
            postalCode: string;
            city: string;
        };
        TypedAddress: {
            typed: string;
        };
        CorrespondenceAddressSection: {
            version: string;
            values: components["schemas"]["CorrespondenceAddress"];
            waiting: {
                values: components["schemas"]["CorrespondenceAddress"];
                askedAt: string;
            } | null;
            onApproval: boolean;
            needs: components["schemas"]["SectionNeeds"];
            verify: boolean;
            verified: boolean;
        };
        CorrespondenceAddress: {
            streetNumber: string;
            street: string;
            complement1: string;
            complement2: string;
            postalCode: string;
            city: string;
        };
        CorrespondenceAddressChange: {
            version: string;
            values: components["schemas"]["CorrespondenceAddress"];
        };
        GuardianSection: {
            version: string;
            values: components["schemas"]["Guardian"];
            waiting: {
                values: components["schemas"]["Guardian"];
                askedAt: string;
            } | null;
            onApproval: boolean;
            needs: components["schemas"]["SectionNeeds"];
            verify: boolean;
            verified: boolean;
        };
        Guardian: {
            /** @enum {string} */
            civility: "" | "Mme" | "M.";
            familyName: string;
            birthName: string;
            givenName: string;
            birthDate: string | null;
            birthPlace: string;
            mainPhone: string;
            secondPhone: string;
            mail: string | null;
            profession: string;
            employer: string;
            workPhone: string;
            relation: string;
            parentalAuthority: boolean | null;
        };
        GuardianChange_1: {
            version: string;
            values: components["schemas"]["Guardian"];
        };
        GuardianChange: {
            version: string;
            values: components["schemas"]["Guardian"];
        };
        Household: {
            /** @example Famille Exemple */
            name: string;
            me: components["schemas"]["GuardianSection"];
            otherGuardian: components["schemas"]["GuardianSection"] | null;
            otherGuardianHasAccount: boolean;
            correspondenceAddress: components["schemas"]["CorrespondenceAddressSection"];
            additionalInformation: components["schemas"]["AdditionalInformationSection"];
            questions: components["schemas"]["TownQuestion"][];
            addressSuggestions: boolean;
        };
        TownQuestion: {
            code: string;
            label: string;
            hint?: string;
            /** @enum {string} */
            kind: "text" | "yes-no" | "choice" | "number" | "date";
            required?: boolean;
            choices?: string[];
            minimum?: number | null;
            maximum?: number | null;
        };
        ConfirmationNeededEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "confirmation-needed";
            /** @enum {string} */
            type: "urn:portail-familles:problem:confirmation-needed";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "Confirm with the password first: signing in was too long ago";
        };
        PasskeyUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "passkey-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:passkey-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "The account has no such passkey";
        };
        Passkey: {
            id: string;
            /** @example Téléphone de Camille */
            name: string;
            device: string;
            backedUp: boolean;
            createdAt: string;
            lastUsedAt: string | null;
        };
        PasskeyName: {
            /** @example Téléphone de Camille */
            name: string & unknown;
        };
        PasskeysFullEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "passkeys-full";
            most: number;
            /** @enum {string} */
            type: "urn:portail-familles:problem:passkeys-full";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "The account has as many passkeys as it may have";
        };
        PasskeyRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "passkey-refused";
            /** @enum {string} */
            type: "urn:portail-familles:problem:passkey-refused";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "This passkey was not accepted";
        };
        MadePasskey: {
            /** @example Téléphone de Camille */
            name: string & unknown;
            /** @example AAEC */
            id: string;
            /** @example AAEC */
            clientDataJSON: string;
            /** @example AAEC */
            attestationObject: string;
        };
        PasskeyCreation: {
            challenge: string;
            rp: {
                id: string;
                name: string;
            };
            user: {
                id: string;
                name: string;
                displayName: string;
            };
            pubKeyCredParams: {
                /** @enum {string} */
                type: "public-key";
                alg: number;
            }[];
            timeout: number;
            excludeCredentials: {
                /** @enum {string} */
                type: "public-key";
                id: string;
            }[];
            authenticatorSelection: {
                /** @enum {string} */
                residentKey: "required";
                /** @enum {boolean} */
                requireResidentKey: true;
                /** @enum {string} */
                userVerification: "required";
            };
            /** @enum {string} */
            attestation: "none";
        };
        PasskeyAsked: {
            password: string;
        };
        FranceConnectLink: {
            linkUrl: string | null;
            linkedAt: string | null;
            usedAt: string | null;
        };
        SessionUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "session-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:session-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "There is no such open session";
        };
        OpenSession: {
            id: string;
            device: string;
            site: string;
            openedAt: string;
            seenAt: string;
            remembered: boolean;
            current: boolean;
        };
        Confirmation: {
            password: string;
        };
        EmailChange: {
            password: string;
            mail: string & unknown;
        };
        PasswordRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "password-refused";
            /** @enum {string} */
            rule: "too-short" | "too-long" | "digits-only" | "too-common" | "too-easy" | "own-name";
            limit: number;
            /** @enum {string} */
            type: "urn:portail-familles:problem:password-refused";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "This password cannot be used";
        };
        PasswordChange: {
            current: string;
            password: string;
        };
        ProfileChangedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "profile-changed";
            current: components["schemas"]["Profile"];
            /** @enum {string} */
            type: "urn:portail-familles:problem:profile-changed";
            /** @enum {number} */
            status?: 409;
            /** @enum {string} */
            title?: "The profile was changed meanwhile";
        };
        Profile: {
            version: number;
            signIn: {
                mail: string;
                pendingMail: string | null;
                pendingUntil: string | null;
                passwordChangedAt: string;
            };
            personal: components["schemas"]["PersonalInformation"];
            professional: components["schemas"]["ProfessionalInformation"];
            phones: components["schemas"]["Phones"];
            /** @enum {string} */
            language: "fr" | "en";
            notifications: components["schemas"]["NotificationChoices"];
        };
        NotificationChoices: {
            invoices: boolean;
            openings: boolean;
            offers: boolean;
            bookings: boolean;
            absences: boolean;
        };
        Phones: {
            main: string;
            second: string;
        };
        ProfessionalInformation: {
            profession: string;
            employer: string;
            workPhone: string;
        };
        PersonalInformation: {
            /** @enum {string} */
            civility: "" | "Mme" | "M.";
            birthName: string;
            familyName: string;
            givenName: string;
            birthDate: string | null;
        };
        ProfileChange: {
            version: number;
            personal?: components["schemas"]["PersonalInformation"];
            professional?: components["schemas"]["ProfessionalInformation"];
            phones?: components["schemas"]["Phones"];
            /** @enum {string} */
            language?: "fr" | "en";
            notifications?: components["schemas"]["NotificationChange"];
        };
        NotificationChange: {
            invoices?: boolean;
            openings?: boolean;
            offers?: boolean;
            bookings?: boolean;
            absences?: boolean;
        };
        LinkExpiredEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "link-expired";
            /** @enum {string} */
            type: "urn:portail-familles:problem:link-expired";
            /** @enum {number} */
            status?: 410;
            /** @enum {string} */
            title?: "This link has expired";
        };
        LinkUsedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "link-used";
            /** @enum {string} */
            type: "urn:portail-familles:problem:link-used";
            /** @enum {number} */
            status?: 410;
            /** @enum {string} */
            title?: "This link has been used or replaced";
        };
        LinkUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "link-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:link-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "This link is not known";
        };
        MailedLink: {
            givenName: string;
            mail: string;
            expiresAt: string;
        };
        Session: {
            adult: {
                id: string;
                givenName: string;
                familyName: string;
            };
            household: {
                /** @example Famille Exemple */
                name: string;
            };
            /** @enum {string} */
            language: "fr" | "en";
            menu: components["schemas"]["MenuEntry"][];
            toDo: components["schemas"]["ToDo"][];
            remembered: boolean;
            expiresAt: string;
        };
        ToDo: {
            /** @enum {string} */
            id: "verification" | "quotient" | "invoices-overdue" | "invoices-due" | "documents" | "messages" | "enrolments" | "planning-opens" | "place-offered";
            count: number;
            amountCents: number | null;
            dueOn: string | null;
            subjectId: string | null;
            blocks: "payments"[];
        };
        MenuEntry: {
            /** @enum {string} */
            id: "profile" | "household" | "children" | "planning" | "enrolments" | "documents" | "messages" | "invoices";
            badge: number;
        };
        NewPassword: {
            password: string;
        };
        PasswordResetRequest: {
            mail: string & unknown;
        };
        PasskeyAnswer: {
            /** @example AAEC */
            id: string;
            /** @example AAEC */
            clientDataJSON: string;
            /** @example AAEC */
            authenticatorData: string;
            /** @example AAEC */
            signature: string;
            /** @example AAEC */
            userHandle: string;
            remember: boolean;
        };
        PasskeyRequest: {
            challenge: string;
            rpId: string;
            timeout: number;
            /** @enum {string} */
            userVerification: "required";
        };
        SignInRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "sign-in-refused";
            /** @enum {string} */
            type: "urn:portail-familles:problem:sign-in-refused";
            /** @enum {number} */
            status?: 401;
            /** @enum {string} */
            title?: "The mail address and the password do not go together";
        };
        Credentials: {
            mail: string & unknown;
            password: string;
            remember: boolean;
        };
        ActivationRequest: {
            mail: string & unknown;
        };
        InvitationExpiredEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "invitation-expired";
            /** @enum {string} */
            type: "urn:portail-familles:problem:invitation-expired";
            /** @enum {number} */
            status?: 410;
            /** @enum {string} */
            title?: "This activation link has expired";
        };
        InvitationUsedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "invitation-used";
            /** @enum {string} */
            type: "urn:portail-familles:problem:invitation-used";
            /** @enum {number} */
            status?: 410;
            /** @enum {string} */
            title?: "This activation link has been used or replaced";
        };
        InvitationUnknownEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "invitation-unknown";
            /** @enum {string} */
            type: "urn:portail-familles:problem:invitation-unknown";
            /** @enum {number} */
            status?: 404;
            /** @enum {string} */
            title?: "This activation link is not known";
        };
        Activation: {
            givenName: string;
            mail: string;
            expiresAt: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "activations.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Activation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "givenName": "Camille",
                     *       "mail": "camille.exemple@famille.example",
                     *       "expiresAt": "2026-09-14T08:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Activation"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description This activation link is not known | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvitationUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This activation link has been used or replaced | This activation link has expired */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvitationUsedEncoded"] | components["schemas"]["InvitationExpiredEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "activations.activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "une phrase que je retiens"
                 *     }
                 */
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description Session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "adult": {
                     *         "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *         "givenName": "Camille",
                     *         "familyName": "Exemple"
                     *       },
                     *       "household": {
                     *         "name": "Famille Exemple"
                     *       },
                     *       "language": "fr",
                     *       "menu": [
                     *         {
                     *           "id": "profile",
                     *           "badge": 1
                     *         }
                     *       ],
                     *       "toDo": [
                     *         {
                     *           "id": "verification",
                     *           "count": 1,
                     *           "amountCents": 4250,
                     *           "dueOn": null,
                     *           "subjectId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05",
                     *           "blocks": [
                     *             "payments"
                     *           ]
                     *         }
                     *       ],
                     *       "remembered": false,
                     *       "expiresAt": "2026-09-14T08:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description This activation link is not known | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvitationUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This activation link has been used or replaced | This activation link has expired */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvitationUsedEncoded"] | components["schemas"]["InvitationExpiredEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description This password cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PasswordRefusedEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "activations.requestLink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mail": "camille.exemple@famille.example"
                 *     }
                 */
                "application/json": components["schemas"]["ActivationRequest"];
            };
        };
        responses: {
            /** @description <No Content> */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "session.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "adult": {
                     *         "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *         "givenName": "Camille",
                     *         "familyName": "Exemple"
                     *       },
                     *       "household": {
                     *         "name": "Famille Exemple"
                     *       },
                     *       "language": "fr",
                     *       "menu": [
                     *         {
                     *           "id": "profile",
                     *           "badge": 1
                     *         }
                     *       ],
                     *       "toDo": [
                     *         {
                     *           "id": "verification",
                     *           "count": 1,
                     *           "amountCents": 4250,
                     *           "dueOn": null,
                     *           "subjectId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05",
                     *           "blocks": [
                     *             "payments"
                     *           ]
                     *         }
                     *       ],
                     *       "remembered": false,
                     *       "expiresAt": "2026-09-14T08:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "signIn.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mail": "camille.exemple@famille.example",
                 *       "password": "une phrase que je retiens",
                 *       "remember": false
                 *     }
                 */
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "adult": {
                     *         "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *         "givenName": "Camille",
                     *         "familyName": "Exemple"
                     *       },
                     *       "household": {
                     *         "name": "Famille Exemple"
                     *       },
                     *       "language": "fr",
                     *       "menu": [
                     *         {
                     *           "id": "profile",
                     *           "badge": 1
                     *         }
                     *       ],
                     *       "toDo": [
                     *         {
                     *           "id": "verification",
                     *           "count": 1,
                     *           "amountCents": 4250,
                     *           "dueOn": null,
                     *           "subjectId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05",
                     *           "blocks": [
                     *             "payments"
                     *           ]
                     *         }
                     *       ],
                     *       "remembered": false,
                     *       "expiresAt": "2026-09-14T08:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description The mail address and the password do not go together */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignInRefusedEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many attempts: wait before the next one */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignInDelayedEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "session.close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description <No Content> */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "passkeySignIn.ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PasskeyRequest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "challenge": "…",
                     *       "rpId": "…",
                     *       "timeout": 1,
                     *       "userVerification": "required"
                     *     }
                     */
                    "application/json": components["schemas"]["PasskeyRequest"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many attempts: wait before the next one */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignInDelayedEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "passkeySignIn.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "AAEC",
                 *       "clientDataJSON": "AAEC",
                 *       "authenticatorData": "AAEC",
                 *       "signature": "AAEC",
                 *       "userHandle": "AAEC",
                 *       "remember": false
                 *     }
                 */
                "application/json": components["schemas"]["PasskeyAnswer"];
            };
        };
        responses: {
            /** @description Session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "adult": {
                     *         "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *         "givenName": "Camille",
                     *         "familyName": "Exemple"
                     *       },
                     *       "household": {
                     *         "name": "Famille Exemple"
                     *       },
                     *       "language": "fr",
                     *       "menu": [
                     *         {
                     *           "id": "profile",
                     *           "badge": 1
                     *         }
                     *       ],
                     *       "toDo": [
                     *         {
                     *           "id": "verification",
                     *           "count": 1,
                     *           "amountCents": 4250,
                     *           "dueOn": null,
                     *           "subjectId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05",
                     *           "blocks": [
                     *             "payments"
                     *           ]
                     *         }
                     *       ],
                     *       "remembered": false,
                     *       "expiresAt": "2026-09-14T08:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description This passkey was not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PasskeyRefusedEncoded"];
                };
            };
            /** @description Too many attempts: wait before the next one */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignInDelayedEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "passwordResets.request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mail": "camille.exemple@famille.example"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordResetRequest"];
            };
        };
        responses: {
            /** @description <No Content> */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "passwordResets.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description MailedLink */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "givenName": "Camille",
                     *       "mail": "camille.exemple@famille.example",
                     *       "expiresAt": "2026-09-14T08:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MailedLink"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description This link is not known | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LinkUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This link has been used or replaced | This link has expired */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LinkUsedEncoded"] | components["schemas"]["LinkExpiredEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "passwordResets.reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "une phrase que je retiens"
                 *     }
                 */
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description Session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "adult": {
                     *         "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *         "givenName": "Camille",
                     *         "familyName": "Exemple"
                     *       },
                     *       "household": {
                     *         "name": "Famille Exemple"
                     *       },
                     *       "language": "fr",
                     *       "menu": [
                     *         {
                     *           "id": "profile",
                     *           "badge": 1
                     *         }
                     *       ],
                     *       "toDo": [
                     *         {
                     *           "id": "verification",
                     *           "count": 1,
                     *           "amountCents": 4250,
                     *           "dueOn": null,
                     *           "subjectId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05",
                     *           "blocks": [
                     *             "payments"
                     *           ]
                     *         }
                     *       ],
                     *       "remembered": false,
                     *       "expiresAt": "2026-09-14T08:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description This link is not known | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LinkUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This link has been used or replaced | This link has expired */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LinkUsedEncoded"] | components["schemas"]["LinkExpiredEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description This password cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PasswordRefusedEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "emailChanges.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description MailedLink */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "givenName": "Camille",
                     *       "mail": "camille.exemple@famille.example",
                     *       "expiresAt": "2026-09-14T08:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MailedLink"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description This link is not known | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LinkUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This link has been used or replaced | This link has expired */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LinkUsedEncoded"] | components["schemas"]["LinkExpiredEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "emailChanges.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description <No Content> */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description This link is not known | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LinkUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This link has been used or replaced | This link has expired */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LinkUsedEncoded"] | components["schemas"]["LinkExpiredEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "profile.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Profile */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 7,
                     *       "signIn": {
                     *         "mail": "camille.exemple@famille.example",
                     *         "pendingMail": null,
                     *         "pendingUntil": null,
                     *         "passwordChangedAt": "2026-09-14T08:30:00.000Z"
                     *       },
                     *       "personal": {
                     *         "civility": "",
                     *         "birthName": "Exemple",
                     *         "familyName": "Exemple",
                     *         "givenName": "Camille",
                     *         "birthDate": "2018-04-12"
                     *       },
                     *       "professional": {
                     *         "profession": "Infirmière",
                     *         "employer": "Hôpital de Ville-Exemple",
                     *         "workPhone": "03 44 00 00 01"
                     *       },
                     *       "phones": {
                     *         "main": "06 00 00 00 01",
                     *         "second": "06 00 00 00 02"
                     *       },
                     *       "language": "fr",
                     *       "notifications": {
                     *         "invoices": false,
                     *         "openings": false,
                     *         "offers": false,
                     *         "bookings": false,
                     *         "absences": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "profile.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 7,
                 *       "personal": {
                 *         "civility": "",
                 *         "birthName": "Exemple",
                 *         "familyName": "Exemple",
                 *         "givenName": "Camille",
                 *         "birthDate": "2018-04-12"
                 *       },
                 *       "professional": {
                 *         "profession": "Infirmière",
                 *         "employer": "Hôpital de Ville-Exemple",
                 *         "workPhone": "03 44 00 00 01"
                 *       },
                 *       "phones": {
                 *         "main": "06 00 00 00 01",
                 *         "second": "06 00 00 00 02"
                 *       },
                 *       "language": "fr",
                 *       "notifications": {
                 *         "invoices": false,
                 *         "openings": false,
                 *         "offers": false,
                 *         "bookings": false,
                 *         "absences": false
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProfileChange"];
            };
        };
        responses: {
            /** @description Profile */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 7,
                     *       "signIn": {
                     *         "mail": "camille.exemple@famille.example",
                     *         "pendingMail": null,
                     *         "pendingUntil": null,
                     *         "passwordChangedAt": "2026-09-14T08:30:00.000Z"
                     *       },
                     *       "personal": {
                     *         "civility": "",
                     *         "birthName": "Exemple",
                     *         "familyName": "Exemple",
                     *         "givenName": "Camille",
                     *         "birthDate": "2018-04-12"
                     *       },
                     *       "professional": {
                     *         "profession": "Infirmière",
                     *         "employer": "Hôpital de Ville-Exemple",
                     *         "workPhone": "03 44 00 00 01"
                     *       },
                     *       "phones": {
                     *         "main": "06 00 00 00 01",
                     *         "second": "06 00 00 00 02"
                     *       },
                     *       "language": "fr",
                     *       "notifications": {
                     *         "invoices": false,
                     *         "openings": false,
                     *         "offers": false,
                     *         "bookings": false,
                     *         "absences": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description The profile was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProfileChangedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Some fields cannot be as they were sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "profile.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current": "une phrase que je retiens",
                 *       "password": "une phrase que je retiens"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description <No Content> */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description The current password is not the right one | This password cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CurrentPasswordWrongEncoded"] | components["schemas"]["PasswordRefusedEncoded"];
                };
            };
            /** @description Too many attempts: wait before the next one | Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignInDelayedEncoded"] | components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "profile.changeEmail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "une phrase que je retiens",
                 *       "mail": "camille.exemple@famille.example"
                 *     }
                 */
                "application/json": components["schemas"]["EmailChange"];
            };
        };
        responses: {
            /** @description <No Content> */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description The current password is not the right one | Some fields cannot be as they were sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CurrentPasswordWrongEncoded"] | components["schemas"]["FieldsRefusedEncoded"];
                };
            };
            /** @description Too many attempts: wait before the next one | Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignInDelayedEncoded"] | components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "profile.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "une phrase que je retiens"
                 *     }
                 */
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            /** @description <No Content> */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description The current password is not the right one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CurrentPasswordWrongEncoded"];
                };
            };
            /** @description Too many attempts: wait before the next one | Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignInDelayedEncoded"] | components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "profile.sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *         "device": "Firefox sur Windows",
                     *         "site": "www.ville.example",
                     *         "openedAt": "2026-09-14T08:30:00.000Z",
                     *         "seenAt": "2026-09-14T08:30:00.000Z",
                     *         "remembered": false,
                     *         "current": false
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["OpenSession"][];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "profile.closeOthers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description <No Content> */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Confirm with the password first: signing in was too long ago */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ConfirmationNeededEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "profile.closeSession": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description <No Content> */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such open session | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SessionUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Confirm with the password first: signing in was too long ago */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ConfirmationNeededEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "profile.franceConnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description FranceConnectLink */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "linkUrl": null,
                     *       "linkedAt": null,
                     *       "usedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["FranceConnectLink"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "profile.unlinkFranceConnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description <No Content> */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Confirm with the password first: signing in was too long ago */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ConfirmationNeededEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "profile.export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example PK… */
                    "application/zip": string;
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "passkeys.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *         "name": "Téléphone de Camille",
                     *         "device": "Firefox sur Windows",
                     *         "backedUp": false,
                     *         "createdAt": "2026-09-14T08:30:00.000Z",
                     *         "lastUsedAt": null
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Passkey"][];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "passkeys.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Téléphone de Camille",
                 *       "id": "AAEC",
                 *       "clientDataJSON": "AAEC",
                 *       "attestationObject": "AAEC"
                 *     }
                 */
                "application/json": components["schemas"]["MadePasskey"];
            };
        };
        responses: {
            /** @description Passkey */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "name": "Téléphone de Camille",
                     *       "device": "Firefox sur Windows",
                     *       "backedUp": false,
                     *       "createdAt": "2026-09-14T08:30:00.000Z",
                     *       "lastUsedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description This passkey was not accepted | The account has as many passkeys as it may have */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PasskeyRefusedEncoded"] | components["schemas"]["PasskeysFullEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "passkeys.ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "une phrase que je retiens"
                 *     }
                 */
                "application/json": components["schemas"]["PasskeyAsked"];
            };
        };
        responses: {
            /** @description PasskeyCreation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "challenge": "…",
                     *       "rp": {
                     *         "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *         "name": "Restauration scolaire"
                     *       },
                     *       "user": {
                     *         "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *         "name": "Restauration scolaire",
                     *         "displayName": "…"
                     *       },
                     *       "pubKeyCredParams": [
                     *         {
                     *           "type": "public-key",
                     *           "alg": 1
                     *         }
                     *       ],
                     *       "timeout": 1,
                     *       "excludeCredentials": [
                     *         {
                     *           "type": "public-key",
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d"
                     *         }
                     *       ],
                     *       "authenticatorSelection": {
                     *         "residentKey": "required",
                     *         "requireResidentKey": true,
                     *         "userVerification": "required"
                     *       },
                     *       "attestation": "none"
                     *     }
                     */
                    "application/json": components["schemas"]["PasskeyCreation"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description The current password is not the right one | The account has as many passkeys as it may have */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CurrentPasswordWrongEncoded"] | components["schemas"]["PasskeysFullEncoded"];
                };
            };
            /** @description Too many attempts: wait before the next one | Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignInDelayedEncoded"] | components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "passkeys.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description <No Content> */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description The account has no such passkey | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PasskeyUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Confirm with the password first: signing in was too long ago */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ConfirmationNeededEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "passkeys.rename": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Téléphone de Camille"
                 *     }
                 */
                "application/json": components["schemas"]["PasskeyName"];
            };
        };
        responses: {
            /** @description Passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "name": "Téléphone de Camille",
                     *       "device": "Firefox sur Windows",
                     *       "backedUp": false,
                     *       "createdAt": "2026-09-14T08:30:00.000Z",
                     *       "lastUsedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description The account has no such passkey | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PasskeyUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "household.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Household */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Famille Exemple",
                     *       "me": {
                     *         "version": "7",
                     *         "values": {
                     *           "civility": "",
                     *           "familyName": "Exemple",
                     *           "birthName": "Exemple",
                     *           "givenName": "Camille",
                     *           "birthDate": "2018-04-12",
                     *           "birthPlace": "Ville-Exemple",
                     *           "mainPhone": "06 00 00 00 01",
                     *           "secondPhone": "06 00 00 00 02",
                     *           "mail": "camille.exemple@famille.example",
                     *           "profession": "Infirmière",
                     *           "employer": "Hôpital de Ville-Exemple",
                     *           "workPhone": "03 44 00 00 01",
                     *           "relation": "Grand-mère",
                     *           "parentalAuthority": null
                     *         },
                     *         "waiting": null,
                     *         "onApproval": false,
                     *         "needs": {
                     *           "required": [
                     *             "mainPhone"
                     *           ],
                     *           "atLeast": 1,
                     *           "missing": [
                     *             "mainPhone"
                     *           ]
                     *         },
                     *         "verify": false,
                     *         "verified": false
                     *       },
                     *       "otherGuardian": null,
                     *       "otherGuardianHasAccount": false,
                     *       "correspondenceAddress": {
                     *         "version": "7",
                     *         "values": {
                     *           "streetNumber": "1",
                     *           "street": "rue de l’Exemple",
                     *           "complement1": "Bâtiment B",
                     *           "complement2": "",
                     *           "postalCode": "60000",
                     *           "city": "Ville-Exemple"
                     *         },
                     *         "waiting": null,
                     *         "onApproval": false,
                     *         "needs": {
                     *           "required": [
                     *             "mainPhone"
                     *           ],
                     *           "atLeast": 1,
                     *           "missing": [
                     *             "mainPhone"
                     *           ]
                     *         },
                     *         "verify": false,
                     *         "verified": false
                     *       },
                     *       "additionalInformation": {
                     *         "version": "7",
                     *         "values": {
                     *           "regime": "",
                     *           "benefitNumber": "0123456",
                     *           "quotientFamilial": null,
                     *           "familySituation": "",
                     *           "insuranceCompany": "Assurance Exemple",
                     *           "insuranceNumber": "A-0042",
                     *           "insuranceUntil": null,
                     *           "answers": {}
                     *         },
                     *         "waiting": null,
                     *         "onApproval": false,
                     *         "needs": {
                     *           "required": [
                     *             "mainPhone"
                     *           ],
                     *           "atLeast": 1,
                     *           "missing": [
                     *             "mainPhone"
                     *           ]
                     *         },
                     *         "verify": false,
                     *         "verified": false
                     *       },
                     *       "questions": [
                     *         {
                     *           "code": "restauration",
                     *           "label": "Guide des familles",
                     *           "hint": "",
                     *           "kind": "text",
                     *           "required": false,
                     *           "choices": [
                     *             "oui"
                     *           ],
                     *           "minimum": null,
                     *           "maximum": null
                     *         }
                     *       ],
                     *       "addressSuggestions": false
                     *     }
                     */
                    "application/json": components["schemas"]["Household"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "household.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": "7",
                 *       "values": {
                 *         "civility": "",
                 *         "familyName": "Exemple",
                 *         "birthName": "Exemple",
                 *         "givenName": "Camille",
                 *         "birthDate": "2018-04-12",
                 *         "birthPlace": "Ville-Exemple",
                 *         "mainPhone": "06 00 00 00 01",
                 *         "secondPhone": "06 00 00 00 02",
                 *         "mail": "camille.exemple@famille.example",
                 *         "profession": "Infirmière",
                 *         "employer": "Hôpital de Ville-Exemple",
                 *         "workPhone": "03 44 00 00 01",
                 *         "relation": "Grand-mère",
                 *         "parentalAuthority": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["GuardianChange"];
            };
        };
        responses: {
            /** @description GuardianSection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "7",
                     *       "values": {
                     *         "civility": "",
                     *         "familyName": "Exemple",
                     *         "birthName": "Exemple",
                     *         "givenName": "Camille",
                     *         "birthDate": "2018-04-12",
                     *         "birthPlace": "Ville-Exemple",
                     *         "mainPhone": "06 00 00 00 01",
                     *         "secondPhone": "06 00 00 00 02",
                     *         "mail": "camille.exemple@famille.example",
                     *         "profession": "Infirmière",
                     *         "employer": "Hôpital de Ville-Exemple",
                     *         "workPhone": "03 44 00 00 01",
                     *         "relation": "Grand-mère",
                     *         "parentalAuthority": null
                     *       },
                     *       "waiting": null,
                     *       "onApproval": false,
                     *       "needs": {
                     *         "required": [
                     *           "mainPhone"
                     *         ],
                     *         "atLeast": 1,
                     *         "missing": [
                     *           "mainPhone"
                     *         ]
                     *       },
                     *       "verify": false,
                     *       "verified": false
                     *     }
                     */
                    "application/json": components["schemas"]["GuardianSection"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such section | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This section was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionChangedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Some fields cannot be as they were sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "household.otherGuardian": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": "7",
                 *       "values": {
                 *         "civility": "",
                 *         "familyName": "Exemple",
                 *         "birthName": "Exemple",
                 *         "givenName": "Camille",
                 *         "birthDate": "2018-04-12",
                 *         "birthPlace": "Ville-Exemple",
                 *         "mainPhone": "06 00 00 00 01",
                 *         "secondPhone": "06 00 00 00 02",
                 *         "mail": "camille.exemple@famille.example",
                 *         "profession": "Infirmière",
                 *         "employer": "Hôpital de Ville-Exemple",
                 *         "workPhone": "03 44 00 00 01",
                 *         "relation": "Grand-mère",
                 *         "parentalAuthority": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["GuardianChange_1"];
            };
        };
        responses: {
            /** @description GuardianSection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "7",
                     *       "values": {
                     *         "civility": "",
                     *         "familyName": "Exemple",
                     *         "birthName": "Exemple",
                     *         "givenName": "Camille",
                     *         "birthDate": "2018-04-12",
                     *         "birthPlace": "Ville-Exemple",
                     *         "mainPhone": "06 00 00 00 01",
                     *         "secondPhone": "06 00 00 00 02",
                     *         "mail": "camille.exemple@famille.example",
                     *         "profession": "Infirmière",
                     *         "employer": "Hôpital de Ville-Exemple",
                     *         "workPhone": "03 44 00 00 01",
                     *         "relation": "Grand-mère",
                     *         "parentalAuthority": null
                     *       },
                     *       "waiting": null,
                     *       "onApproval": false,
                     *       "needs": {
                     *         "required": [
                     *           "mainPhone"
                     *         ],
                     *         "atLeast": 1,
                     *         "missing": [
                     *           "mainPhone"
                     *         ]
                     *       },
                     *       "verify": false,
                     *       "verified": false
                     *     }
                     */
                    "application/json": components["schemas"]["GuardianSection"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such section | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This section was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionChangedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Some fields cannot be as they were sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "household.correspondenceAddress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": "7",
                 *       "values": {
                 *         "streetNumber": "1",
                 *         "street": "rue de l’Exemple",
                 *         "complement1": "Bâtiment B",
                 *         "complement2": "",
                 *         "postalCode": "60000",
                 *         "city": "Ville-Exemple"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CorrespondenceAddressChange"];
            };
        };
        responses: {
            /** @description CorrespondenceAddressSection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "7",
                     *       "values": {
                     *         "streetNumber": "1",
                     *         "street": "rue de l’Exemple",
                     *         "complement1": "Bâtiment B",
                     *         "complement2": "",
                     *         "postalCode": "60000",
                     *         "city": "Ville-Exemple"
                     *       },
                     *       "waiting": null,
                     *       "onApproval": false,
                     *       "needs": {
                     *         "required": [
                     *           "mainPhone"
                     *         ],
                     *         "atLeast": 1,
                     *         "missing": [
                     *           "mainPhone"
                     *         ]
                     *       },
                     *       "verify": false,
                     *       "verified": false
                     *     }
                     */
                    "application/json": components["schemas"]["CorrespondenceAddressSection"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such section | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This section was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionChangedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Some fields cannot be as they were sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "household.addressSuggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "typed": "1 rue de l’Ex"
                 *     }
                 */
                "application/json": components["schemas"]["TypedAddress"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "streetNumber": "1",
                     *         "street": "rue de l’Exemple",
                     *         "postalCode": "60000",
                     *         "city": "Ville-Exemple"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["AddressSuggestion"][];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "household.additionalInformation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": "7",
                 *       "values": {
                 *         "regime": "",
                 *         "benefitNumber": "0123456",
                 *         "quotientFamilial": null,
                 *         "familySituation": "",
                 *         "insuranceCompany": "Assurance Exemple",
                 *         "insuranceNumber": "A-0042",
                 *         "insuranceUntil": null,
                 *         "answers": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AdditionalInformationChange"];
            };
        };
        responses: {
            /** @description AdditionalInformationSection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "7",
                     *       "values": {
                     *         "regime": "",
                     *         "benefitNumber": "0123456",
                     *         "quotientFamilial": null,
                     *         "familySituation": "",
                     *         "insuranceCompany": "Assurance Exemple",
                     *         "insuranceNumber": "A-0042",
                     *         "insuranceUntil": null,
                     *         "answers": {}
                     *       },
                     *       "waiting": null,
                     *       "onApproval": false,
                     *       "needs": {
                     *         "required": [
                     *           "mainPhone"
                     *         ],
                     *         "atLeast": 1,
                     *         "missing": [
                     *           "mainPhone"
                     *         ]
                     *       },
                     *       "verify": false,
                     *       "verified": false
                     *     }
                     */
                    "application/json": components["schemas"]["AdditionalInformationSection"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such section | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This section was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionChangedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Some fields cannot be as they were sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "household.quotient": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description HouseholdQuotient */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "inForce": null,
                     *       "ended": null,
                     *       "next": null,
                     *       "fund": null
                     *     }
                     */
                    "application/json": components["schemas"]["HouseholdQuotient"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "household.fetchQuotient": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": "2026-11"
                 *     }
                 */
                "application/json": components["schemas"]["QuotientConsent"];
            };
        };
        responses: {
            /** @description FetchedQuotient */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "amount": 850,
                     *       "from": "2026-09-14",
                     *       "until": null,
                     *       "quotient": {
                     *         "inForce": null,
                     *         "ended": null,
                     *         "next": null,
                     *         "fund": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FetchedQuotient"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description The town does not ask CAF or MSA | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FundOffEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description The text of the consent has changed | The consent was withdrawn meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ConsentOutdatedEncoded"] | components["schemas"]["ConsentWithdrawnEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description The file does not say enough of who is signed in | Neither CAF nor MSA has a file of this person | This identity was not recognised */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FundIdentityIncompleteEncoded"] | components["schemas"]["FundPersonUnknownEncoded"] | components["schemas"]["FundIdentityUnknownEncoded"];
                };
            };
            /** @description Asked too often: wait before the next question | Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FundAskedTooOftenEncoded"] | components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description CAF and MSA cannot be asked at the moment | Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FundUnavailableEncoded"] | components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "household.withdrawQuotientConsent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description HouseholdQuotient */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "inForce": null,
                     *       "ended": null,
                     *       "next": null,
                     *       "fund": null
                     *     }
                     */
                    "application/json": components["schemas"]["HouseholdQuotient"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "household.prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description HouseholdPrices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "resident": false,
                     *       "children": [
                     *         {
                     *           "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                     *           "childName": "Lina Exemple",
                     *           "prices": [
                     *             {
                     *               "activity": "restauration",
                     *               "unit": "repas",
                     *               "unitCents": 354,
                     *               "cents": 4250,
                     *               "sentence": "C’est possible jusqu’à la veille à 10 h."
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["HouseholdPrices"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "household.verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Verification */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "schoolYear": "2026-2027",
                     *       "steps": [
                     *         {
                     *           "section": "me",
                     *           "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                     *           "childName": "Lina Exemple",
                     *           "done": false
                     *         }
                     *       ],
                     *       "blocked": [
                     *         "payments"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "household.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sections": [
                 *         {
                 *           "section": "me",
                 *           "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Confirmation_1"];
            };
        };
        responses: {
            /** @description Verification */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "schoolYear": "2026-2027",
                     *       "steps": [
                     *         {
                     *           "section": "me",
                     *           "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                     *           "childName": "Lina Exemple",
                     *           "done": false
                     *         }
                     *       ],
                     *       "blocked": [
                     *         "payments"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such section | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description The section does not hold what the town requires */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionIncompleteEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "children.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *         "givenName": "Camille",
                     *         "familyName": "Exemple",
                     *         "birthDate": "2018-04-12",
                     *         "school": "École du Bourg",
                     *         "schoolClass": "CE1",
                     *         "shared": false,
                     *         "toVerify": 1
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ChildSummary"][];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "children.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Child */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "identity": {
                     *         "version": "7",
                     *         "values": {
                     *           "givenName": "Camille",
                     *           "familyName": "Exemple",
                     *           "birthDate": "2018-04-12",
                     *           "birthPlace": "Ville-Exemple",
                     *           "sex": ""
                     *         },
                     *         "waiting": null,
                     *         "onApproval": false,
                     *         "needs": {
                     *           "required": [
                     *             "mainPhone"
                     *           ],
                     *           "atLeast": 1,
                     *           "missing": [
                     *             "mainPhone"
                     *           ]
                     *         },
                     *         "verify": false,
                     *         "verified": false
                     *       },
                     *       "school": {
                     *         "version": "7",
                     *         "values": {
                     *           "school": "École du Bourg",
                     *           "schoolClass": "CE1"
                     *         },
                     *         "waiting": null,
                     *         "onApproval": false,
                     *         "needs": {
                     *           "required": [
                     *             "mainPhone"
                     *           ],
                     *           "atLeast": 1,
                     *           "missing": [
                     *             "mainPhone"
                     *           ]
                     *         },
                     *         "verify": false,
                     *         "verified": false
                     *       },
                     *       "emergencyContacts": {
                     *         "version": "7",
                     *         "values": {
                     *           "contacts": [
                     *             {
                     *               "givenName": "Camille",
                     *               "familyName": "Exemple",
                     *               "relation": "Grand-mère",
                     *               "phone": "03 44 00 00 00",
                     *               "secondPhone": "06 00 00 00 02",
                     *               "private": false
                     *             }
                     *           ]
                     *         },
                     *         "waiting": null,
                     *         "onApproval": false,
                     *         "needs": {
                     *           "required": [
                     *             "mainPhone"
                     *           ],
                     *           "atLeast": 1,
                     *           "missing": [
                     *             "mainPhone"
                     *           ]
                     *         },
                     *         "verify": false,
                     *         "verified": false
                     *       },
                     *       "authorisedPickups": {
                     *         "version": "7",
                     *         "values": {
                     *           "contacts": [
                     *             {
                     *               "givenName": "Camille",
                     *               "familyName": "Exemple",
                     *               "relation": "Grand-mère",
                     *               "phone": "03 44 00 00 00",
                     *               "secondPhone": "06 00 00 00 02",
                     *               "private": false
                     *             }
                     *           ]
                     *         },
                     *         "waiting": null,
                     *         "onApproval": false,
                     *         "needs": {
                     *           "required": [
                     *             "mainPhone"
                     *           ],
                     *           "atLeast": 1,
                     *           "missing": [
                     *             "mainPhone"
                     *           ]
                     *         },
                     *         "verify": false,
                     *         "verified": false
                     *       },
                     *       "diet": {
                     *         "version": "7",
                     *         "values": {
                     *           "noPork": null,
                     *           "noMeat": null,
                     *           "packedMeal": null
                     *         },
                     *         "waiting": null,
                     *         "onApproval": false,
                     *         "needs": {
                     *           "required": [
                     *             "mainPhone"
                     *           ],
                     *           "atLeast": 1,
                     *           "missing": [
                     *             "mainPhone"
                     *           ]
                     *         },
                     *         "verify": false,
                     *         "verified": false
                     *       },
                     *       "authorisations": {
                     *         "version": "7",
                     *         "values": {
                     *           "granted": {},
                     *           "canSwim": null,
                     *           "leavesAlone": null,
                     *           "leavesAloneFrom": "17:00"
                     *         },
                     *         "waiting": null,
                     *         "onApproval": false,
                     *         "needs": {
                     *           "required": [
                     *             "mainPhone"
                     *           ],
                     *           "atLeast": 1,
                     *           "missing": [
                     *             "mainPhone"
                     *           ]
                     *         },
                     *         "verify": false,
                     *         "verified": false
                     *       },
                     *       "otherHome": null,
                     *       "forbiddenPickups": [
                     *         {
                     *           "name": "Restauration scolaire",
                     *           "relation": "Grand-mère"
                     *         }
                     *       ],
                     *       "healthVerified": false,
                     *       "authorisationKinds": [
                     *         {
                     *           "code": "restauration",
                     *           "label": "Guide des familles"
                     *         }
                     *       ],
                     *       "schools": [
                     *         "École du Bourg"
                     *       ],
                     *       "schoolClasses": [
                     *         "CE1"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Child"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description There is no such child | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChildUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "children.health": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description HealthRecord */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "section": {
                     *         "version": "7",
                     *         "values": {
                     *           "vaccinesUpToDate": null,
                     *           "treatment": null,
                     *           "treatmentDetail": "",
                     *           "asthma": null,
                     *           "medicineAllergy": null,
                     *           "foodAllergy": null,
                     *           "otherAllergy": null,
                     *           "allergyDetail": "",
                     *           "difficulties": "",
                     *           "recommendations": "",
                     *           "pai": null,
                     *           "paiUntil": null,
                     *           "doctorName": "Dr Exemple",
                     *           "doctorPhone": "03 44 00 00 02"
                     *         },
                     *         "waiting": null,
                     *         "onApproval": false,
                     *         "needs": {
                     *           "required": [
                     *             "mainPhone"
                     *           ],
                     *           "atLeast": 1,
                     *           "missing": [
                     *             "mainPhone"
                     *           ]
                     *         },
                     *         "verify": false,
                     *         "verified": false
                     *       },
                     *       "reads": [
                     *         {
                     *           "at": "2026-09-14T08:30:00.000Z",
                     *           "reader": "Accueil du Bourg",
                     *           "purpose": "register"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["HealthRecord"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description There is no such child | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChildUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "children.changeHealth": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": "7",
                 *       "values": {
                 *         "vaccinesUpToDate": null,
                 *         "treatment": null,
                 *         "treatmentDetail": "",
                 *         "asthma": null,
                 *         "medicineAllergy": null,
                 *         "foodAllergy": null,
                 *         "otherAllergy": null,
                 *         "allergyDetail": "",
                 *         "difficulties": "",
                 *         "recommendations": "",
                 *         "pai": null,
                 *         "paiUntil": null,
                 *         "doctorName": "Dr Exemple",
                 *         "doctorPhone": "03 44 00 00 02"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["HealthChange"];
            };
        };
        responses: {
            /** @description HealthSection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "7",
                     *       "values": {
                     *         "vaccinesUpToDate": null,
                     *         "treatment": null,
                     *         "treatmentDetail": "",
                     *         "asthma": null,
                     *         "medicineAllergy": null,
                     *         "foodAllergy": null,
                     *         "otherAllergy": null,
                     *         "allergyDetail": "",
                     *         "difficulties": "",
                     *         "recommendations": "",
                     *         "pai": null,
                     *         "paiUntil": null,
                     *         "doctorName": "Dr Exemple",
                     *         "doctorPhone": "03 44 00 00 02"
                     *       },
                     *       "waiting": null,
                     *       "onApproval": false,
                     *       "needs": {
                     *         "required": [
                     *           "mainPhone"
                     *         ],
                     *         "atLeast": 1,
                     *         "missing": [
                     *           "mainPhone"
                     *         ]
                     *       },
                     *       "verify": false,
                     *       "verified": false
                     *     }
                     */
                    "application/json": components["schemas"]["HealthSection"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such child | There is no such section | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChildUnknownEncoded"] | components["schemas"]["SectionUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This section was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionChangedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Some fields cannot be as they were sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "children.identity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": "7",
                 *       "values": {
                 *         "givenName": "Camille",
                 *         "familyName": "Exemple",
                 *         "birthDate": "2018-04-12",
                 *         "birthPlace": "Ville-Exemple",
                 *         "sex": ""
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ChildIdentityChange"];
            };
        };
        responses: {
            /** @description ChildIdentitySection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "7",
                     *       "values": {
                     *         "givenName": "Camille",
                     *         "familyName": "Exemple",
                     *         "birthDate": "2018-04-12",
                     *         "birthPlace": "Ville-Exemple",
                     *         "sex": ""
                     *       },
                     *       "waiting": null,
                     *       "onApproval": false,
                     *       "needs": {
                     *         "required": [
                     *           "mainPhone"
                     *         ],
                     *         "atLeast": 1,
                     *         "missing": [
                     *           "mainPhone"
                     *         ]
                     *       },
                     *       "verify": false,
                     *       "verified": false
                     *     }
                     */
                    "application/json": components["schemas"]["ChildIdentitySection"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such child | There is no such section | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChildUnknownEncoded"] | components["schemas"]["SectionUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This section was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionChangedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Some fields cannot be as they were sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "children.school": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": "7",
                 *       "values": {
                 *         "school": "École du Bourg",
                 *         "schoolClass": "CE1"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ChildSchoolChange"];
            };
        };
        responses: {
            /** @description ChildSchoolSection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "7",
                     *       "values": {
                     *         "school": "École du Bourg",
                     *         "schoolClass": "CE1"
                     *       },
                     *       "waiting": null,
                     *       "onApproval": false,
                     *       "needs": {
                     *         "required": [
                     *           "mainPhone"
                     *         ],
                     *         "atLeast": 1,
                     *         "missing": [
                     *           "mainPhone"
                     *         ]
                     *       },
                     *       "verify": false,
                     *       "verified": false
                     *     }
                     */
                    "application/json": components["schemas"]["ChildSchoolSection"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such child | There is no such section | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChildUnknownEncoded"] | components["schemas"]["SectionUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This section was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionChangedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Some fields cannot be as they were sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "children.emergencyContacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": "7",
                 *       "values": {
                 *         "contacts": [
                 *           {
                 *             "givenName": "Camille",
                 *             "familyName": "Exemple",
                 *             "relation": "Grand-mère",
                 *             "phone": "03 44 00 00 00",
                 *             "secondPhone": "06 00 00 00 02",
                 *             "private": false
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ContactsChange"];
            };
        };
        responses: {
            /** @description ContactsSection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "7",
                     *       "values": {
                     *         "contacts": [
                     *           {
                     *             "givenName": "Camille",
                     *             "familyName": "Exemple",
                     *             "relation": "Grand-mère",
                     *             "phone": "03 44 00 00 00",
                     *             "secondPhone": "06 00 00 00 02",
                     *             "private": false
                     *           }
                     *         ]
                     *       },
                     *       "waiting": null,
                     *       "onApproval": false,
                     *       "needs": {
                     *         "required": [
                     *           "mainPhone"
                     *         ],
                     *         "atLeast": 1,
                     *         "missing": [
                     *           "mainPhone"
                     *         ]
                     *       },
                     *       "verify": false,
                     *       "verified": false
                     *     }
                     */
                    "application/json": components["schemas"]["ContactsSection"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such child | There is no such section | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChildUnknownEncoded"] | components["schemas"]["SectionUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This section was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionChangedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Some fields cannot be as they were sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "children.authorisedPickups": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": "7",
                 *       "values": {
                 *         "contacts": [
                 *           {
                 *             "givenName": "Camille",
                 *             "familyName": "Exemple",
                 *             "relation": "Grand-mère",
                 *             "phone": "03 44 00 00 00",
                 *             "secondPhone": "06 00 00 00 02",
                 *             "private": false
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ContactsChange_1"];
            };
        };
        responses: {
            /** @description ContactsSection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "7",
                     *       "values": {
                     *         "contacts": [
                     *           {
                     *             "givenName": "Camille",
                     *             "familyName": "Exemple",
                     *             "relation": "Grand-mère",
                     *             "phone": "03 44 00 00 00",
                     *             "secondPhone": "06 00 00 00 02",
                     *             "private": false
                     *           }
                     *         ]
                     *       },
                     *       "waiting": null,
                     *       "onApproval": false,
                     *       "needs": {
                     *         "required": [
                     *           "mainPhone"
                     *         ],
                     *         "atLeast": 1,
                     *         "missing": [
                     *           "mainPhone"
                     *         ]
                     *       },
                     *       "verify": false,
                     *       "verified": false
                     *     }
                     */
                    "application/json": components["schemas"]["ContactsSection"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such child | There is no such section | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChildUnknownEncoded"] | components["schemas"]["SectionUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This section was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionChangedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Some fields cannot be as they were sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "children.diet": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": "7",
                 *       "values": {
                 *         "noPork": null,
                 *         "noMeat": null,
                 *         "packedMeal": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DietChange"];
            };
        };
        responses: {
            /** @description DietSection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "7",
                     *       "values": {
                     *         "noPork": null,
                     *         "noMeat": null,
                     *         "packedMeal": null
                     *       },
                     *       "waiting": null,
                     *       "onApproval": false,
                     *       "needs": {
                     *         "required": [
                     *           "mainPhone"
                     *         ],
                     *         "atLeast": 1,
                     *         "missing": [
                     *           "mainPhone"
                     *         ]
                     *       },
                     *       "verify": false,
                     *       "verified": false
                     *     }
                     */
                    "application/json": components["schemas"]["DietSection"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such child | There is no such section | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChildUnknownEncoded"] | components["schemas"]["SectionUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This section was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionChangedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Some fields cannot be as they were sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "children.authorisations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": "7",
                 *       "values": {
                 *         "granted": {},
                 *         "canSwim": null,
                 *         "leavesAlone": null,
                 *         "leavesAloneFrom": "17:00"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AuthorisationsChange"];
            };
        };
        responses: {
            /** @description AuthorisationsSection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "7",
                     *       "values": {
                     *         "granted": {},
                     *         "canSwim": null,
                     *         "leavesAlone": null,
                     *         "leavesAloneFrom": "17:00"
                     *       },
                     *       "waiting": null,
                     *       "onApproval": false,
                     *       "needs": {
                     *         "required": [
                     *           "mainPhone"
                     *         ],
                     *         "atLeast": 1,
                     *         "missing": [
                     *           "mainPhone"
                     *         ]
                     *       },
                     *       "verify": false,
                     *       "verified": false
                     *     }
                     */
                    "application/json": components["schemas"]["AuthorisationsSection"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such child | There is no such section | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChildUnknownEncoded"] | components["schemas"]["SectionUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This section was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SectionChangedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Some fields cannot be as they were sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "enrolments.offered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "code": "restauration",
                     *         "name": "Restauration scolaire",
                     *         "description": "Le midi, dans les écoles.",
                     *         "serviceName": "Enfance",
                     *         "places": [
                     *           {
                     *             "code": "restauration",
                     *             "name": "Restauration scolaire",
                     *             "address": "1 place de l’Hôtel-de-Ville, 60000 Ville-Exemple"
                     *           }
                     *         ],
                     *         "rules": [
                     *           "La veille avant 10 h."
                     *         ],
                     *         "periods": [
                     *           {
                     *             "code": "restauration",
                     *             "name": "Restauration scolaire",
                     *             "from": "2026-09-14",
                     *             "to": "2026-09-14",
                     *             "bookingOpensAt": null,
                     *             "requests": null,
                     *             "children": [
                     *               {
                     *                 "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *                 "givenName": "Camille",
                     *                 "place": "bourg",
                     *                 "hindrances": [
                     *                   {
                     *                     "code": "restauration",
                     *                     "sentence": "C’est possible jusqu’à la veille à 10 h."
                     *                   }
                     *                 ],
                     *                 "enrolmentId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c04"
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["OfferedActivity"][];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "enrolments.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *         "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                     *         "childName": "Lina Exemple",
                     *         "activity": "restauration",
                     *         "activityName": "Restauration scolaire",
                     *         "period": "2026-2027",
                     *         "periodName": "Année scolaire 2026-2027",
                     *         "placeName": "École du Bourg",
                     *         "groupName": "",
                     *         "startsOn": "2026-09-14",
                     *         "endsOn": "2026-09-14",
                     *         "state": "requested",
                     *         "reason": "",
                     *         "next": {
                     *           "code": "wait",
                     *           "at": null,
                     *           "sentence": "C’est possible jusqu’à la veille à 10 h."
                     *         }
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Enrolment"][];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "enrolments.ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                 *       "activity": "restauration",
                 *       "period": "2026-2027",
                 *       "place": ""
                 *     }
                 */
                "application/json": components["schemas"]["EnrolmentRequest"];
            };
        };
        responses: {
            /** @description Enrolment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                     *       "childName": "Lina Exemple",
                     *       "activity": "restauration",
                     *       "activityName": "Restauration scolaire",
                     *       "period": "2026-2027",
                     *       "periodName": "Année scolaire 2026-2027",
                     *       "placeName": "École du Bourg",
                     *       "groupName": "",
                     *       "startsOn": "2026-09-14",
                     *       "endsOn": "2026-09-14",
                     *       "state": "requested",
                     *       "reason": "",
                     *       "next": {
                     *         "code": "wait",
                     *         "at": null,
                     *         "sentence": "C’est possible jusqu’à la veille à 10 h."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such child, activity or enrolment | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EnrolmentUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description The child cannot be enrolled so */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EnrolmentRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "enrolments.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Enrolment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                     *       "childName": "Lina Exemple",
                     *       "activity": "restauration",
                     *       "activityName": "Restauration scolaire",
                     *       "period": "2026-2027",
                     *       "periodName": "Année scolaire 2026-2027",
                     *       "placeName": "École du Bourg",
                     *       "groupName": "",
                     *       "startsOn": "2026-09-14",
                     *       "endsOn": "2026-09-14",
                     *       "state": "requested",
                     *       "reason": "",
                     *       "next": {
                     *         "code": "wait",
                     *         "at": null,
                     *         "sentence": "C’est possible jusqu’à la veille à 10 h."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such child, activity or enrolment | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EnrolmentUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description The child cannot be enrolled so */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EnrolmentRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "documents.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *         "title": "Fiche sanitaire",
                     *         "description": "Le midi, dans les écoles.",
                     *         "about": "child",
                     *         "subject": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05",
                     *         "activities": [
                     *           "Restauration scolaire"
                     *         ],
                     *         "startsOn": "2026-09-14",
                     *         "endsOn": "2026-09-14",
                     *         "dueOn": null,
                     *         "state": "to-do",
                     *         "reason": "",
                     *         "sentAt": null,
                     *         "validUntil": null,
                     *         "provisionalUntil": null,
                     *         "hasForm": false,
                     *         "upload": null,
                     *         "signed": false
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["DocumentSummary"][];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "documents.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "title": "Fiche sanitaire",
                     *       "description": "Le midi, dans les écoles.",
                     *       "about": "child",
                     *       "subject": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05",
                     *       "activities": [
                     *         "Restauration scolaire"
                     *       ],
                     *       "startsOn": "2026-09-14",
                     *       "endsOn": "2026-09-14",
                     *       "dueOn": null,
                     *       "state": "to-do",
                     *       "reason": "",
                     *       "sentAt": null,
                     *       "validUntil": null,
                     *       "provisionalUntil": null,
                     *       "hasForm": false,
                     *       "upload": null,
                     *       "signed": false,
                     *       "parts": [
                     *         {
                     *           "title": "Fiche sanitaire",
                     *           "questions": [
                     *             {
                     *               "code": "restauration",
                     *               "label": "Guide des familles",
                     *               "hint": "",
                     *               "kind": "text",
                     *               "required": false,
                     *               "choices": [
                     *                 "oui"
                     *               ],
                     *               "when": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "answers": {},
                     *       "version": "7",
                     *       "fromBefore": false,
                     *       "vaccinations": [
                     *         "DTP"
                     *       ],
                     *       "provisionalOnceSent": null,
                     *       "statement": "Je certifie que ces renseignements sont exacts.",
                     *       "files": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "mediaType": "application/pdf",
                     *           "bytes": 183204,
                     *           "pages": 1,
                     *           "scanned": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description There is no such document | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DocumentUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "documents.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example %PDF-1.7 … */
                    "application/pdf": string;
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description There is no such document | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DocumentUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "documents.answers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "changes": [
                 *         {
                 *           "question": "allergies",
                 *           "before": "",
                 *           "after": "oui"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AnswerChanges"];
            };
        };
        responses: {
            /** @description Document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "title": "Fiche sanitaire",
                     *       "description": "Le midi, dans les écoles.",
                     *       "about": "child",
                     *       "subject": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05",
                     *       "activities": [
                     *         "Restauration scolaire"
                     *       ],
                     *       "startsOn": "2026-09-14",
                     *       "endsOn": "2026-09-14",
                     *       "dueOn": null,
                     *       "state": "to-do",
                     *       "reason": "",
                     *       "sentAt": null,
                     *       "validUntil": null,
                     *       "provisionalUntil": null,
                     *       "hasForm": false,
                     *       "upload": null,
                     *       "signed": false,
                     *       "parts": [
                     *         {
                     *           "title": "Fiche sanitaire",
                     *           "questions": [
                     *             {
                     *               "code": "restauration",
                     *               "label": "Guide des familles",
                     *               "hint": "",
                     *               "kind": "text",
                     *               "required": false,
                     *               "choices": [
                     *                 "oui"
                     *               ],
                     *               "when": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "answers": {},
                     *       "version": "7",
                     *       "fromBefore": false,
                     *       "vaccinations": [
                     *         "DTP"
                     *       ],
                     *       "provisionalOnceSent": null,
                     *       "statement": "Je certifie que ces renseignements sont exacts.",
                     *       "files": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "mediaType": "application/pdf",
                     *           "bytes": 183204,
                     *           "pages": 1,
                     *           "scanned": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such document | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DocumentUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Some answers were changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AnswersChangedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description The document cannot be given so */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DocumentRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "documents.send": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "as": "form",
                 *       "version": "7",
                 *       "password": "une phrase que je retiens"
                 *     }
                 */
                "application/json": components["schemas"]["DocumentSending"];
            };
        };
        responses: {
            /** @description Document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "title": "Fiche sanitaire",
                     *       "description": "Le midi, dans les écoles.",
                     *       "about": "child",
                     *       "subject": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05",
                     *       "activities": [
                     *         "Restauration scolaire"
                     *       ],
                     *       "startsOn": "2026-09-14",
                     *       "endsOn": "2026-09-14",
                     *       "dueOn": null,
                     *       "state": "to-do",
                     *       "reason": "",
                     *       "sentAt": null,
                     *       "validUntil": null,
                     *       "provisionalUntil": null,
                     *       "hasForm": false,
                     *       "upload": null,
                     *       "signed": false,
                     *       "parts": [
                     *         {
                     *           "title": "Fiche sanitaire",
                     *           "questions": [
                     *             {
                     *               "code": "restauration",
                     *               "label": "Guide des familles",
                     *               "hint": "",
                     *               "kind": "text",
                     *               "required": false,
                     *               "choices": [
                     *                 "oui"
                     *               ],
                     *               "when": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "answers": {},
                     *       "version": "7",
                     *       "fromBefore": false,
                     *       "vaccinations": [
                     *         "DTP"
                     *       ],
                     *       "provisionalOnceSent": null,
                     *       "statement": "Je certifie que ces renseignements sont exacts.",
                     *       "files": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "mediaType": "application/pdf",
                     *           "bytes": 183204,
                     *           "pages": 1,
                     *           "scanned": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such document | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DocumentUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description The document was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DocumentChangedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description The document cannot be given so | Some fields cannot be as they were sent | The current password is not the right one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DocumentRefusedEncoded"] | components["schemas"]["FieldsRefusedEncoded"] | components["schemas"]["CurrentPasswordWrongEncoded"];
                };
            };
            /** @description Too many attempts: wait before the next one | Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignInDelayedEncoded"] | components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "documents.upload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
                /** @example 0199a2c4-5b1e-4c3a-9d52-3f0e8a7b6c09 */
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example (bytes) */
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description DocumentFile */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "mediaType": "application/pdf",
                     *       "bytes": 183204,
                     *       "pages": 1,
                     *       "scanned": false
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentFile"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such document | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DocumentUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description The document cannot be given so | This file cannot be taken */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DocumentRefusedEncoded"] | components["schemas"]["FileRefusedEncoded"];
                };
            };
            /** @description Too many uploads at once: wait until one has ended | Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UploadsUnderWayEncoded"] | components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "documents.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c0a */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example %PDF-1.7 … */
                    "application/pdf": string;
                    /** @example (bytes) */
                    "image/jpeg": string;
                    /** @example (bytes) */
                    "image/png": string;
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description There is no such document | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DocumentUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "documents.removeFile": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c0a */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description <No Content> */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such document | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DocumentUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "messages.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *         "service": "…",
                     *         "serviceName": "Enfance",
                     *         "subject": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05",
                     *         "lastFrom": "family",
                     *         "lastAt": "2026-09-14T08:30:00.000Z",
                     *         "count": 1,
                     *         "unread": 1
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["MessageThread"][];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "messages.begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "service": "enfance",
                 *       "subject": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05",
                 *       "text": "…",
                 *       "files": [
                 *         {
                 *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                 *           "name": "Restauration scolaire"
                 *         }
                 *       ],
                 *       "key": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c07"
                 *     }
                 */
                "application/json": components["schemas"]["NewThread"];
            };
        };
        responses: {
            /** @description OpenThread */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "service": "…",
                     *       "serviceName": "Enfance",
                     *       "subject": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05",
                     *       "lastFrom": "family",
                     *       "lastAt": "2026-09-14T08:30:00.000Z",
                     *       "count": 1,
                     *       "unread": 1,
                     *       "messages": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "from": "family",
                     *           "author": "…",
                     *           "text": "…",
                     *           "files": [
                     *             {
                     *               "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *               "name": "Restauration scolaire",
                     *               "file": null
                     *             }
                     *           ],
                     *           "sentAt": "2026-09-14T08:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OpenThread"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description The message cannot be sent as it is */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MessageRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "messages.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenThread */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "service": "…",
                     *       "serviceName": "Enfance",
                     *       "subject": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05",
                     *       "lastFrom": "family",
                     *       "lastAt": "2026-09-14T08:30:00.000Z",
                     *       "count": 1,
                     *       "unread": 1,
                     *       "messages": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "from": "family",
                     *           "author": "…",
                     *           "text": "…",
                     *           "files": [
                     *             {
                     *               "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *               "name": "Restauration scolaire",
                     *               "file": null
                     *             }
                     *           ],
                     *           "sentAt": "2026-09-14T08:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OpenThread"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description The household has no such thread | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ThreadUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "messages.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "…",
                 *       "files": [
                 *         {
                 *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                 *           "name": "Restauration scolaire"
                 *         }
                 *       ],
                 *       "key": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c07"
                 *     }
                 */
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description OpenThread */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "service": "…",
                     *       "serviceName": "Enfance",
                     *       "subject": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05",
                     *       "lastFrom": "family",
                     *       "lastAt": "2026-09-14T08:30:00.000Z",
                     *       "count": 1,
                     *       "unread": 1,
                     *       "messages": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "from": "family",
                     *           "author": "…",
                     *           "text": "…",
                     *           "files": [
                     *             {
                     *               "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *               "name": "Restauration scolaire",
                     *               "file": null
                     *             }
                     *           ],
                     *           "sentAt": "2026-09-14T08:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OpenThread"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description The household has no such thread | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ThreadUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description The message cannot be sent as it is */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MessageRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "messages.giveFile": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-4c3a-9d52-3f0e8a7b6c09 */
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example (bytes) */
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description MessageFile */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "mediaType": "application/pdf",
                     *       "bytes": 183204,
                     *       "pages": 1,
                     *       "scanned": false
                     *     }
                     */
                    "application/json": components["schemas"]["MessageFile"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description The message cannot be sent as it is | This file cannot be taken */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MessageRefusedEncoded"] | components["schemas"]["FileRefusedEncoded"];
                };
            };
            /** @description Too many uploads at once: wait until one has ended | Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UploadsUnderWayEncoded"] | components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "messages.readFile": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c0a */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example %PDF-1.7 … */
                    "application/pdf": string;
                    /** @example (bytes) */
                    "image/jpeg": string;
                    /** @example (bytes) */
                    "image/png": string;
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description The household has no such thread | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ThreadUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "invoices.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description InvoiceList */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invoices": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "number": "2026-00042",
                     *           "period": "2026-2027",
                     *           "issuedOn": "2026-09-14",
                     *           "dueOn": "2026-09-14",
                     *           "totalCents": 4250,
                     *           "paidCents": 1,
                     *           "creditedCents": 1,
                     *           "remainingCents": 4250,
                     *           "state": "to-pay",
                     *           "payable": false,
                     *           "lockedUntil": null,
                     *           "debit": null
                     *         }
                     *       ],
                     *       "balanceCents": 4250,
                     *       "surplusCents": 1
                     *     }
                     */
                    "application/json": components["schemas"]["InvoiceList"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "invoices.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description InvoiceDetail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "number": "2026-00042",
                     *       "period": "2026-2027",
                     *       "issuedOn": "2026-09-14",
                     *       "dueOn": "2026-09-14",
                     *       "totalCents": 4250,
                     *       "paidCents": 1,
                     *       "creditedCents": 1,
                     *       "remainingCents": 4250,
                     *       "state": "to-pay",
                     *       "payable": false,
                     *       "lockedUntil": null,
                     *       "debit": null,
                     *       "regie": "Régie enfance",
                     *       "treasury": null,
                     *       "debtor": {
                     *         "names": [
                     *           "Camille Exemple"
                     *         ],
                     *         "addressLines": [
                     *           "1 rue de l’Exemple"
                     *         ]
                     *       },
                     *       "lines": [
                     *         {
                     *           "childName": "Lina Exemple",
                     *           "activity": "restauration",
                     *           "description": "Le midi, dans les écoles.",
                     *           "quantity": "12",
                     *           "unit": "repas",
                     *           "unitPriceCents": 354,
                     *           "amountCents": 4250,
                     *           "tariff": "Quotient de 800 à 950"
                     *         }
                     *       ],
                     *       "payments": [
                     *         {
                     *           "paidAt": "2026-09-14T08:30:00.000Z",
                     *           "carriedOverAt": null,
                     *           "rejectedAt": null,
                     *           "means": "card",
                     *           "amountCents": 4250
                     *         }
                     *       ],
                     *       "creditNotes": [
                     *         {
                     *           "number": "2026-00042",
                     *           "issuedOn": "2026-09-14",
                     *           "amountCents": 4250,
                     *           "reason": "",
                     *           "surplusCents": 1,
                     *           "refundedCents": 1,
                     *           "carriedOver": [
                     *             {
                     *               "invoice": "…",
                     *               "amountCents": 4250
                     *             }
                     *           ],
                     *           "waitingCents": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["InvoiceDetail"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description There is no such invoice | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvoiceUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "invoices.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example %PDF-1.7 … */
                    "application/pdf": string;
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description There is no such invoice | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvoiceUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "invoices.certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CertificateList */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "certificates": [
                     *         {
                     *           "year": 2025,
                     *           "totalCents": 4250
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CertificateList"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "invoices.certificatePdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 2025 */
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example %PDF-1.7 … */
                    "application/pdf": string;
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description There is nothing to certify for that year | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CertificateUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "payments.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "invoiceIds": [
                 *         "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c06"
                 *       ],
                 *       "returnTo": "https://familles.ville.example/espace/factures",
                 *       "key": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c07"
                 *     }
                 */
                "application/json": components["schemas"]["PaymentRequest"];
            };
        };
        responses: {
            /** @description PaymentStart */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "redirectUrl": "https://www.payfip.gouv.fr/tpa/paiementws.web?idop=0a1b2c3d"
                     *     }
                     */
                    "application/json": components["schemas"]["PaymentStart"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description There is no such invoice | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvoiceUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Nothing is left to pay on this invoice | A payment of this invoice is under way | A payment of this invoice is being checked | This invoice will be paid by direct debit | The family's file must be verified first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvoiceNotPayableEncoded"] | components["schemas"]["PaymentUnderWayEncoded"] | components["schemas"]["PaymentBeingCheckedEncoded"] | components["schemas"]["InvoiceBeingDebitedEncoded"] | components["schemas"]["VerificationMissingEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description This payment cannot be made online */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description The payment service does not answer: nothing was paid | Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentServiceDownEncoded"] | components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "payments.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Payment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "state": "pending",
                     *       "amountCents": 4250,
                     *       "invoices": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "number": "2026-00042"
                     *         }
                     *       ],
                     *       "means": null,
                     *       "paidAt": null,
                     *       "authorisation": "A12B34",
                     *       "againAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description There is no such payment | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "debits.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description DebitList */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "regies": [
                     *         {
                     *           "regieCode": "enfance",
                     *           "regieName": "…",
                     *           "creditor": "…",
                     *           "creditorIdentifier": "…",
                     *           "creditorAddress": [
                     *             "…"
                     *           ],
                     *           "noticeDays": 1,
                     *           "mandate": null,
                     *           "nextReference": "…",
                     *           "text": [
                     *             "…"
                     *           ],
                     *           "debits": [
                     *             {
                     *               "invoiceId": "…",
                     *               "number": "2026-00042",
                     *               "amountCents": 4250,
                     *               "on": "…",
                     *               "ordered": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DebitList"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "debits.sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "regieCode": "enfance",
                 *       "holder": "…",
                 *       "iban": "…",
                 *       "name": "Restauration scolaire",
                 *       "password": "une phrase que je retiens"
                 *     }
                 */
                "application/json": components["schemas"]["MandateSigning"];
            };
        };
        responses: {
            /** @description DebitList */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "regies": [
                     *         {
                     *           "regieCode": "enfance",
                     *           "regieName": "…",
                     *           "creditor": "…",
                     *           "creditorIdentifier": "…",
                     *           "creditorAddress": [
                     *             "…"
                     *           ],
                     *           "noticeDays": 1,
                     *           "mandate": null,
                     *           "nextReference": "…",
                     *           "text": [
                     *             "…"
                     *           ],
                     *           "debits": [
                     *             {
                     *               "invoiceId": "…",
                     *               "number": "2026-00042",
                     *               "amountCents": 4250,
                     *               "on": "…",
                     *               "ordered": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DebitList"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description This régie debits no accounts | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DebitsOffEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description The household has a mandate at this régie */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MandateSignedAlreadyEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description The mandate cannot be signed like this | The current password is not the right one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MandateRefusedEncoded"] | components["schemas"]["CurrentPasswordWrongEncoded"];
                };
            };
            /** @description Too many attempts: wait before the next one | Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignInDelayedEncoded"] | components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "debits.changeAccount": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "holder": "…",
                 *       "iban": "…",
                 *       "name": "Restauration scolaire",
                 *       "password": "une phrase que je retiens"
                 *     }
                 */
                "application/json": components["schemas"]["MandateAccountChange"];
            };
        };
        responses: {
            /** @description DebitList */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "regies": [
                     *         {
                     *           "regieCode": "enfance",
                     *           "regieName": "…",
                     *           "creditor": "…",
                     *           "creditorIdentifier": "…",
                     *           "creditorAddress": [
                     *             "…"
                     *           ],
                     *           "noticeDays": 1,
                     *           "mandate": null,
                     *           "nextReference": "…",
                     *           "text": [
                     *             "…"
                     *           ],
                     *           "debits": [
                     *             {
                     *               "invoiceId": "…",
                     *               "number": "2026-00042",
                     *               "amountCents": 4250,
                     *               "on": "…",
                     *               "ordered": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DebitList"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No such mandate of yours | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MandateUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description The mandate cannot be signed like this | The current password is not the right one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MandateRefusedEncoded"] | components["schemas"]["CurrentPasswordWrongEncoded"];
                };
            };
            /** @description Too many attempts: wait before the next one | Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignInDelayedEncoded"] | components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "debits.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description DebitList */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "regies": [
                     *         {
                     *           "regieCode": "enfance",
                     *           "regieName": "…",
                     *           "creditor": "…",
                     *           "creditorIdentifier": "…",
                     *           "creditorAddress": [
                     *             "…"
                     *           ],
                     *           "noticeDays": 1,
                     *           "mandate": null,
                     *           "nextReference": "…",
                     *           "text": [
                     *             "…"
                     *           ],
                     *           "debits": [
                     *             {
                     *               "invoiceId": "…",
                     *               "number": "2026-00042",
                     *               "amountCents": 4250,
                     *               "on": "…",
                     *               "ordered": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DebitList"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No such mandate of yours | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MandateUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "debits.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example %PDF-1.7 … */
                    "application/pdf": string;
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No such mandate of yours | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MandateUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "planning.read": {
        parameters: {
            query: {
                /** @example 2026-09-14 */
                from: string;
                /** @example 2026-09-14 */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Planning */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-09-14",
                     *       "to": "2026-09-14",
                     *       "today": "2026-09-14",
                     *       "children": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "givenName": "Camille"
                     *         }
                     *       ],
                     *       "activities": [
                     *         {
                     *           "code": "restauration",
                     *           "name": "Restauration scolaire",
                     *           "description": "Le midi, dans les écoles.",
                     *           "units": [
                     *             {
                     *               "code": "restauration",
                     *               "name": "Restauration scolaire",
                     *               "startsAt": "11:45",
                     *               "endsAt": "13:45",
                     *               "price": "selon le quotient",
                     *               "needs": [
                     *                 "repas"
                     *               ],
                     *               "together": [
                     *                 "repas"
                     *               ]
                     *             }
                     *           ],
                     *           "waitsFor": "day",
                     *           "rules": [
                     *             "La veille avant 10 h."
                     *           ]
                     *         }
                     *       ],
                     *       "days": [
                     *         {
                     *           "day": "2026-09-14",
                     *           "kind": "school-holiday",
                     *           "name": "Restauration scolaire"
                     *         }
                     *       ],
                     *       "cells": [
                     *         {
                     *           "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                     *           "activity": "restauration",
                     *           "unit": "repas",
                     *           "day": "2026-09-14",
                     *           "state": "free",
                     *           "asked": false,
                     *           "absent": false,
                     *           "byRequest": false,
                     *           "mayAdd": false,
                     *           "mayCancel": false,
                     *           "until": null,
                     *           "surchargePercent": null,
                     *           "surchargeCents": null,
                     *           "feePercent": null,
                     *           "reason": {
                     *             "code": "no-service",
                     *             "limit": null,
                     *             "sentence": "C’est possible jusqu’à la veille à 10 h."
                     *           },
                     *           "waiting": null,
                     *           "mayWait": false
                     *         }
                     *       ],
                     *       "waits": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "activity": "restauration",
                     *           "state": "waiting",
                     *           "places": [
                     *             {
                     *               "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                     *               "unit": "repas",
                     *               "day": "2026-09-14"
                     *             }
                     *           ],
                     *           "askedAt": "2026-09-14T08:30:00.000Z",
                     *           "rank": null,
                     *           "of": null,
                     *           "offeredUntil": null,
                     *           "criteria": [
                     *             {
                     *               "name": "Restauration scolaire",
                     *               "points": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "requests": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "activity": "restauration",
                     *           "activityName": "Restauration scolaire",
                     *           "period": "2026-2027",
                     *           "periodName": "Année scolaire 2026-2027",
                     *           "decidedBy": "draw",
                     *           "whole": false,
                     *           "askedAt": "2026-09-14T08:30:00.000Z",
                     *           "until": null,
                     *           "places": [
                     *             {
                     *               "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                     *               "childName": "Lina Exemple",
                     *               "unit": "repas",
                     *               "unitName": "Repas",
                     *               "day": "2026-09-14",
                     *               "state": "waiting",
                     *               "code": "no-service",
                     *               "sentence": "C’est possible jusqu’à la veille à 10 h."
                     *             }
                     *           ],
                     *           "weight": 1,
                     *           "criteria": [
                     *             {
                     *               "name": "Restauration scolaire",
                     *               "weight": 1
                     *             }
                     *           ],
                     *           "draw": null,
                     *           "seedHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "seed": "ville-exemple-2026"
                     *         }
                     *       ],
                     *       "openings": [
                     *         {
                     *           "activity": "restauration",
                     *           "activityName": "Restauration scolaire",
                     *           "period": "2026-2027",
                     *           "at": "2026-09-14T08:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextHolidaysFrom": null
                     *     }
                     */
                    "application/json": components["schemas"]["Planning"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description The days asked for are too many, or end before they begin */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PeriodRefusedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "planning.history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "at": "2026-09-14T08:30:00.000Z",
                     *         "by": "me",
                     *         "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                     *         "activityName": "Restauration scolaire",
                     *         "unitName": "Repas",
                     *         "day": "2026-09-14",
                     *         "action": "add",
                     *         "outcome": "booked",
                     *         "sentence": "C’est possible jusqu’à la veille à 10 h."
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PlanningHistoryEntry"][];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "planning.estimate": {
        parameters: {
            query: {
                /** @example 2026-09 */
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": components["schemas"]["PlanningEstimate"] | null;
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "planning.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c07",
                 *       "mode": "all-or-nothing",
                 *       "siblingsTogether": false,
                 *       "preview": false,
                 *       "changes": [
                 *         {
                 *           "action": "add",
                 *           "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                 *           "activity": "restauration",
                 *           "unit": "repas",
                 *           "day": "2026-09-14"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PlanningChanges"];
            };
        };
        responses: {
            /** @description PlanningChangesAnswer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kept": false,
                     *       "lines": [
                     *         {
                     *           "action": "add",
                     *           "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                     *           "activity": "restauration",
                     *           "unit": "repas",
                     *           "day": "2026-09-14",
                     *           "outcome": "booked",
                     *           "code": "no-service",
                     *           "rule": null,
                     *           "limit": null,
                     *           "sentence": "C’est possible jusqu’à la veille à 10 h.",
                     *           "surchargePercent": null,
                     *           "surchargeCents": null,
                     *           "feePercent": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PlanningChangesAnswer"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This key was sent before with other changes: take a new one */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyReusedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Nothing was changed: try again in a few seconds | Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlanningBusyEncoded"] | components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "planning.wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c07",
                 *       "places": [
                 *         {
                 *           "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                 *           "activity": "restauration",
                 *           "unit": "repas",
                 *           "day": "2026-09-14"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WaitRequest"];
            };
        };
        responses: {
            /** @description WaitAnswer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "wait": null,
                     *       "lines": [
                     *         {
                     *           "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                     *           "activity": "restauration",
                     *           "unit": "repas",
                     *           "day": "2026-09-14",
                     *           "code": "no-service",
                     *           "limit": null,
                     *           "sentence": "C’est possible jusqu’à la veille à 10 h."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WaitAnswer"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This key was sent before with other changes: take a new one */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyReusedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "planning.acceptOffer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wait */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "activity": "restauration",
                     *       "state": "waiting",
                     *       "places": [
                     *         {
                     *           "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                     *           "unit": "repas",
                     *           "day": "2026-09-14"
                     *         }
                     *       ],
                     *       "askedAt": "2026-09-14T08:30:00.000Z",
                     *       "rank": null,
                     *       "of": null,
                     *       "offeredUntil": null,
                     *       "criteria": [
                     *         {
                     *           "name": "Restauration scolaire",
                     *           "points": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Wait"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description The family has no such wait | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Nothing is offered | The offer was not accepted in time | What is offered cannot be taken as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NothingOfferedEncoded"] | components["schemas"]["OfferExpiredEncoded"] | components["schemas"]["OfferRefusedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "planning.endWait": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description <No Content> */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description The family has no such wait | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Nothing is offered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NothingOfferedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "planning.absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *         "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                     *         "declaredAt": "2026-09-14T08:30:00.000Z",
                     *         "state": "unproved",
                     *         "proofUntil": null,
                     *         "reason": "",
                     *         "days": [
                     *           {
                     *             "day": "2026-09-14",
                     *             "activity": "restauration",
                     *             "activityName": "Restauration scolaire",
                     *             "unit": "repas",
                     *             "unitName": "Repas",
                     *             "staysDue": false
                     *           }
                     *         ],
                     *         "proofs": [
                     *           {
                     *             "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *             "mediaType": "application/pdf",
                     *             "bytes": 183204,
                     *             "pages": 1,
                     *             "scanned": false
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Absence"][];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "planning.declareAbsence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c07",
                 *       "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                 *       "activity": "restauration",
                 *       "unit": "repas",
                 *       "days": [
                 *         "2026-09-14"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PlanningAbsence"];
            };
        };
        responses: {
            /** @description PlanningAbsenceAnswer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "lines": [
                     *         {
                     *           "day": "2026-09-14",
                     *           "outcome": "declared",
                     *           "staysDue": false,
                     *           "sentence": "C’est possible jusqu’à la veille à 10 h."
                     *         }
                     *       ],
                     *       "absenceId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c03",
                     *       "proofUntil": null,
                     *       "carenceDays": 1,
                     *       "sentence": "C’est possible jusqu’à la veille à 10 h."
                     *     }
                     */
                    "application/json": components["schemas"]["PlanningAbsenceAnswer"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "planning.addProof": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
                /** @example 0199a2c4-5b1e-4c3a-9d52-3f0e8a7b6c09 */
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example (bytes) */
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description AbsenceProof */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *       "mediaType": "application/pdf",
                     *       "bytes": 183204,
                     *       "pages": 1,
                     *       "scanned": false
                     *     }
                     */
                    "application/json": components["schemas"]["AbsenceProof"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description The family has no such absence | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AbsenceUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description The absence takes no proof */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProofRefusedEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description This file cannot be taken */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FileRefusedEncoded"];
                };
            };
            /** @description Too many uploads at once: wait until one has ended | Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UploadsUnderWayEncoded"] | components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "planning.proof": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c0a */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example %PDF-1.7 … */
                    "application/pdf": string;
                    /** @example (bytes) */
                    "image/jpeg": string;
                    /** @example (bytes) */
                    "image/png": string;
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description The family has no such absence | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AbsenceUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "planning.takeBackProof": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c0a */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description <No Content> */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description The family has no such absence | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AbsenceUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description The town has decided about this proof */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProofSettledEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "planning.feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PlanningFeedState */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["PlanningFeedState"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "planning.openFeed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PlanningFeed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://familles.ville.example/api/v1/town/files/guide.pdf",
                     *       "createdAt": "2026-09-14T08:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PlanningFeed"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "planning.closeFeed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description <No Content> */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Sign in first: there is no open session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SignedOutEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this account: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountBusyEncoded"];
                };
            };
            /** @description Many families come at once: wait for your turn */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WaitingRoomOpenEncoded"];
                };
            };
        };
    };
    "town.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Town */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "slug": "ville-exemple",
                     *       "name": "Ville-Exemple",
                     *       "welcome": "Les services aux familles de Ville-Exemple.",
                     *       "accentColor": "#1f5f8b",
                     *       "siteUrl": "https://www.ville.example/",
                     *       "portalUrl": "https://familles.ville.example/",
                     *       "contactMail": "familles@ville.example",
                     *       "services": [
                     *         {
                     *           "code": "restauration",
                     *           "name": "Restauration scolaire",
                     *           "description": "Le midi, dans les écoles.",
                     *           "phone": "03 44 00 00 00",
                     *           "address": "1 place de l’Hôtel-de-Ville, 60000 Ville-Exemple",
                     *           "openingHours": [
                     *             "Du lundi au vendredi, de 8 h 30 à 17 h"
                     *           ],
                     *           "files": [
                     *             {
                     *               "label": "Guide des familles",
                     *               "url": "https://familles.ville.example/api/v1/town/files/guide.pdf",
                     *               "size": 183204
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "guideUrl": null,
                     *       "franceConnectUrl": null,
                     *       "remembered": {
                     *         "days": 1,
                     *         "idleDays": 1
                     *       },
                     *       "legalLinks": [
                     *         {
                     *           "label": "Guide des familles",
                     *           "url": "https://familles.ville.example/api/v1/town/files/guide.pdf"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Town"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
        };
    };
    "town.news": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *         "publishedOn": "2026-09-14",
                     *         "title": "Fiche sanitaire",
                     *         "body": "Les inscriptions ouvrent lundi à 8 h.",
                     *         "html": "…",
                     *         "picture": null,
                     *         "link": null
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["NewsItem"][];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
        };
    };
    "town.newsPicture": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example (bytes) */
                    "application/octet-stream": string;
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description There is no such file | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FileUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
        };
    };
    "town.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example Restauration scolaire */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example (bytes) */
                    "application/octet-stream": string;
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description There is no such file | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FileUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
        };
    };
    "tariffs.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "code": "restauration",
                     *         "name": "Restauration scolaire",
                     *         "units": [
                     *           {
                     *             "code": "restauration",
                     *             "name": "Restauration scolaire",
                     *             "tariff": {
                     *               "name": "Restauration scolaire",
                     *               "from": "2026-09-14",
                     *               "until": null,
                     *               "deliberation": "Délibération 2026-45 du 22 juin 2026"
                     *             },
                     *             "asks": {
                     *               "quotient": false,
                     *               "residency": false,
                     *               "siblings": false,
                     *               "age": false,
                     *               "classes": [
                     *                 "CE1"
                     *               ]
                     *             }
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PricedActivity"][];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
        };
    };
    "tariffs.simulate": {
        parameters: {
            query: {
                /** @example restauration */
                activity: string;
                /** @example repas */
                unit: string;
                /** @example 850.00 */
                quotient?: string;
                /** @example true */
                resident?: "true" | "false";
                /** @example 2 */
                children?: string;
                /** @example 16 */
                times?: string;
                /** @example 7 */
                age?: string;
                /** @example CE1 */
                class?: string;
                /** @example fr */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description TariffSimulation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "activityName": "Restauration scolaire",
                     *       "unitName": "Repas",
                     *       "tariff": {
                     *         "name": "Restauration scolaire",
                     *         "from": "2026-09-14",
                     *         "until": null,
                     *         "deliberation": "Délibération 2026-45 du 22 juin 2026"
                     *       },
                     *       "children": [
                     *         {
                     *           "rank": 1,
                     *           "quantity": 12,
                     *           "unitCents": 354,
                     *           "cents": 4250,
                     *           "sentence": "C’est possible jusqu’à la veille à 10 h."
                     *         }
                     *       ],
                     *       "cents": 4250
                     *     }
                     */
                    "application/json": components["schemas"]["TariffSimulation"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description The town has no price for this activity and unit | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TariffUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
        };
    };
    "planningCalendar.read": {
        parameters: {
            query: {
                /** @example vQ4b0yJ8cX2s */
                secret: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example BEGIN:VCALENDAR … */
                    "text/calendar": string;
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description There is no calendar at this address any more | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FeedUnknownEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
        };
    };
    "attendance.register": {
        parameters: {
            query?: {
                /** @example 2026-09-14 */
                day?: string;
            };
            header: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c08 */
                "portail-tablet": string;
                /** @example … */
                "portail-tablet-proof"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Register */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "label": "Guide des familles",
                     *       "activity": "restauration",
                     *       "today": "2026-09-14",
                     *       "day": "2026-09-14",
                     *       "days": {
                     *         "from": "2026-09-14",
                     *         "to": "2026-09-14"
                     *       },
                     *       "until": "2026-09-14T08:30:00.000Z",
                     *       "parts": [
                     *         {
                     *           "code": "restauration",
                     *           "name": "Restauration scolaire",
                     *           "startsAt": "11:45",
                     *           "endsAt": "13:45"
                     *         }
                     *       ],
                     *       "units": [
                     *         {
                     *           "code": "restauration",
                     *           "name": "Restauration scolaire",
                     *           "parts": [
                     *             "repas"
                     *           ]
                     *         }
                     *       ],
                     *       "places": [
                     *         {
                     *           "code": "restauration",
                     *           "name": "Restauration scolaire"
                     *         }
                     *       ],
                     *       "groups": [
                     *         {
                     *           "code": "restauration",
                     *           "name": "Restauration scolaire"
                     *         }
                     *       ],
                     *       "children": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "givenName": "Camille",
                     *           "familyName": "Exemple",
                     *           "schoolClass": "CE1",
                     *           "place": "bourg",
                     *           "group": "",
                     *           "noPork": false,
                     *           "noMeat": false,
                     *           "packedMeal": false,
                     *           "expected": false,
                     *           "units": [
                     *             "repas"
                     *           ],
                     *           "slots": [
                     *             {
                     *               "slotId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c02",
                     *               "part": "repas",
                     *               "booked": false,
                     *               "note": null
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Register"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Send the secret of a staff link as a bearer token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkUnknownEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This staff link has ended */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkOverEncoded"];
                };
            };
            /** @description The staff link does not open this day */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RegisterDayClosedEncoded"];
                };
            };
            /** @description Too many requests by this staff link: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkBusyEncoded"];
                };
            };
        };
    };
    "attendance.care": {
        parameters: {
            query?: {
                /** @example 2026-09-14 */
                day?: string;
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01 */
                child?: string;
            };
            header: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c08 */
                "portail-tablet": string;
                /** @example … */
                "portail-tablet-proof"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RegisterCare */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "day": "2026-09-14",
                     *       "withHealth": false,
                     *       "children": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "contacts": [
                     *             {
                     *               "name": "Restauration scolaire",
                     *               "relation": "Grand-mère",
                     *               "phone": "03 44 00 00 00"
                     *             }
                     *           ],
                     *           "pickups": [
                     *             {
                     *               "name": "Restauration scolaire",
                     *               "relation": "Grand-mère",
                     *               "phone": "03 44 00 00 00"
                     *             }
                     *           ],
                     *           "forbidden": [
                     *             {
                     *               "name": "Restauration scolaire",
                     *               "relation": "Grand-mère"
                     *             }
                     *           ],
                     *           "leavesAloneFrom": "17:00",
                     *           "health": [
                     *             "Allergie à l’arachide"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RegisterCare"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Send the secret of a staff link as a bearer token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkUnknownEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This staff link has ended */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkOverEncoded"];
                };
            };
            /** @description The staff link does not open this day */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RegisterDayClosedEncoded"];
                };
            };
            /** @description Too many requests by this staff link: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkBusyEncoded"];
                };
            };
        };
    };
    "attendance.note": {
        parameters: {
            query?: never;
            header: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c08 */
                "portail-tablet": string;
                /** @example … */
                "portail-tablet-proof"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "notes": [
                 *         {
                 *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                 *           "slotId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c02",
                 *           "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                 *           "state": "present",
                 *           "lateMinutes": null,
                 *           "notedAt": "2026-09-14T08:30:00.000Z",
                 *           "basedOn": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AttendanceNotes"];
            };
        };
        responses: {
            /** @description AttendanceAnswers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "answers": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "slotId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c02",
                     *           "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                     *           "outcome": "noted",
                     *           "standing": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AttendanceAnswers"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Send the secret of a staff link as a bearer token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkUnknownEncoded"];
                };
            };
            /** @description This tablet is to be confirmed before it opens the staff link | This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkLockedEncoded"] | components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description The staff link has no such child or slot | No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotesOutsideEncoded"] | components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This staff link has ended */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkOverEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this staff link: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkBusyEncoded"];
                };
            };
        };
    };
    "tablets.begin": {
        parameters: {
            query?: never;
            header: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c08 */
                "portail-tablet": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description AgentVisit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://familles.ville.example/api/v1/town/files/guide.pdf",
                     *       "visit": "…"
                     *     }
                     */
                    "application/json": components["schemas"]["AgentVisit"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Send the secret of a staff link as a bearer token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkUnknownEncoded"];
                };
            };
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This staff link has ended */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkOverEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this staff link: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkBusyEncoded"];
                };
            };
            /** @description Agents cannot sign in at the moment */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AgentSignInAwayEncoded"];
                };
            };
        };
    };
    "tablets.confirm": {
        parameters: {
            query?: never;
            header: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c08 */
                "portail-tablet": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "visit": "…",
                 *       "query": "…"
                 *     }
                 */
                "application/json": components["schemas"]["AgentReturn"];
            };
        };
        responses: {
            /** @description TabletProof */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "proof": "…",
                     *       "until": "2026-09-14T08:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TabletProof"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Send the secret of a staff link as a bearer token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkUnknownEncoded"];
                };
            };
            /** @description This sign-in does not confirm the tablet | This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AgentNotAcceptedEncoded"] | components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This staff link has ended */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkOverEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many requests by this staff link: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkBusyEncoded"];
                };
            };
            /** @description Agents cannot sign in at the moment */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AgentSignInAwayEncoded"];
                };
            };
        };
    };
    "tablets.confirmByCode": {
        parameters: {
            query?: never;
            header: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c08 */
                "portail-tablet": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "287082"
                 *     }
                 */
                "application/json": components["schemas"]["TabletCode"];
            };
        };
        responses: {
            /** @description TabletProof */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "proof": "…",
                     *       "until": "2026-09-14T08:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TabletProof"];
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Send the secret of a staff link as a bearer token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkUnknownEncoded"];
                };
            };
            /** @description This code does not confirm the tablet | This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TabletCodeRefusedEncoded"] | components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This staff link has ended */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StaffLinkOverEncoded"];
                };
            };
            /** @description This operation takes no body of this media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MediaTypeUnsupportedEncoded"];
                };
            };
            /** @description Too many wrong codes: wait before the next | Too many requests by this staff link: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TabletCodeDelayedEncoded"] | components["schemas"]["StaffLinkBusyEncoded"];
                };
            };
        };
    };
    "integration.households": {
        parameters: {
            query?: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05,0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c06 */
                ids?: string;
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                after?: string;
                /** @example … */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "households": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "reference": "…",
                     *           "name": "Restauration scolaire",
                     *           "address": {
                     *             "streetNumber": "1",
                     *             "street": "rue de l’Exemple",
                     *             "complement1": "Bâtiment B",
                     *             "complement2": "",
                     *             "postalCode": "60000",
                     *             "city": "Ville-Exemple"
                     *           },
                     *           "adults": [
                     *             {
                     *               "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *               "reference": "…",
                     *               "civility": "…",
                     *               "givenName": "Camille",
                     *               "familyName": "Exemple",
                     *               "mail": "camille.exemple@famille.example",
                     *               "mainPhone": "06 00 00 00 01"
                     *             }
                     *           ],
                     *           "children": [
                     *             {
                     *               "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *               "reference": "…",
                     *               "givenName": "Camille",
                     *               "familyName": "Exemple",
                     *               "birthDate": "2018-04-12",
                     *               "school": "École du Bourg",
                     *               "schoolClass": "CE1"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        households: components["schemas"]["IntegrationHousehold"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Send a key in force as a bearer token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyRefusedEncoded"];
                };
            };
            /** @description This key was not made to read this | This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyScopeMissingEncoded"] | components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this key: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyBusyEncoded"];
                };
            };
        };
    };
    "integration.reservations": {
        parameters: {
            query?: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05,0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c06 */
                ids?: string;
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                after?: string;
                /** @example … */
                limit?: string;
                /** @example 2026-09-14 */
                from?: string;
                /** @example 2026-09-14 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reservations": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "bookingId": "…",
                     *           "householdId": "…",
                     *           "childId": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c01",
                     *           "activity": "restauration",
                     *           "day": "2026-09-14",
                     *           "part": "repas",
                     *           "place": "bourg",
                     *           "group": "",
                     *           "unit": "repas",
                     *           "late": false,
                     *           "cancelledAt": null
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        reservations: components["schemas"]["IntegrationReservation"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Send a key in force as a bearer token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyRefusedEncoded"];
                };
            };
            /** @description This key was not made to read this | This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyScopeMissingEncoded"] | components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this key: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyBusyEncoded"];
                };
            };
        };
    };
    "integration.invoices": {
        parameters: {
            query?: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05,0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c06 */
                ids?: string;
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                after?: string;
                /** @example … */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invoices": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "number": "2026-00042",
                     *           "householdId": "…",
                     *           "regieCode": "enfance",
                     *           "period": "2026-2027",
                     *           "issuedOn": "2026-09-14",
                     *           "dueOn": "2026-09-14",
                     *           "totalCents": 4250,
                     *           "paidCents": 1,
                     *           "creditedCents": 1,
                     *           "remainingCents": 4250
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        invoices: components["schemas"]["IntegrationInvoice"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Send a key in force as a bearer token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyRefusedEncoded"];
                };
            };
            /** @description This key was not made to read this | This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyScopeMissingEncoded"] | components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this key: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyBusyEncoded"];
                };
            };
        };
    };
    "integration.payments": {
        parameters: {
            query?: {
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05,0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c06 */
                ids?: string;
                /** @example 0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d */
                after?: string;
                /** @example … */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "payments": [
                     *         {
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "householdId": "…",
                     *           "regieCode": "enfance",
                     *           "means": "…",
                     *           "amountCents": 4250,
                     *           "surplusCents": 1,
                     *           "paidAt": "2026-09-14T08:30:00.000Z",
                     *           "rejectedAt": null,
                     *           "covers": [
                     *             {
                     *               "invoiceId": "…",
                     *               "amountCents": 4250
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        payments: components["schemas"]["IntegrationPayment"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Send a key in force as a bearer token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyRefusedEncoded"];
                };
            };
            /** @description This key was not made to read this | This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyScopeMissingEncoded"] | components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description Too many requests by this key: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyBusyEncoded"];
                };
            };
        };
    };
    "integration.changes": {
        parameters: {
            query?: {
                /** @example 9f86d081.4217 */
                after?: string;
                /** @example … */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changes": [
                     *         {
                     *           "version": 7,
                     *           "kind": "household",
                     *           "event": "household.changed",
                     *           "id": "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d",
                     *           "at": "2026-09-14T08:30:00.000Z"
                     *         }
                     *       ],
                     *       "cursor": "9f86d081.4217",
                     *       "more": false
                     *     }
                     */
                    "application/json": {
                        changes: components["schemas"]["IntegrationChange"][];
                        /** @example 9f86d081.4217 */
                        cursor: string;
                        more: boolean;
                    };
                };
            };
            /** @description The request does not fit its declaration | The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"] | components["schemas"]["RequestUnreadableEncoded"];
                };
            };
            /** @description Send a key in force as a bearer token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyRefusedEncoded"];
                };
            };
            /** @description This key was not made to read this | This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyScopeMissingEncoded"] | components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
                };
            };
            /** @description No town answers at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TownUnknownEncoded"];
                };
            };
            /** @description This cursor has expired: read everything anew */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChangesExpiredEncoded"];
                };
            };
            /** @description Too many requests by this key: wait before the next */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["KeyBusyEncoded"];
                };
            };
        };
    };
}
