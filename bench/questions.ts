import { phoneOf } from './fill.ts'
import { HttpConnection } from './http-client.ts'
import { type Cast, CITY, signIn } from './people.ts'
import { type Spread, spreadOf } from './stats.ts'

export interface Question {
  name: string
  cookie: string | null
  method: 'GET' | 'POST'
  /** a fresh one each time, so that no answer is had for nothing */
  path(i: number): string
  body?(i: number): unknown
}

export interface Answered extends Spread {
  name: string
  bytes: number
}

const monthsBack = (n: number): string => {
  const at = Temporal.Now.plainDateISO('Asia/Shanghai').toPlainYearMonth().subtract({ months: n })
  return at.toString()
}

const daysBack = (n: number): string => Temporal.Now.plainDateISO('Asia/Shanghai').subtract({ days: n }).toString()

/** What people ask all day, of a city with `cases` cases numbered F1 and on. */
export async function questions(url: string, cast: Cast, cases: number): Promise<Question[]> {
  const http = new HttpConnection(url)
  const dispatcher = await signIn(http, cast.dispatcher)
  const callerBack = await signIn(http, cast.callerBack)
  const leader = await signIn(http, cast.leader)
  const handler = await signIn(http, cast.lines[0]?.handler ?? '')
  const get = (name: string, cookie: string | null, path: (i: number) => string): Question => ({
    name,
    cookie,
    method: 'GET',
    path,
  })
  const search = (name: string, q: (i: number) => string): Question => ({
    name,
    cookie: dispatcher,
    method: 'POST',
    path: () => '/api/query/search',
    body: i => ({ q: q(i) }),
  })
  const page = async (path: string, cookie: string) => {
    const { body } = await http.request('GET', path, { cookie })
    return JSON.parse(body) as { rows: { id: string; number: string }[]; next: string | null }
  }
  const spread = (i: number) => 1 + ((i * 7919) % Math.max(1, cases))
  let deep: string | null = null
  for (let turn = 0; turn < 20; turn++) {
    const { next } = await page(`/api/cases?limit=200${deep ? `&cursor=${encodeURIComponent(deep)}` : ''}`, leader)
    if (!next) break
    deep = next
  }
  const newest = (await page('/api/cases?limit=100', leader)).rows
  const some = newest.map(row => row.id)
  const unit = cast.lines[0]?.unit ?? ''
  const list: Question[] = [
    get('list: all, newest first', leader, i => `/api/cases?limit=${50 + (i % 3)}`),
    get(
      'list: page 21',
      leader,
      i => `/api/cases?limit=${50 + (i % 3)}${deep ? `&cursor=${encodeURIComponent(deep)}` : ''}`,
    ),
    get('list: of a unit', leader, i => `/api/cases?unit=${cast.lines[i % cast.lines.length]?.unit ?? unit}`),
    get(
      'list: closed ones of a grade',
      leader,
      i => `/api/cases?state=closed&grade=${['green', 'yellow', 'red'][i % 3]}`,
    ),
    get('list: of an item', leader, i => `/api/cases?item=${cast.lines[i % cast.lines.length]?.item ?? ''}`),
    get('list: late ones', leader, i => `/api/cases?late=true&limit=${50 + (i % 3)}`),
    get('list: by due', leader, i => `/api/cases?sort=due&limit=${50 + (i % 3)}`),
    get("list: a handler's own", handler, i => `/api/cases?limit=${50 + (i % 3)}`),
    get('work: to accept', dispatcher, () => '/api/work?queue=to-accept'),
    get("work: a unit's", handler, () => '/api/work?queue=unit-all'),
    get('work: whole city, late', leader, () => '/api/work?queue=city-late'),
    get('work: whole city, by grade', leader, () => '/api/work?queue=city-open&sort=grade'),
    get('workbench: dispatcher', dispatcher, () => '/api/workbench'),
    get('workbench: handler', handler, () => '/api/workbench'),
    get('workbench: leader', leader, () => '/api/workbench'),
    get('call-backs: due', callerBack, () => '/api/callbacks?state=due'),
    get('call-backs: done', callerBack, () => '/api/callbacks?state=done'),
    get('case page', leader, i => `/api/cases/${some[i % Math.max(1, some.length)] ?? ''}`),
    search('search: number', i => newest[i % Math.max(1, newest.length)]?.number ?? ''),
    search('search: telephone', phoneOf),
    search('search: a rare word', i => `w${spread(i) % 5000}`),
    search('search: a common word', i => ['路灯', '井盖', '油烟', '积水'][i % 4] ?? ''),
    search('search: two words', i => `路灯 w${spread(i) % 5000}`),
    get('answers: newest', null, i => `/api/public/${CITY}/answers?limit=${20 + (i % 3)}`),
    get(
      'answers: with a word',
      null,
      i => `/api/public/${CITY}/answers?q=${encodeURIComponent(['路灯', '井盖'][i % 2] ?? '')}`,
    ),
    get('ranking: a month', leader, i => `/api/ranking?kind=month&period=${monthsBack(1 + (i % 10))}`),
    get('ranking: a day', leader, i => `/api/ranking?kind=day&period=${daysBack(1 + (i % 60))}`),
    get('ranking: six months', leader, () => '/api/ranking/course?months=6'),
    get('ledger page', leader, () => '/api/ledger'),
  ]
  http.close()
  return list
}

/** Asks each question `times` times, one after another, from one connection; the first three answers are not counted. */
export async function ask(url: string, list: readonly Question[], times: number): Promise<Answered[]> {
  const http = new HttpConnection(url)
  const answered: Answered[] = []
  for (const question of list) {
    const took: number[] = []
    let bytes = 0
    for (let i = 0; i < times + 3; i++) {
      const headers: Record<string, string> = question.cookie ? { cookie: question.cookie } : {}
      const started = performance.now()
      const { status, body } = await http.request(question.method, question.path(i), headers, question.body?.(i))
      if (i >= 3) took.push(performance.now() - started)
      if (status !== 200) throw new Error(`${question.name}: ${status} ${body.slice(0, 300)}`)
      bytes = body.length
    }
    answered.push({ name: question.name, bytes, ...spreadOf(took) })
  }
  http.close()
  return answered
}
