import type { App } from '../app.ts'
import type { DemoAccount } from './demo.ts'

/** What somebody who just started the program needs next. Demo accounts are printed in demo mode only. */
export function printBanner(url: string, app: App, accounts: readonly DemoAccount[]): void {
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
  console.log(`${lines.join('\n')}\n`)
}
