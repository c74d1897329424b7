/** Ranges of keys. */
export const range = {
  /** From one key to another, both included. */
  between: (from: number, to: number): IDBKeyRange => IDBKeyRange.bound(from, to),
  /** Every moment after one. */
  after: (from: number): IDBKeyRange => IDBKeyRange.bound(from + 1, Infinity),
  /** Every moment before one. */
  before: (to: number): IDBKeyRange => IDBKeyRange.upperBound(to, true),
  /** Every key that begins with these characters. */
  beginning: (start: string): IDBKeyRange => IDBKeyRange.bound(start, `${start}\uffff`),
};
