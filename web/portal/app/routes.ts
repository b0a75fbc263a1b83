/** The pages of the portal. All live under /p/<city>/. */
export type PageName =
  | 'home'
  | 'submit'
  | 'receipt'
  | 'follow'
  | 'matter'
  | 'answers'
  | 'answer'
  | 'questions'
  | 'not-satisfied'
  | 'ranking'
  | 'how'
  | 'desk'
  | 'company'
  | 'office'
  | 'report'
  | 'link'
  | 'jury'
  | 'session'
  | 'breach'
  | 'check'
  | 'privacy'
  | 'accessibility'
  | 'missing'

/** `part` is the last piece of the path where a page has one: the step of the form, the id of an answer, a round's number. */
export type Route = { city: string; page: PageName; part: string | null }

const fixed: Record<string, PageName> = {
  '': 'home',
  receipt: 'receipt',
  follow: 'follow',
  'follow/matter': 'matter',
  answers: 'answers',
  questions: 'questions',
  'not-satisfied': 'not-satisfied',
  ranking: 'ranking',
  how: 'how',
  desk: 'desk',
  company: 'company',
  office: 'office',
  report: 'report',
  link: 'link',
  jury: 'jury',
  session: 'session',
  breach: 'breach',
  check: 'check',
  privacy: 'privacy',
  accessibility: 'accessibility',
}

/** The address of all cities: people have to say which. */
export const namesNoCity = (path: string): boolean => path === '/p' || path === '/p/'

/** Which page a path means; an unknown one is the page that says so. */
export function parsePath(path: string): Route {
  const [, p, city = '', ...rest] = path.split('/').map(decode)
  if (p !== 'p' || city === '') return { city, page: 'missing', part: null }
  const tail = rest.filter(Boolean)
  const page = fixed[tail.join('/')]
  if (page) return { city, page, part: null }
  if (tail[0] === 'submit' && tail.length <= 2) {
    const part = tail[1] ?? 'what'
    if (part === 'what' || part === 'where' || part === 'who') return { city, page: 'submit', part }
  }
  if (tail[0] === 'answers' && tail[1] && tail.length === 2) return { city, page: 'answer', part: tail[1] }
  if (tail[0] === 'ranking' && tail[1] && tail.length === 2) return { city, page: 'ranking', part: tail[1] }
  return { city, page: 'missing', part: null }
}

function decode(piece: string): string {
  try {
    return decodeURIComponent(piece)
  } catch {
    return piece
  }
}

/** Which entry of the main navigation a page belongs to. */
export function sectionOf(page: PageName): 'home' | 'follow' | 'answers' | 'ranking' | null {
  if (page === 'home') return 'home'
  if (page === 'follow' || page === 'matter' || page === 'receipt') return 'follow'
  if (page === 'answers' || page === 'answer' || page === 'not-satisfied' || page === 'questions') return 'answers'
  return page === 'ranking' ? 'ranking' : null
}
