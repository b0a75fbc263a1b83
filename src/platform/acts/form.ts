import { z } from 'zod'
import type { AnyAct } from './act.ts'

const forms = new WeakMap<AnyAct, unknown>()

/** JSON Schema of an act's input: the form on the screen and the body in the OpenAPI document. */
export function formOf(spec: AnyAct): unknown {
  let form = forms.get(spec)
  if (!form) {
    form = z.toJSONSchema(spec.input, { io: 'input', unrepresentable: 'any' })
    forms.set(spec, form)
  }
  return form
}
