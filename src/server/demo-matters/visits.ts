import type { Demo } from './demo.ts'
import texts from './texts.json' with { type: 'json' }

const LIST = 'hall'

/** Unannounced visits (SPEC F12): one that found nothing, one mended, one to be looked at again, one just told. */
export async function makeVisits({ ago, city, run }: Demo): Promise<void> {
  const list = city.pack.rules.inspection?.lists.find(one => one.code === LIST)
  if (!list) throw new Error(`no list ${LIST}`)
  for (const { unit, spot, by, days, posts, faults, words, steps } of texts.visits) {
    const found: Record<string, string | undefined> = faults
    const { id } = await run(ago(days, 0.4), 'inspection.record', by, null, {
      ...{ list: LIST, unit, words },
      ...(spot ? { spot } : {}),
      posts: { expected: posts[0], present: posts[1] },
      points: list.points.map(({ code }) =>
        found[code] ? { code, result: 'fault', note: found[code] } : { code, result: 'good' },
      ),
    })
    for (const { act, by: who, days: since, ...said } of steps)
      await run(ago(since, 0.5), `inspection.${act}`, who, id, said)
  }
}
