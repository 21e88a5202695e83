/** The space on the portal's own page, where every place has an address: `/espace/factures`. */
import "../internal/account/hosted.ts"
import "./account.ts"
