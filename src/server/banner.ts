import type { App } from '../app.ts'
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
  const first = [...app.cities.keys()][0] ?? ''
  const lines = [
    '',
    '  闭环 Bihuan',
    '',
    `  群众端 portal    ${url}/p/${first}/`,
    `  工作台 console   ${url}/c/`,
    `  接口 API         ${url}/api/docs`,
  ]
  if (accounts.length) {
    lines.push('', `  演示账号 demo accounts   密码 password: ${accounts[0]?.password ?? ''}`, '')
    for (const account of accounts.filter(row => row.listed))
      lines.push(`    ${account.login.padEnd(22)} ${account.roleName.zh}（${account.unitName.zh}）${account.name}`)
  }
  if (accounts.length && codes.length) {
    lines.push('', '  查询码 query codes       在群众端“查进度”里试 try them on the follow page', '')
    for (const { code, story } of codes) lines.push(`    ${code.padEnd(22)} ${STORIES[story] ?? story}`)
  }
  console.log(`${lines.join('\n')}\n`)
}
