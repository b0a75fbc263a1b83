import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { companyAppealIn, companyByCode } from '../../exchange/index.ts'
import { ownMatter } from '../follow/own-matter.ts'
import { Follow } from '../shapes.ts'

/** What a colleague may know of a matter of the company; rating, messages and data stay with whoever brought it. */
const Shown = Follow.pick({
  number: true,
  title: true,
  text: true,
  receivedAt: true,
  state: true,
  headline: true,
  who: true,
  timeLeft: true,
  dueAt: true,
  late: true,
  steps: true,
  answers: true,
}).meta({ id: 'CompanyMatter' })

/** One case of a company, read by anybody of it with a code of their own (SPEC H1, CHECKLIST K27). */
export const companyMatter = view({
  name: 'company.matter',
  route: 'POST /api/public/{city}/company/matter',
  by: ['anyone'],
  input: z.object({ city: z.string(), creditCode: z.string().max(18), code: z.string().max(20), id: z.uuid() }),
  output: Shown,
  async run(context, input) {
    const { db, city } = context
    const company = await companyByCode(db, city, input)
    const appeal = await companyAppealIn(db, city.id, company.id, input.id)
    if (!appeal) throw notFound()
    return Shown.encode(await ownMatter(context, appeal))
  },
})
