import type { App } from '../app.ts'
import { roles } from '../platform/acts/index.ts'
import { text } from '../platform/i18n/texts.ts'
import type { DemoAccount } from './demo.ts'
import type { DemoCode } from './demo-codes.ts'

const STORIES: Record<string, string> = {
  merged: '三个人说的同一件事 one matter of three people',
  raised: '两次不满意，已升级 twice not satisfied, raised',
  red: '红色件，当天办完 red, done within its day',
  overdue: '已经超时 overdue',
}

/** What somebody who just started the program needs next. Demo accounts are printed in demo mode only. */
export function printBanner(url: string, app: App, accounts: readonly DemoAccount[], codes: readonly DemoCode[]): void {
  const cities = [...app.cities.values()]
  const lines = ['', '  闭环 Bihuan', '', `  群众端 portal    ${url}/p/`]
  if (cities.length > 1) lines.push(...cities.map(city => `    ${pad(city.name.zh, 20)} ${url}/p/${city.code}/`))
  lines.push(`  工作台 console   ${url}/c/`, `  接口 API         ${url}/api/docs`)
  const columns = cities.map(city => ({ code: city.code, title: city.name.zh }))
  if (accounts.length) {
    lines.push('', `  演示账号 demo accounts   密码 password: ${accounts[0]?.password ?? ''}`, '')
    const login = (city: string, role: string) => accounts.find(row => row.city === city && row.listed === role)?.login
    lines.push(
      ...table(
        columns,
        roles.map(role => [text(`role.${role}`).zh, city => login(city, role)]),
      ),
    )
  }
  if (accounts.length && codes.length) {
    lines.push('', '  查询码 query codes       在群众端“查进度”里试 try them on the follow page', '')
    const code = (city: string, story: string) => codes.find(row => row.city === city && row.story === story)?.code
    const told = Object.entries(STORIES).filter(([story]) => codes.some(row => row.story === story))
    for (const [story, words] of told)
      lines.push(
        `    ${words}`,
        ...table(columns, [['', city => code(city, story)]]).slice(story === told[0]?.[0] ? 0 : 1),
      )
  }
  console.log(`${lines.join('\n')}\n`)
}

type Row = [name: string, cell: (city: string) => string | undefined]

/** One row a role or story, one column a city. */
function table(columns: readonly { code: string; title: string }[], rows: readonly Row[]): string[] {
  const line = (first: string, cells: readonly string[]) =>
    `    ${pad(first, 16)}${cells.map(cell => pad(cell, 16)).join('')}`.trimEnd()
  return [
    line(
      '',
      columns.map(column => column.title),
    ),
    ...rows.map(([name, cell]) =>
      line(
        name,
        columns.map(column => cell(column.code) ?? ''),
      ),
    ),
  ]
}

/** A Chinese character is two columns wide. */
function pad(words: string, width: number): string {
  const wide = [...words].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e80 ? 2 : 1), 0)
  return words + ' '.repeat(Math.max(1, width - wide))
}
