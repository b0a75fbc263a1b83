import { registerTexts } from '../i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

export { type AnyAct, act, actNamed, acts, type SubjectKind } from './act.ts'
export {
  type Actor,
  type ActorPost,
  actorKey,
  actsFor,
  areaOf,
  hasRole,
  hasRoleWithin,
  type LentPower,
  type Power,
  type Principal,
  powers,
  type Role,
  roles,
  type StaffActor,
  unitsOf,
} from './actor.ts'
export type { ActContext, CityContext, ViewContext } from './context.ts'
export { openActs, pathOf } from './open-acts.ts'
export { forbidden, notFound, Refusal } from './refusal.ts'
export { rowOf } from './row-subject.ts'
export { type Answer, type Call, type LiveEvent, makeRunner, type Runner } from './runner.ts'
export { type AnyView, mayAsk, type ViewSpec, view, views } from './view.ts'

registerTexts(zh, en)
