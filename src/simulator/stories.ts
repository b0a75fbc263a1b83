import type { EventItem } from '../modules/registry/index.ts'
import { matterOf } from './model/arrivals.ts'
import { seeded } from './model/random.ts'
import { DAY, HOUR, type Matter, MINUTE, type Script } from './model/step.ts'
import type { World } from './model/world.ts'
import texts from './texts/stories.json' with { type: 'json' }

interface Known {
  key: keyof typeof texts
  /** days before the end at which it is first said, at this hour of the day */
  daysAgo: number
  hour: number
  /** words of the event list that find the item */
  words: readonly string[]
  grade?: string
  script: Script
}

const KNOWN: readonly Known[] = [
  { key: 'merged', daysAgo: 9, hour: 8.2, words: ['路灯不亮', '路灯'], script: { shares: [0.3], moods: ['good'], onPage: true } },
  {
    key: 'raised',
    daysAgo: 24,
    hour: 9.5,
    words: ['漏水', '房子漏水', '物业'],
    script: { shares: [0.6, 0.7, 0.7], moods: ['bad', 'bad', 'bad'], keepsRaised: true, onPage: true },
  },
  { key: 'red', daysAgo: 6, hour: 20.4, words: ['诈骗', '电信诈骗'], grade: 'red', script: { shares: [0.6], moods: ['good'], onPage: true } },
  { key: 'overdue', daysAgo: 8, hour: 10.1, words: ['垃圾没人收', '垃圾'], script: { shares: [20] } },
] // biome-ignore format: a table

/**
 * Four matters that everybody who looks at a demonstration should meet: one said by three people, one that satisfied
 * nobody twice and went a level up, a red one done within its day, one that is overdue.
 * @param onCode told the query code of the first appellant of each
 */
export function knownStories(world: World, until: number, onCode: (story: string, code: string) => void): Matter[] {
  return KNOWN.flatMap(known => {
    const item = itemFor(world, known)
    if (!item) return []
    const at = world.hours.startOfDay(until - known.daysAgo * DAY) + Math.round(known.hour * HOUR)
    const said = texts[known.key].said
    const random = seeded(world.seed, 'story', known.key)
    const matter = matterOf(world, random, {
      key: `story-${known.key}`,
      at,
      until,
      people: said.length,
      population: 1000,
      item,
      channel: { code: 'web', self: true },
    })
    matter.kind = 'help'
    matter.script = { ...known.script, plain: true }
    for (const [i, who] of matter.appellants.entries()) {
      who.at = at + i * 13 * MINUTE
      who.text = said[i] ?? who.text
      who.consent = true
      who.name ??= '王平'
      who.phone ??= `154${String(10_000_000 + i)}`
      if (i === 0) who.onCode = code => onCode(known.key, code)
    }
    return [matter]
  })
}

function itemFor(world: World, { words, grade }: Known): EventItem | undefined {
  const items = [...world.city.pack.items.values()].filter(item => !grade || item.grade === grade)
  for (const word of words) {
    const found = items.find(item => item.words.includes(word) || item.name.zh.includes(word))
    if (found) return found
  }
  return items[0]
}
