import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BY_PLACE, limitText, resolveLead } from '../../src/modules/registry/index.ts'
import { openTestCity, person, type TestCity } from '../support/city.ts'
import { answered, callbacksOf, caseOf, dispatched, signedAndReplied, submitted } from '../support/loop.ts'
import { clocksOf, plainMatter } from '../support/matters.ts'

let city: TestCity
const gradeOf = (code: string) => city.city.pack.rules.grades.find(grade => grade.code === code)

/** The loop of SPEC F6 in every city: the numbers, the words and who does it are the pack's. */
describe.each(['rongcheng', 'fuyang', 'nantong', 'qingyang-county', 'hefei'])('%s', code => {
  beforeAll(async () => {
    city = await openTestCity(code)
  })
  afterAll(() => city.close())

  test('F6: accepted, dispatched to the unit of the event list, handled within the limit of its grade, called back, closed', async () => {
    const matter = plainMatter(city)
    const { caseId } = await dispatched(city, matter)
    const limit = gradeOf('green')?.limit.value
    expect(await clocksOf(city, caseId)).toMatchObject([
      { unit_id: matter.unit, limit_text: limit && limitText(limit) },
    ])
    await signedAndReplied(city, caseId, matter.unit)
    const [callback] = await callbacksOf(city, caseId)
    const said = await city.act('callback.attempt', city.staff('caller_back'), callback?.id ?? '', answered(5))
    expect(said.follows).toBe('closed')
    expect(await caseOf(city, caseId)).toMatchObject({ state: 'closed', verdict: 'satisfied', pack_version: '2026.1' })
  })

  test('F10: not satisfied goes back to the unit, so many rounds as the city says, then a level up', async () => {
    const matter = plainMatter(city, '13812342047')
    const { caseId } = await dispatched(city, matter)
    const rounds = city.city.pack.rules.notSatisfied.rounds.value
    for (let round = 0; round <= rounds; round++) {
      await signedAndReplied(city, caseId, matter.unit)
      const [callback] = await callbacksOf(city, caseId)
      const said = await city.act('callback.attempt', city.staff('caller_back'), callback?.id ?? '', answered(1, 'no'))
      expect(said.follows).toBe(round < rounds ? 'again' : 'raised')
    }
  })

  test('R3 F1: what happens in a place goes to the unit that answers for it', async () => {
    const { pack } = city.city
    const item = [...pack.items.values()].find(row => row.lead === BY_PLACE)
    const town = [...pack.units.values()].find(unit => unit.kind === 'town')
    if (!item || !town) throw new Error('no item by place, or no town')
    const lead = resolveLead(pack, item, town.code)?.unit
    expect(lead?.kind).toBe(['rongcheng', 'qingyang-county'].includes(code) ? 'town' : 'county')
    const { caseId } = await dispatched(city, {
      ...plainMatter(city, '13812342048'),
      item: item.code,
      grade: item.grade,
      place: town.code,
      unit: lead?.code ?? '',
    })
    expect(await caseOf(city, caseId)).toMatchObject({ unit_id: lead?.code, place_unit: town.code })
  })

  test('K75 R15: cause and measure of an answer come from the city’s lists; what is in no list is named', async () => {
    const matter = plainMatter(city, '13812342049')
    const { caseId } = await dispatched(city, matter)
    const { causes, measures } = city.city.pack.rules.reply
    const handler = city.staff('handler', matter.unit)
    const way = city.city.pack.rules.ways?.[0]?.code
    const answer = {
      outcome: 'solved',
      publicText: '已经修好，请放心使用。',
      contacted: true,
      ...(way ? { way } : {}),
      cause: causes[0]?.code,
      measure: measures[0]?.code,
    }
    await city.act('case.sign', handler, caseId, {})
    for (const field of ['cause', 'measure'])
      await expect(city.act('case.reply', handler, caseId, { ...answer, [field]: 'nowhere' })).rejects.toMatchObject({
        code: 'bad_input',
        fields: [{ path: field, code: 'not_in_list' }],
      })
    await city.act('case.reply', handler, caseId, answer)
    const kept = await city.db(db =>
      db
        .selectFrom('reply')
        .select(['cause', 'measure'])
        .where('city_id', '=', city.city.id)
        .where('case_id', '=', caseId)
        .execute(),
    )
    expect(kept).toEqual([{ cause: answer.cause, measure: answer.measure }])
  })

  test('K75: an answer that leaves something to do names the day for it; the person and the account read it', async () => {
    const matter = plainMatter(city, '13812342052')
    const made = await dispatched(city, matter)
    const handler = city.staff('handler', matter.unit)
    const way = city.city.pack.rules.ways?.[0]?.code
    const partly = (until?: string) =>
      city.act('case.reply', handler, made.caseId, {
        outcome: 'partly',
        publicText: '主路的灯已经修好，支路的等电缆到货再换。',
        contacted: true,
        ...(way ? { way } : {}),
        ...(until ? { until } : {}),
      })
    await city.act('case.sign', handler, made.caseId, {})
    const today = Temporal.Instant.fromEpochMilliseconds(city.now().getTime())
      .toZonedDateTimeISO(city.city.pack.zone)
      .toPlainDate()
    const refused = (code: string) => ({ fields: [{ path: 'until', code }] })
    await expect(partly()).rejects.toMatchObject(refused('until_needed'))
    await expect(partly(today.subtract({ days: 1 }).toString())).rejects.toMatchObject(refused('until_past'))
    const until = today.add({ days: 20 }).toString()
    await partly(until)
    const follow = await city.view<{ answers: { until: string | null }[] }>('follow.get', city.owner(made.appealId), {
      city: code,
    })
    expect(follow.answers).toMatchObject([{ until }])
    const seen = await city.view<{
      replies: { until: string | null }[]
      timeline: { detail: { zh: string } | null }[]
    }>('case.get', handler, { id: made.caseId })
    expect(seen.replies).toMatchObject([{ until }])
    expect(seen.timeline[0]?.detail?.zh).toContain('剩下的说好')
  })

  if (code === 'fuyang')
    test('F2: what the hotline hears is an order of the same platform: one series of numbers, one limit, one call back', async () => {
      const matter = plainMatter(city, '13812342050')
      const written = await submitted(city, matter)
      const heard = await city.act('appeal.register', city.staff('operator'), null, {
        ...person('王小明', '13812342051'),
        channel: 'hotline',
        title: '路灯不亮',
        kind: 'help',
        text: matter.text,
        place: { unit: null, text: null },
      })
      const running = (number: unknown) => Number(String(number).slice(-5))
      expect(running(heard.number)).toBe(running(written.number) + 1)
      for (const caseId of [written.caseId, heard.caseId as string]) {
        await city.act('case.accept', city.staff('dispatcher'), caseId, {
          title: '路灯不亮',
          kind: 'help',
          item: matter.item,
          grade: 'green',
          place: { unit: null, text: null },
        })
        await city.act('case.dispatch', city.staff('dispatcher'), caseId, { unit: matter.unit })
        await signedAndReplied(city, caseId, matter.unit)
        expect(await callbacksOf(city, caseId)).toHaveLength(1)
      }
      const [one, other] = await Promise.all([written.caseId, heard.caseId as string].map(id => clocksOf(city, id)))
      expect(other?.map(row => row.limit_text)).toEqual(one?.map(row => row.limit_text))
    })

  if (code === 'hefei')
    test('H4 H10: on a Saturday the desk is open by turns; what comes then is done before the day that the firm named', async () => {
      const unit = city.city.pack.rules.desk?.unit.value ?? ''
      const clerk = city.staff('handler', unit)
      const second = city.staff('coordinator', unit)
      city.at('2026-03-20 16:00')
      const turn = { day: '2026-03-21', turn: 'weekend', person: clerk.id, phone: '13812340000' }
      await city.act('duty.set', clerk, null, { unit, days: [turn] })
      city.at('2026-03-21 09:30') // a Saturday
      expect(await city.view('public.desk', city.anyone, { city: 'hefei' })).toMatchObject({ openToday: true })
      const { id } = await city.act('desk.register', clerk, null, {
        title: '抵押登记赶在放款前',
        words: '二十七日银行放款，抵押登记按流程排到月底，来不及。',
        cause: city.city.pack.rules.desk?.causes[0]?.code,
        unit,
        name: '王小明',
        phone: '13812342052',
      })
      await city.act('desk.coordinate', second, id, {})
      const seen = () => city.view<{ clock: { dueAt: string } | null }>('desk.get', city.staff('supervisor'), { id })
      // Three working days from the Monday: the Saturday counts for nobody's limit.
      expect((await seen()).clock?.dueAt).toBe('2026-03-25T09:00:00.000Z')
      city.at('2026-03-24 11:00')
      await city.act('desk.finish', second, id, { outcome: 'done', answer: '并联审批，二十四日上午登记完毕。' })
      expect(await seen()).toMatchObject({ state: 'done', late: false })
    })

  if (code === 'qingyang-county')
    test('Q3 Q4 Q5: the county publishes that the first asked stays responsible, that all is told at once, and each step’s time', async () => {
      const shown = await city.view<{ sections: { id: string; lines: { what: { zh: string } }[] }[] }>(
        'public.rules',
        city.anyone,
        {
          city: 'qingyang-county',
        },
      )
      expect(shown.sections.map(section => section.id)).toEqual(['promises', 'standardTimes'])
      expect(shown.sections[0]?.lines.map(line => line.what.zh)).toEqual(
        expect.arrayContaining(['首问负责', '一次性告知']),
      )
    })
})
