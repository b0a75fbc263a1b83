import { z } from 'zod'
import { view } from '../../../../platform/acts/index.ts'
import { Day, Id } from '../../../../platform/http/shapes.ts'
import { dayIn } from '../../people.ts'
import { awayOn } from '../away.ts'

/** Who is not there today, for whatever offers people: nobody absent is offered (CHECKLIST K80). */
export const peopleAway = view({
  name: 'people.away',
  route: 'GET /api/people/away',
  by: ['staff'],
  input: z.object({}),
  output: z
    .object({
      rows: z.array(z.object({ person: Id, standIn: Id, until: Day })),
      left: z.array(Id).describe('whose account has ended'),
    })
    .meta({ id: 'PeopleAway' }),
  async run({ db, city, now }) {
    const [away, left] = await Promise.all([
      awayOn(db, city.id, dayIn(city, now)).execute(),
      db.selectFrom('person').select('id').where('city_id', '=', city.id).where('ended_at', 'is not', null).execute(),
    ])
    return {
      rows: away.map(row => ({ person: row.person_id, standIn: row.stand_in, until: row.to_day })),
      left: left.map(row => row.id),
    }
  },
})
