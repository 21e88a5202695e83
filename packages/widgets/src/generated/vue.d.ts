/** Generated from custom-elements.json by `npm run generate`: the elements as a framework's type check knows them. */
import type { DefineComponent, HTMLAttributes } from "vue"
import type { PortailAttributes } from "./attributes.d.ts"

type Portail<Tag extends keyof PortailAttributes> = DefineComponent<PortailAttributes[Tag] & HTMLAttributes>

declare module "vue" {
  interface GlobalComponents {
    "portail-account": Portail<"portail-account">
    "portail-activation": Portail<"portail-activation">
    "portail-attendance": Portail<"portail-attendance">
    "portail-children": Portail<"portail-children">
    "portail-documents": Portail<"portail-documents">
    "portail-email-change": Portail<"portail-email-change">
    "portail-enrolments": Portail<"portail-enrolments">
    "portail-household": Portail<"portail-household">
    "portail-invoice": Portail<"portail-invoice">
    "portail-invoices": Portail<"portail-invoices">
    "portail-login": Portail<"portail-login">
    "portail-messages": Portail<"portail-messages">
    "portail-news": Portail<"portail-news">
    "portail-payment": Portail<"portail-payment">
    "portail-planning": Portail<"portail-planning">
    "portail-profile": Portail<"portail-profile">
    "portail-provider": Portail<"portail-provider">
    "portail-services": Portail<"portail-services">
    "portail-simulator": Portail<"portail-simulator">
    "portail-verification": Portail<"portail-verification">
  }
}
