import { useTexts } from './context.ts'

/** Under a field that takes no more: what was pasted beyond is not cut off without a word. */
export function Full({ words, most }: { words: string; most: number }) {
  const t = useTexts('common')
  return (
    <p className="wrong" role="status">
      {words.length >= most ? t('full', { n: most }) : ''}
    </p>
  )
}
