import { useTexts } from '../../app/context.ts'
import { nameLength } from './rules.ts'

/** Says so where a name is longer than is kept: nothing is cut off without a word (CHECKLIST K29). */
export function NameFull({ name }: { name: string }) {
  const t = useTexts('submit')
  return (
    <p className="wrong" role="status">
      {[...name.trim()].length > nameLength ? t('who.name.full', { n: nameLength }) : ''}
    </p>
  )
}
