/** Generated from docs/openapi.json by `npm run generate`. */

export interface paths {
    "/api/v1/activations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["activations.get"];
        put?: never;
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
        get: operations["session.get"];
        put?: never;
        post: operations["signIn.open"];
        delete: operations["session.close"];
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
        post: operations["passwordResets.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["passwordResets.get"];
        put?: never;
        post: operations["passwordResets.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/email-changes/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["emailChanges.get"];
        put?: never;
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
        get: operations["profile.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
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
        post: operations["profile.changeEmail"];
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
        get: operations["profile.sessions"];
        put?: never;
        post?: never;
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
        delete: operations["profile.closeSession"];
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
        get: operations["profile.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
        get: operations["household.quotient"];
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
        get: operations["children.health"];
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
        get: operations["enrolments.list"];
        put?: never;
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
        get: operations["documents.file"];
        put?: never;
        post?: never;
        delete: operations["documents.removeFile"];
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
        get: operations["payments.get"];
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
        get: operations["planning.absences"];
        put?: never;
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
        get: operations["planning.proof"];
        put?: never;
        post?: never;
        delete?: never;
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
        get: operations["planning.feed"];
        put?: never;
        post: operations["planning.openFeed"];
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
        get: operations["town.news"];
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
        post: operations["attendance.note"];
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
            publishedOn: string;
            title: string;
            body: string;
            link: {
                label: string;
                url: string;
            } | null;
        };
        Town: {
            slug: string;
            name: string;
            welcome: string;
            accentColor: string;
            siteUrl: string;
            portalUrl: string;
            contactMail: string;
            services: components["schemas"]["TownService"][];
            guideUrl: string | null;
            legalLinks: {
                label: string;
                url: string;
            }[];
        };
        TownService: {
            code: string;
            name: string;
            description: string;
            mail: string;
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
            rule: "no-invoice" | "several-regies" | "under-minimum" | "over-maximum" | "payer-mail" | "amount" | "regie-settings" | "return-address";
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
            regie: string;
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
        Confirmation: {
            sections: {
                /** @enum {string} */
                section: "me" | "other-guardian" | "correspondence-address" | "additional-information" | "identity" | "school" | "emergency-contacts" | "authorised-pickups" | "diet" | "health" | "authorisations";
                childId: string | null;
            }[];
        };
        HouseholdQuotient: {
            inForce: components["schemas"]["Quotient"] | null;
            ended: components["schemas"]["Quotient"] | null;
            next: components["schemas"]["Quotient"] | null;
        };
        Quotient: {
            amount: number;
            from: string;
            until: string | null;
            /** @enum {string} */
            source: "family" | "staff" | "import" | "api-particulier";
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
            id: "verification" | "invoices-overdue" | "invoices-due" | "documents" | "enrolments" | "planning-opens" | "place-offered";
            count: number;
            amountCents: number | null;
            dueOn: string | null;
            subjectId: string | null;
            blocks: "payments"[];
        };
        MenuEntry: {
            /** @enum {string} */
            id: "profile" | "household" | "children" | "planning" | "enrolments" | "documents" | "invoices";
            badge: number;
        };
        NewPassword: {
            password: string;
        };
        PasswordResetRequest: {
            mail: string & unknown;
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
            path: {
                token: string;
            };
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
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            path: {
                token: string;
            };
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
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            path: {
                token: string;
            };
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
            path: {
                token: string;
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
    "profile.changeEmail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            /** @description Verification */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
    "documents.upload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description Too many uploads at once: wait until one has ended */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UploadsUnderWayEncoded"];
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
                id: string;
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
                    "application/pdf": string;
                    "image/jpeg": string;
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
                id: string;
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
                from: string;
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
                id: string;
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description Too many uploads at once: wait until one has ended */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UploadsUnderWayEncoded"];
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
                id: string;
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
                    "application/pdf": string;
                    "image/jpeg": string;
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
    "town.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                activity: string;
                unit: string;
                quotient?: string;
                resident?: "true" | "false";
                children?: string;
                times?: string;
                age?: string;
                class?: string;
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
                day?: string;
            };
            header: {
                "portail-tablet": string;
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
                day?: string;
                child?: string;
            };
            header: {
                "portail-tablet": string;
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
                "portail-tablet": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description This page may not act in the name of a family | Send the header x-portail with whatever changes something */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginRefusedEncoded"] | components["schemas"]["GuardHeaderMissingEncoded"];
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
}
