import { join } from 'node:path'
import { expect, test } from 'vitest'
import '../../index.ts'
import { PACKS } from '../../../paths.ts'
import { roles, type StaffActor } from '../../../platform/acts/index.ts'
import { hasText } from '../../../platform/i18n/texts.ts'
import { queuesOf } from '../../casework/index.ts'
import { YesterdayFigures } from '../../intake/index.ts'
import { fixedFigures, loadPack } from '../../registry/index.ts'
import { OF_UNIT } from '../round/measure.ts'
import { catalogueOf } from './figures.ts'

const pack = loadPack(join(PACKS, 'rongcheng'))

test('K98: each counted indicator of each scheme has one line, made of what it is reckoned by', () => {
  const rows = catalogueOf(pack)
  expect(new Set(rows.map(row => row.id)).size).toBe(rows.length)
  const closure = rows.find(row => row.id === 'daily.closure')
  const daily = pack.schemes.get('daily')
  const node = daily?.indicators.find(row => row.code === 'closure')
  expect(closure).toMatchObject({ since: daily?.effectiveFrom, source: node?.measure?.source ?? null })
  expect(closure?.exclusions).toHaveLength(node?.exclude?.length ?? -1)
  expect(closure?.formula.zh).toContain(' ÷ ')
})

test('K98: what the books count is explained, and a page shows no figure that is not in the catalogue', () => {
  for (const fact of OF_UNIT) expect(hasText(`fact.about.${fact}`), fact).toBe(true)
  const ids = fixedFigures().map(row => row.id)
  const shown = Object.keys(YesterdayFigures.shape).filter(key => key !== 'day')
  expect(ids.filter(id => id.startsWith('yesterday.'))).toEqual(shown.map(key => `yesterday.${key}`))
})

test('K98: every list of the workbench has its line, whatever roles a person has, and every line has its words', () => {
  const everything = (area: boolean): StaffActor => ({
    kind: 'staff',
    id: 'somebody',
    name: 'somebody',
    posts: [
      {
        unit: 'gaj',
        path: ['gaj'],
        roles: area ? ['handler'] : [...roles],
        ...(area ? { area: { units: ['gaj'], roles: ['dispatcher' as const] } } : {}),
      },
    ],
  })
  const now = new Date()
  const moment = { now, endOfToday: now, restBy: '2026-03-19' }
  const shown = [false, true].flatMap(area => queuesOf(everything(area), 1, moment).map(queue => `work.${queue.id}`))
  const ids = fixedFigures().map(row => row.id)
  expect(shown.filter(id => !ids.includes(id))).toEqual([])
  const keys = fixedFigures().flatMap(row => [row.name, row.shownOn, `figure.${row.id}.numerator`])
  expect(keys.filter(key => !hasText(key))).toEqual([])
})
