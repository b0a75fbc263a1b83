import { z } from 'zod'
import { hasRoleWithin, view } from '../../../../platform/acts/index.ts'
import { Code } from '../../../../platform/http/shapes.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { dueOf } from '../../../casework/index.ts'
import { officialMoment } from '../../../supervision/index.ts'
import { packFor } from '../../law.ts'
import { publicationOf } from '../../publications.ts'
import { schemeFor } from '../../scheme-for.ts'
import { Period, PeriodKind } from '../../shapes.ts'
import { objectionUnits, READERS } from '../present.ts'
import { ObjectionWindow } from '../shapes.ts'

/** Whether a unit may still object to a published ranking, until when, on which grounds, and what it has filed (CHECKLIST K85). */
export const objectionWindow = view({
  name: 'objection.window',
  route: 'GET /api/objections/window',
  by: READERS,
  input: z.object({ kind: PeriodKind, period: Period, unit: Code }),
  output: ObjectionWindow,
  async run({ db, city, actor, now }, { kind, period, unit }) {
    const scheme = schemeFor(packFor(city, kind, period), kind)
    const grounds = scheme.publication.grounds.map(row => ({ id: row.code, name: row.name }))
    const published = await publicationOf(db, city.id, { kind, period })
    const none = { publication: null, until: null, open: false, mayFile: false, grounds, filed: [] }
    if (!published) return { ...none, why: text('objection.window.unpublished') }
    const { due } = dueOf(city, published.published_at, scheme.publication.objectWithin.value)
    const open = now.getTime() <= due.getTime()
    const units = objectionUnits(actor)
    const filed =
      units && !units.includes(unit)
        ? []
        : await db
            .selectFrom('objection')
            .select(['id', 'number', 'fact_id', 'state'])
            .where('city_id', '=', city.id)
            .where('unit_id', '=', unit)
            .where('kind', '=', kind)
            .where('period', '=', period)
            .where('state', '<>', 'withdrawn')
            .orderBy('filed_at')
            .execute()
    const at = officialMoment(city, due)
    return {
      publication: published.number,
      until: due.toISOString(),
      open,
      mayFile: open && hasRoleWithin(actor, unit, ['unit_head']),
      why: text(open ? 'objection.window.open' : 'objection.window.over', { at }),
      grounds,
      filed: filed.map(row => ({
        id: row.id,
        number: row.number,
        factId: row.fact_id ?? '',
        stateName: text(`objection.state.${row.state}`),
      })),
    }
  },
})
