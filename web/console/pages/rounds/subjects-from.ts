export interface ListedSubject {
  id?: string
  name?: string
  unit?: string
  group?: string
  volume?: string
}

const HEADS: Record<string, keyof ListedSubject> = {
  code: 'id',
  编号: 'id',
  代码: 'id',
  name: 'name',
  名称: 'name',
  姓名: 'name',
  unit: 'unit',
  单位: 'unit',
  单位代码: 'unit',
  group: 'group',
  组别: 'group',
  volume: 'volume',
  月均办件量: 'volume',
}

/**
 * Who takes part, from lines copied out of a sheet: cells by tab or comma. With a first line of column names each is taken for
 * what it says; without, a line is a code of the pack if it looks like one, else name and unit.
 */
export function subjectsFrom(words: string): ListedSubject[] {
  const lines = words
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => line.split(/\t|,|，/).map(cell => cell.trim()))
  const heads = (lines[0] ?? []).map(cell => HEADS[cell.toLowerCase()])
  const named = heads.length > 0 && heads.every(Boolean)
  return (named ? lines.slice(1) : lines).map(cells => {
    if (named)
      return Object.fromEntries(
        heads.flatMap((head, i) => (head && cells[i] ? [[head, cells[i]]] : [])),
      ) as ListedSubject
    const [first = '', second] = cells
    return /^[a-z0-9][a-z0-9._-]*$/i.test(first) && !second
      ? { id: first }
      : { name: first, ...(second ? { unit: second } : {}) }
  })
}
