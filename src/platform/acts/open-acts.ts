import { text } from '../i18n/texts.ts'
import { type AnyAct, actsOn, actTitleKey, type SubjectKind } from './act.ts'
import type { Actor } from './actor.ts'
import type { CityContext } from './context.ts'
import { formOf } from './form.ts'
import { isOfTrade, mayDo } from './permission.ts'

/** The acts open to this person on this subject, and the ones of their trade that are shut, with the reason. */
export function openActs(kind: string, row: unknown, id: string, actor: Actor, city: CityContext, now: Date) {
  const open: {
    name: string
    title: { zh: string; en: string }
    key: string | null
    primary: boolean
    path: string
    form: unknown
  }[] = []
  const shut: { name: string; title: { zh: string; en: string }; why: { zh: string; en: string } }[] = []
  for (const spec of actsOn(kind)) {
    if (spec.hidden) continue
    const on = spec.on as unknown as SubjectKind<unknown>
    const title = text(actTitleKey(spec.name))
    const state = on.state(row)
    if (!mayDo(spec, actor, row)) {
      if (isOfTrade(spec, actor)) shut.push({ name: spec.name, title, why: text('shut.other_unit') })
      continue
    }
    const wrongState = spec.from && !spec.from.includes(state)
    const why = wrongState
      ? `shut.${kind}.${state}`
      : spec.shut?.(row as never, actor, on.rules?.(row, {}, city) ?? city, now)
    if (why) shut.push({ name: spec.name, title, why: text(wrongState ? why : `refusal.${why}.detail`) })
    else
      open.push({
        name: spec.name,
        title,
        key: spec.key ?? null,
        primary: spec.primaryIn?.includes(state) ?? false,
        path: pathOf(spec).replace('{id}', id),
        form: formOf(spec),
      })
  }
  open.sort((a, b) => Number(b.primary) - Number(a.primary))
  return { open, shut }
}

/** case.dispatch -> /api/cases/{id}/dispatch, draft.take -> /api/drafts/{id}/take, unless the act names its path. */
export function pathOf(spec: AnyAct): string {
  if (spec.path) return spec.path
  const on = spec.on as unknown as SubjectKind<unknown> | undefined
  const [noun = '', verb = ''] = spec.name.split('.')
  const dashed = verb.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
  return on ? `/api/${on.path}/{id}/${dashed}` : `/api/${noun}s/${dashed}`
}
