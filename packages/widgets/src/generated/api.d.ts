/** Generated from docs/openapi.json by `npm run generate`. */

export interface paths {
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
            state: "pending" | "paid" | "failed" | "cancelled" | "expired" | "quarantined";
            amountCents: number;
            invoices: {
                id: string;
                number: string;
            }[];
            paidAt: string | null;
            authorisation: string;
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
            rule: "no-invoice" | "several-regies" | "under-minimum" | "over-maximum" | "return-address";
            limitCents: number;
            /** @enum {string} */
            type: "urn:portail-familles:problem:payment-refused";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "This payment cannot be made online";
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
            lines: components["schemas"]["InvoiceLine"][];
            payments: components["schemas"]["InvoicePayment"][];
        };
        InvoicePayment: {
            paidAt: string;
            /** @enum {string} */
            means: "card" | "direct-debit" | "cash" | "cheque" | "transfer" | "voucher";
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
        InvoiceState: "to-pay" | "overdue" | "being-paid" | "partly-paid" | "paid" | "credited" | "cancelled";
        InvoiceList: {
            invoices: components["schemas"]["InvoiceSummary"][];
            balanceCents: number;
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
        Session: {
            adult: {
                givenName: string;
                familyName: string;
            };
            household: {
                name: string;
            };
            /** @enum {string} */
            language: "fr" | "en";
            menu: components["schemas"]["MenuEntry"][];
            expiresAt: string;
        };
        MenuEntry: {
            id: "invoices";
            badge: number;
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
            mail: string;
            password: string;
            remember: boolean;
        };
        ActivationRequest: {
            mail: string;
        };
        PasswordRefusedEncoded: {
            detail?: string;
            instance?: string;
            /** @enum {string} */
            code: "password-refused";
            /** @enum {string} */
            rule: "too-short" | "too-long" | "digits-only" | "too-common" | "own-name";
            limit: number;
            /** @enum {string} */
            type: "urn:portail-familles:problem:password-refused";
            /** @enum {number} */
            status?: 422;
            /** @enum {string} */
            title?: "This password cannot be used";
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
        NewPassword: {
            password: string;
        };
        Activation: {
            givenName: string;
            mail: string;
            expiresAt: string;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
            /** @description The request does not fit its declaration */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"];
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
            /** @description The request does not fit its declaration */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"];
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
            /** @description The request does not fit its declaration */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"];
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
            /** @description The request does not fit its declaration */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"];
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
            /** @description The request does not fit its declaration */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"];
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
            /** @description This password cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PasswordRefusedEncoded"];
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
            /** @description The request does not fit its declaration */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"];
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
            /** @description The request does not fit its declaration */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"];
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
            /** @description The request does not fit its declaration */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"];
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
            /** @description The request does not fit its declaration */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"];
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
            /** @description The request does not fit its declaration */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"];
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
            /** @description The request does not fit its declaration */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"];
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
            /** @description The request does not fit its declaration */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"];
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
            /** @description The request does not fit its declaration */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"];
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
            /** @description Nothing is left to pay on this invoice | A payment of this invoice is under way */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvoiceNotPayableEncoded"] | components["schemas"]["PaymentUnderWayEncoded"];
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
            /** @description The payment service does not answer: nothing was paid */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentServiceDownEncoded"];
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
            /** @description The request does not fit its declaration */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidEncoded"];
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
        };
    };
}
