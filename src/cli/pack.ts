import type { Command } from 'commander'

/** Tools for whoever keeps a city's rules: check them, tell two versions apart, see what a draft would change. */
export function packCommand(program: Command): void {
  const pack = program.command('pack').description('check, compare and try out the rules of a city')
  const json = () => program.opts<{ json?: boolean }>().json === true
  pack
    .command('check [which]')
    .description('read a pack with all its versions and name every fault: a folder or a city; all cities if left out')
    .action(async (which: string | undefined) => {
      const { checkPacks } = await import('./pack/check.ts')
      checkPacks(which, json())
    })
  pack
    .command('diff <a> <b>')
    .description('what b says otherwise than a, rule by rule: a folder, a city, or city@version')
    .action(async (a: string, b: string) => {
      const { printDiff } = await import('./pack/diff.ts')
      printDiff(a, b, json())
    })
  pack
    .command('try <dir>')
    .description('what a draft would change for the city’s running cases; changes nothing')
    .option('--days <n>', 'days to look back', '30')
    .action(async (dir: string, { days }: { days: string }) => {
      const { tryPack } = await import('./pack/try.ts')
      await tryPack(dir, Number(days), program.opts<{ data: string }>().data, json())
    })
  pack.addHelpText(
    'after',
    '\nExamples:\n  bihuan pack check packs/fuyang\n  bihuan pack diff fuyang hefei\n  bihuan pack diff rongcheng@2026.1 rongcheng\n  bihuan pack try drafts/rongcheng',
  )
}
