import { expect, test } from 'vitest'
import '../../src/app.ts'
import { formOf } from '../../src/platform/acts/form.ts'
import { acts } from '../../src/platform/acts/index.ts'
import zh from '../../web/console/i18n/zh.json' with { type: 'json' }
import { sheetFields } from '../../web/console/parts/act-fields.ts'

/** Acts whose fields the console draws in a form of its own. */
const OWN_FORM = [
  'inspection.rule',
  'knowledge.answerError',
  'knowledge.revise',
  'report.instruct',
  'report.sendBack',
  'round.claim',
]
/** What the console shows with forms drawn from the acts' own schemas. */
const DRAWN = [
  ...[
    'breach',
    'claim',
    'clue',
    'desk',
    'excuse',
    'honour',
    'inspection',
    'joint',
    'jury',
    'knowledge',
    'ladder',
    'letter',
  ],
  ...[
    'objection',
    'permit',
    'permitPart',
    'recount',
    'report',
    'restoration',
    'round',
    'schemeDraft',
    'secondee',
    'whistle',
  ],
]

test('every field of a form that is drawn from an act has its name in words', () => {
  const drawn = acts().filter(act => !act.hidden && act.on && DRAWN.includes(act.name.split('.')[0] ?? ''))
  const keys = drawn
    .filter(act => !OWN_FORM.includes(act.name))
    .flatMap(act =>
      sheetFields(formOf(act)).flatMap(field => {
        const key = `f.${act.name}.${field.name}`
        const choices = field.kind === 'yes-no' ? ['yes', 'no'] : field.choices
        return [key, ...choices.map(one => `${key}.${one}`)]
      }),
    )
  expect(keys.length).toBeGreaterThan(50)
  expect(keys.filter(key => !(key in zh))).toEqual([])
})
