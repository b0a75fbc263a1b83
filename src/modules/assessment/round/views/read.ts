import { z } from 'zod'
import { notFound, view } from '../../../../platform/acts/index.ts'
import { Id } from '../../../../platform/http/shapes.ts'
import { WHO } from '../../../../rules/score/index.ts'
import { nameOf } from '../present.ts'
import { readMarks } from '../read-marks.ts'
import { RoundRead } from '../shapes.ts'
import { participantsOf, roundById } from '../subject.ts'

/** Reads a table of marks and says which lines it refuses; nothing is kept yet. */
view({
  name: 'round.read',
  route: 'POST /api/query/round-marks',
  by: ['assessor', 'supervisor'],
  input: z.object({
    id: Id,
    name: z.string().max(200),
    base64: z.string().max(900_000).describe('the file: .xlsx, .csv, or text copied from a sheet'),
    who: z.enum(WHO).describe('who gave the marks, where the table does not say'),
  }),
  output: RoundRead,
  async run({ db, city }, { id, name, base64, who }) {
    const round = await roundById(db, city.id, id)
    if (!round) throw notFound()
    const rows = await participantsOf(db, city.id, id)
    const names = new Map<string, string>()
    for (const row of rows)
      for (const key of [nameOf(city, row).zh, nameOf(city, row).en, row.id]) names.set(key, row.id)
    return readMarks(round.method, names, { name, bytes: Buffer.from(base64, 'base64'), who })
  },
})
