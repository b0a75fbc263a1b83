/** A heap ordered by time, then by key: the same things come out in the same order however they were put in. */
export class TimeQueue<T extends { at: number; key: string }> {
  private readonly heap: T[] = []

  get size(): number {
    return this.heap.length
  }

  peek(): T | undefined {
    return this.heap[0]
  }

  push(entry: T): void {
    const { heap } = this
    let i = heap.push(entry) - 1
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (before(heap[parent] as T, entry)) break
      heap[i] = heap[parent] as T
      i = parent
    }
    heap[i] = entry
  }

  pop(): T | undefined {
    const { heap } = this
    const top = heap[0]
    const last = heap.pop()
    if (top === undefined || last === undefined || heap.length === 0) return top
    let i = 0
    for (;;) {
      const left = 2 * i + 1
      if (left >= heap.length) break
      const right = left + 1
      const child = right < heap.length && before(heap[right] as T, heap[left] as T) ? right : left
      if (before(last, heap[child] as T)) break
      heap[i] = heap[child] as T
      i = child
    }
    heap[i] = last
    return top
  }
}

const before = (a: { at: number; key: string }, b: { at: number; key: string }): boolean =>
  a.at !== b.at ? a.at < b.at : a.key <= b.key
