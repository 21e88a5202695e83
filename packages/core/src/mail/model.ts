export { PublicUrl, portalUrlOf, publicUrlSetting, registerUrl } from "./branding.ts"
export { choicesOf, isWanted, type NoticeChoices, NoticeKind, notices } from "./notices.ts"
