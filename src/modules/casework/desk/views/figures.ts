import { z } from 'zod'
import { view } from '../../../../platform/acts/index.ts'
import { deskFigures } from '../figures.ts'
import { DeskFigures } from '../shapes.ts'

/** What the desk took in, settled and was found to rest on, over any days (SPEC F7: accepted, done, satisfied). */
export const deskFiguresOf = view({
  name: 'desk.figures',
  route: 'GET /api/desk/figures',
  by: ['staff'],
  input: z.object({ from: z.iso.date(), to: z.iso.date() }),
  output: DeskFigures,
  run: ({ db, city }, { from, to }) => deskFigures(db, city, from, to),
})
